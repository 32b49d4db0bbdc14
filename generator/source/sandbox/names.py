"""What a template may not name, found without running it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.tests import TESTS

from generator.model.ids import did_you_mean
from generator.source.sandbox.filters import FILTERS, LEFT_OUT

INSIDE: Final = ("_", "gi_", "cr_", "ag_", "f_", "tb_", "co_", "func_", "im_")
"""How names begin behind which Python keeps what it is made of."""
CHANGING: Final = frozenset(
    {"add", "append", "clear", "difference_update", "discard", "extend", "insert", "intersection_update"}
    | {"pop", "popitem", "remove", "reverse", "setdefault", "sort", "symmetric_difference_update", "update"}
)
GROWING: Final = frozenset(
    {"center", "encode", "expandtabs", "format", "format_map", "join", "ljust", "replace", "rjust"}
    | {"to_bytes", "zfill"}
)
"""Methods that make a text of any length; the filters of these names know a bound."""
OF_TEXTS: Final = frozenset({"translate"})
"""Such a method, too; but views have values of this name."""
REFUSED: Final = CHANGING | GROWING | {"mro"}
INSTEAD: Final = {
    "format": 'write `t("… {name} …", name=…)`, or join texts with `~`',
    "join": 'write `…|join(", ")`',
    "replace": 'write `…|replace("…", "…")`',
}
OTHERWISE: Final = "a template arranges what its view has: take this out"


UNREADABLE: Final = (RecursionError, MemoryError, SyntaxError, ValueError)
"""What Jinja and Python raise at a template that is no template, but for Jinja's own error."""
DEEP: Final = "it is nested too deeply"
MOST_LEVELS: Final = 100
READER: Final = Environment(autoescape=True)
"""Parses templates, and renders none."""


class NameRefusal(NamedTuple):
    """A name that a template may not use, or that nothing has."""

    line: int
    message: str
    hint: str


@lru_cache(maxsize=256)
def parsed(text: str) -> nodes.Template:
    """Return what a template says, which nobody changes. Raises `TemplateSyntaxError`, and nothing else."""
    try:
        tree = READER.parse(text)
    except UNREADABLE as wrong:
        raise TemplateSyntaxError(unreadable(wrong), 1) from wrong
    _check_depth(tree)
    return tree


def _check_depth(tree: nodes.Template) -> None:
    """Raise where so much stands in one another that nobody could walk through it: `1 + 1 + 1 + …`."""
    level: list[nodes.Node] = [tree]
    for _ in range(MOST_LEVELS):
        level = [child for node in level for child in node.iter_child_nodes()]
        if not level:
            return
    raise TemplateSyntaxError(DEEP, level[0].lineno)


def unreadable(wrong: BaseException) -> str:
    """Return why a template cannot be read, other than by a mistake in its writing."""
    return "it holds a number that is too long" if type(wrong) is ValueError else DEEP


def is_open(name: str) -> bool:
    """Whether a template may have what is behind a dot and this name."""
    return not name.startswith(INSIDE) and name not in REFUSED


def refused(name: str) -> tuple[str, str]:
    """Return what is said of a name that is not open, and what to do."""
    return f'a template may not use "{name}"', INSTEAD.get(name, OTHERWISE)


def refusals(tree: nodes.Template) -> Iterator[NameRefusal]:
    """Yield the names in a template that it may not use, line by line."""
    kinds = (nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test)
    for node in sorted(tree.find_all(kinds), key=lambda node: node.lineno):
        found = _filter(node) if isinstance(node, nodes.Filter) else _name(node)
        if found:
            yield NameRefusal(node.lineno, *found)


def _filter(node: nodes.Filter) -> tuple[str, str] | None:
    if node.name in FILTERS:
        return None
    near = "" if node.name in LEFT_OUT else did_you_mean(node.name, FILTERS)
    return f'templates have no filter "{node.name}"', near or OTHERWISE


def _name(node: nodes.Expr) -> tuple[str, str] | None:
    if isinstance(node, nodes.Test):
        near = did_you_mean(node.name, TESTS) or OTHERWISE
        return None if node.name in TESTS else (f'templates have no test "{node.name}"', near)
    name = node.attr if isinstance(node, nodes.Getattr) else _key(node)
    return None if is_open(name) else refused(name)


def _key(node: nodes.Expr) -> str:
    """Return what stands in brackets, where it is a text that begins as a name of Python itself."""
    key = node.arg.value if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) else ""
    return key if isinstance(key, str) and key.startswith("_") else ""
