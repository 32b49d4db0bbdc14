"""From a view to the bytes of a page: what makes of a function to a view the function of a task."""

from __future__ import annotations

import marshal
import re
from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache, wraps
from traceback import walk_tb
from types import CodeType
from typing import Any, cast

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.utils import missing
from msgspec import Struct

from generator.engine.digest import MARSHAL_VERSION
from generator.i18n.strings import words
from generator.model.diagnostic import TemplateFault
from generator.model.ids import did_you_mean
from generator.model.once import Once
from generator.model.page import Chrome, Strings, Templates
from generator.site.edition import PageFunction
from generator.source.sandbox.bounds import EndlessTemplateError
from generator.source.sandbox.environment import Sandbox
from generator.source.sandbox.names import UNREADABLE, unreadable

SHOWN = 120
"""Characters of a line that a message shows."""

NOWHERE = ' href=""'
NO_WAY = re.compile(r'<a\b[^<>]*? href=""[^<>]*>(.*?)</a>', re.DOTALL)
"""A link to a kind of page that is not built has no address; its words are said without a link."""


def template(name: str, strings: Strings | None = None) -> Callable[[Callable[..., object]], PageFunction]:
    """Have the template `name` lay out the view that a function makes of (chrome, …).

    What comes of it takes the closure of the template before these, and returns the bytes of the page, which
    depend on its arguments alone. The template says its own words from `strings`, else in the page's locale.
    """

    def decorate(view: Callable[..., object]) -> PageFunction:
        @wraps(view)
        def write(templates: Templates, chrome: Chrome, *arguments: Any) -> bytes:
            return render(templates, name, view(chrome, *arguments), strings or chrome.strings)

        made = cast("PageFunction", write)
        made.template, made.view = name, view
        return made

    return decorate


def render(templates: Templates, name: str, view: object, strings: Strings) -> bytes:
    """Return a page as UTF-8. `templates` is the closure of `name`; `t` and `plain` speak from `strings`.

    Raises `TemplateFault` where a template asks for what its view does not have, or cannot be computed.
    """
    for endless in _endless.keys() & templates if _endless else ():
        raise TemplateFault(*_endless[endless].args)
    speak = words(strings)
    try:
        sandbox, template = _template(templates, name)
        sandbox.begin()
        html = template.render(view=view, t=speak.t, plain=speak.plain)
        return (NO_WAY.sub(r"\1", html) if NOWHERE in html else html).encode()
    except Exception as wrong:
        where, line = _where(wrong, dict(templates))
        if not where and not isinstance(wrong, TemplateError | UnicodeEncodeError):
            raise  # a bug of ours, not of the template
        fault = _fault(wrong, where or name, line, dict(templates))
        if isinstance(wrong, EndlessTemplateError):
            _endless[fault.template, dict(templates)[fault.template]] = fault
        raise fault from wrong


def compiled(name: str, text: str) -> bytes:
    """Return a template's code as `use_compiled` takes it; b"" where the template is none."""
    try:
        return marshal.dumps(_code(name, text), MARSHAL_VERSION)
    except TemplateError:
        return b""


def use_compiled(codes: Mapping[tuple[str, str], bytes]) -> None:
    """Take from now on this code for templates of a name and a text; to make it takes far longer.

    It must come from `compiled`, of the same Vereda, Jinja and Python.
    """
    _compiled.clear()
    _compiled.update(codes)


_compiled: dict[tuple[str, str], bytes] = {}
_endless: dict[tuple[str, str], TemplateFault] = {}
"""Templates, by name and text, that went on and on in this process: no other page waits for them as long."""


def _where(wrong: Exception, templates: Mapping[str, str]) -> tuple[str, int]:
    """Return the innermost template that Jinja was in, and its line; "" where it was in none."""
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(wrong.__traceback__))
    places = [(name, line or 1) for name, line in frames if name in templates]
    if isinstance(wrong, TemplateSyntaxError) and wrong.name in templates:
        places.append((str(wrong.name), wrong.lineno))
    return places[-1] if places else ("", 0)


def _fault(wrong: Exception, name: str, line: int, templates: Mapping[str, str]) -> TemplateFault:
    """Return what is wrong, and where."""
    text = "".join(templates[name].splitlines()[line - 1 : line]).strip() if line else ""
    cut = f"{text[:SHOWN]}…" if len(text) > SHOWN else text
    where = f"line {line} of {name}, `{cut}`" if line else name
    reason = _why(wrong)
    return TemplateFault(f"a template cannot be filled in, {where}: {reason}", name, line or 1, reason)


def _why(wrong: Exception) -> str:
    if isinstance(wrong, RecursionError):
        return "it calls itself again and again"
    if isinstance(wrong, MemoryError):
        return "it needs more memory than there is"
    return str(getattr(wrong, "message", "") or str(wrong) or type(wrong).__name__)


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
        if not isinstance(owner, Struct):
            return super()._undefined_message
        offered = owner.__struct_fields__
        hint = did_you_mean(name, offered) or f"it has {', '.join(offered)}"
        return f'{type(owner).__name__} has no "{name}"; {hint}'


class _Closure(BaseLoader):
    """The templates of one kind of page. A text that several kinds share is compiled once."""

    def __init__(self, templates: Templates) -> None:
        self._texts = dict(templates)

    def load(
        self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        if name not in self._texts:
            raise TemplateNotFound(name, f'the theme has no template "{name}"')
        code = _code(name, self._texts[name])
        return environment.template_class.from_code(environment, code, globals or {})


@Once
def _template(templates: Templates, name: str) -> tuple[Sandbox, Template]:
    """Return a compiled template and where it runs, remembered within a process."""
    sandbox = Sandbox(_Closure(templates), _Missing)
    return sandbox, sandbox.get_template(name)


@lru_cache(maxsize=256)
def _code(name: str, text: str) -> CodeType:
    """Return a template as code, which is the same for all environments of these settings."""
    if data := _compiled.get((name, text)):
        return cast("CodeType", marshal.loads(data))  # noqa: S302 - `compiled` has made it
    try:
        return Sandbox(None, _Missing).compile(text, name, name)  # its name stands in tracebacks
    except UNREADABLE as wrong:
        raise TemplateSyntaxError(unreadable(wrong), 1, name, name) from wrong
