"""Render: from a view to the bytes of a page."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined, Template

from generator.markup.words import words
from generator.model.page import Strings, Templates


def render(templates: Templates, name: str, view: object, strings: Strings) -> bytes:
    """Return a page as UTF-8. `templates` is the closure of `name`; `t` and `plain` speak from `strings`."""
    speak = words(strings)
    return _template(templates, name).render(view=view, t=speak.t, plain=speak.plain).encode()


@lru_cache(maxsize=64)
def _template(templates: Templates, name: str) -> Template:
    """Return a compiled template, remembered within a process by the texts that it is made of."""
    environment = Environment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    return environment.get_template(name)
