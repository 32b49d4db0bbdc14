"""Jinja's sandboxed environment, as templates have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from functools import lru_cache
from typing import Any, Final, TypeVar

from jinja2 import BaseLoader, Environment, TemplateAssertionError, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.source.sandbox.bounds import MOST_BITS, MOST_HELD, Bounds
from generator.source.sandbox.filters import FILTERS, formatted_size
from generator.source.sandbox.names import OF_TEXTS, is_open, refusals, refused

T = TypeVar("T")
HOLDERS: Final = (list, tuple, dict)
ASKS_TO_CALL: Final = "environment.call(context, "
"""What Jinja's compiler writes for a call in a sandbox."""


class Writer(CodeGenerator):
    """Has templates ask the sandbox where they print, loop, join and hold."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked: dict[int, str] = {}
        """What is asked about the value of a node, by its identity."""
        self._own: dict[type[nodes.Node], Callable[..., None]] = {
            nodes.For: self._for,
            nodes.Include: self._brought,
            nodes.Import: self._brought,
            nodes.FromImport: self._brought,
            nodes.Getattr: self._attribute,
            nodes.Concat: self._concat,
            nodes.List: self._holder,
            nodes.Tuple: self._holder,
            nodes.Dict: self._holder,
        }

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """Write a node, within what is asked about it."""
        asked = self._asked.pop(id(node), "")
        if not asked:
            return super().visit(node, *args, **kwargs)
        self.write(f"environment.{asked}(")
        super().visit(node, *args, **kwargs)
        return self.write(")")

    def get_visitor(self, node: nodes.Node) -> Any:
        """Return what writes a node."""
        return self._own.get(type(node)) or super().get_visitor(node)

    def _for(self, node: nodes.For, frame: Frame) -> None:
        self._asked[id(node.iter)] = "looped"
        super().visit_For(node, frame)

    def _brought(self, node: nodes.Include | nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Write what runs another template: a step."""
        self.writeline("environment.spend(1)", node)
        visit = super().get_visitor(node)
        if visit:
            visit(node, frame)

    def _attribute(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write what is behind a dot: `Sandbox._generate` has looked at its name."""
        self.write("environment.getattr(" if node.attr in OF_TEXTS else "environment.fetch(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def write(self, x: str) -> None:
        """Write some code. The sandbox asks nothing at a call: what may not be called has no open name."""
        super().write("context.call(" if x == ASKS_TO_CALL else x)

    def _concat(self, node: nodes.Concat, frame: Frame) -> None:
        volatile = "(markup_join if context.eval_ctx.volatile else str_join)"
        join = "markup_join" if frame.eval_ctx.autoescape else "str_join"
        self.write(f"environment.concatenated({volatile if frame.eval_ctx.volatile else join}, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def _holder(self, node: nodes.List | nodes.Tuple | nodes.Dict, frame: Frame) -> None:
        """Write a list: what is in it may be a list as well, but not of what is only read into names."""
        is_plain = all(isinstance(item, nodes.Const) for item in node.items)
        is_read = isinstance(node, nodes.Tuple) and node.ctx != "load"
        visit = super().get_visitor(node)
        if visit and (is_plain or is_read):
            visit(node, frame)
        elif visit:
            self.write("environment.held(")
            visit(node, frame)
            self.write(")")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """Print values by `Sandbox.written`, in the way of Jinja's own `nativetypes`."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.written(")
        else:
            super()._output_child_pre(node, frame, finalize)


class Sandbox(Bounds, ImmutableSandboxedEnvironment):
    """What templates can reach, and how far they get."""

    code_generator_class = Writer
    intercepted_binops = frozenset({"+", "*", "**", "%"})
    fetch = Environment.getattr
    """What is behind a dot, by a name that has been looked at."""

    def __init__(self, loader: BaseLoader | None, undefined: type[Undefined]) -> None:
        """Take templates from a loader, with the settings that all of them are written for."""
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=undefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.globals.clear()
        self.filters = dict(FILTERS)
        self.begin()

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        for line, message, hint in refusals(source):
            raise TemplateAssertionError(f"{message}; {hint}", line, *args[:2])
        return super()._generate(source, *args, **kwargs)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may have what is behind a name that it computes."""
        is_known = is_open(attr) and not (attr in OF_TEXTS and isinstance(obj, str))
        return is_known and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: object) -> None:
        """Make no exception for `format`: it is refused as other methods are that fill a text up."""

    def unsafe_undefined(self, obj: object, attribute: str) -> Undefined:  # noqa: ARG002 - Jinja's own form
        """Refuse what a template may not have, and not only when it is used."""
        raise SecurityError("; ".join(refused(attribute)))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute, but nothing that grows too large."""
        self.grown(_size(operator, left, right))
        return self.held(super().call_binop(context, operator, left, right))

    def concatenated(self, join: Callable[[tuple[object, ...]], str], parts: tuple[object, ...]) -> str:
        """Return texts joined by `~`."""
        self.grown(sum(len(part) for part in parts if isinstance(part, str)))
        return join(parts)

    def held(self, items: T) -> T:
        """Return a list, unless lists within it make it much longer than it looks."""
        count = 0
        waiting: list[Any] = [items] if type(items) in HOLDERS else []
        while waiting:
            here = waiting.pop()
            within = [each for each in _items(here) if type(each) in HOLDERS]
            count += len(here) if within or count else 0
            if count > MOST_HELD:
                raise TemplateRuntimeError(f"lists in one another grow beyond {MOST_HELD:,} items")
            waiting += within
        return items

    @staticmethod
    def written(value: object) -> str:
        """Return a value as `escape` does, with a shorter way for HTML and for what was printed before."""
        if type(value) is Markup:
            return value
        return _escaped(value) if type(value) is str else _other(value)


@lru_cache(maxsize=1 << 12)
def _escaped(text: str) -> Markup:
    return escape(text)


def _other(value: object) -> Markup:
    """Print what is no text. What would show where it stands in the memory is no value."""
    if callable(value) and not isinstance(value, Undefined):
        raise TemplateRuntimeError("this is no value, but something to call: write `(…)` behind it")
    if isinstance(value, Iterator):
        raise TemplateRuntimeError('this is a list in the making: write `|list` or `|join(", ")` behind it')
    return escape(value)


def _items(holder: Any) -> Iterable[object]:
    return holder.values() if type(holder) is dict else holder


def _size(operator: str, left: Any, right: Any) -> int:
    """Return how long a text or a list may become; a number that may grow too large is refused."""
    if operator == "%":
        return formatted_size(left, right) if isinstance(left, str) else 0
    if isinstance(left, Sized) and isinstance(right, Sized):
        return len(left) + len(right)
    for one, times in ((left, right), (right, left)):
        if isinstance(one, Sized):
            return len(one) * times if isinstance(times, int) else 0
    if isinstance(left, int) and isinstance(right, int) and _bits(operator, left, right) > MOST_BITS:
        raise TemplateRuntimeError("a number grows too large")
    return 0


def _bits(operator: str, left: int, right: int) -> int:
    one, other = left.bit_length(), right.bit_length()
    return {"+": max(one, other) + 1, "*": one + other, "**": one * right}[operator]
