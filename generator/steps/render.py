"""Render: from a view to the bytes of a page."""

from __future__ import annotations

import traceback
from collections.abc import MutableMapping
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateError

from generator.markup.once import Once
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


class _Closure(BaseLoader):
    """The templates of one kind of page. A text that several kinds share is compiled once."""

    def __init__(self, templates: Templates) -> None:
        self._texts = dict(templates)

    def load(
        self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        code = _code(name, self._texts[name])
        return environment.template_class.from_code(environment, code, globals or {})


@Once
def _template(templates: Templates, name: str) -> Template:
    """Return a compiled template, remembered within a process."""
    return _environment(_Closure(templates)).get_template(name)


@lru_cache(maxsize=256)
def _code(name: str, text: str) -> CodeType:
    """Return a template as code, which is the same for all environments of these settings."""
    return _environment(None).compile(text, name, name)  # its name stands in tracebacks


def _environment(loader: BaseLoader | None) -> Environment:
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    return environment
