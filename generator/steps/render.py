"""Render: from a view to the bytes of a page."""

from __future__ import annotations

import re
import traceback
from collections.abc import MutableMapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing
from markupsafe import Markup, escape

from generator.markup.once import Once
from generator.markup.words import words
from generator.model.fault import TemplateFault
from generator.model.ids import did_you_mean
from generator.model.page import Strings, Templates

NOWHERE = ' href=""'
NO_WAY = re.compile(r'<a\b[^<>]*? href=""[^<>]*>(.*?)</a>', re.DOTALL)
"""A link to a kind of page that is not built has no address; its words are said without a link."""


def render(templates: Templates, name: str, view: object, strings: Strings) -> bytes:
    """Return a page as UTF-8. `templates` is the closure of `name`; `t` and `plain` speak from `strings`.

    Raises `TemplateFault` where a template asks for what its view does not have, or cannot be computed.
    """
    speak = words(strings)
    try:
        html = _template(templates, name).render(view=view, t=speak.t, plain=speak.plain)
    except (TemplateError, TypeError) as wrong:
        frames = traceback.extract_tb(wrong.__traceback__)
        if isinstance(wrong, TypeError) and frames[-1].filename not in dict(templates):
            raise  # a bug of ours, not of the template
        raise _fault(wrong, frames, dict(templates)) from wrong
    return (NO_WAY.sub(r"\1", html) if NOWHERE in html else html).encode()


def _fault(wrong: Exception, frames: traceback.StackSummary, templates: dict[str, str]) -> TemplateFault:
    """Return what is wrong, and the line of the innermost template that Jinja was in."""
    lines = [(frame.filename, frame.lineno or 1) for frame in frames if frame.filename in templates]
    name, line = lines[-1] if lines else ("", 0)
    where = f", line {line} of {name}, `{templates[name].splitlines()[line - 1].strip()}`" if lines else ""
    reason = str(getattr(wrong, "message", wrong))
    return TemplateFault(f"a template cannot be filled in{where}: {reason}", name, line, reason)


class _Missing(StrictUndefined):
    """What a view does not have: to use it is a fault, which tells what there is instead."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        if owner is missing:
            return f'there is no "{name}"; a template sees `view`, `t` and `plain`'
        if owner is None:
            return f'nothing is there that could have "{name}"; ask before you show it, with `{{% if … %}}`'
        if not is_dataclass(owner):
            return super()._undefined_message
        offered = [field.name for field in fields(owner)]
        hint = did_you_mean(name, offered) or f"it has {', '.join(offered)}"
        return f'{type(owner).__name__} has no "{name}"; {hint}'


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


@lru_cache(maxsize=1 << 12)
def _escaped(text: str) -> Markup:
    return escape(text)


class _Writer(CodeGenerator):
    """Has templates print values by `_Environment.written`, in the way of Jinja's own `nativetypes`."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.written(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Environment(Environment):
    """Jinja's environment, with a shorter way for values that are HTML already or were printed before."""

    code_generator_class = _Writer

    @staticmethod
    def written(value: object) -> str:
        """Return a value as `escape` does."""
        if type(value) is Markup:
            return value
        return _escaped(value) if type(value) is str else escape(value)


def _environment(loader: BaseLoader | None) -> Environment:
    environment = _Environment(
        loader=loader,
        autoescape=True,
        undefined=_Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    return environment
