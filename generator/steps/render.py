"""Render: from a view to the bytes of a page."""

from __future__ import annotations

import traceback
from functools import lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, TemplateError

from generator.markup.words import words
from generator.model.fault import TemplateFault
from generator.model.page import Strings, Templates


def render(templates: Templates, name: str, view: object, strings: Strings) -> bytes:
    """Return a page as UTF-8. `templates` is the closure of `name`; `t` and `plain` speak from `strings`.

    Raises `TemplateFault` where a template asks for what its view does not have.
    """
    speak = words(strings)
    try:
        return _template(templates, name).render(view=view, t=speak.t, plain=speak.plain).encode()
    except TemplateError as wrong:
        raise TemplateFault(_told(wrong, dict(templates))) from wrong


def _told(wrong: TemplateError, templates: dict[str, str]) -> str:
    """Return what is wrong, and the line of the innermost template that Jinja was in."""
    frames = traceback.extract_tb(wrong.__traceback__)
    where = [f", line {frame.lineno} of {frame.filename}" for frame in frames if frame.filename in templates]
    return f"a template cannot be filled in{where[-1] if where else ''}: {wrong.message}"


@lru_cache(maxsize=64)
def _template(templates: Templates, name: str) -> Template:
    """Return a compiled template, remembered within a process by the texts that it is made of."""
    texts = dict(templates)
    environment = Environment(
        loader=FunctionLoader(lambda name: (texts[name], name, None)),  # its name stands in tracebacks
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    return environment.get_template(name)
