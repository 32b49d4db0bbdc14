"""The strings of a theme, found where they are said: in templates and in the Python that writes HTML."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from jinja2 import Environment, nodes

SPEAKERS = frozenset({"t", "plain"})
"""Functions whose first argument is a string of the theme, and the second its plural."""
ThemeMessage = tuple[str, str]
"""(string, plural or "")."""


def messages(templates: Iterable[str], sources: Iterable[str] = ()) -> tuple[ThemeMessage, ...]:
    """Return every string of templates and of Python sources, in the order in which it first stands.

    Only what stands in the call itself is seen: `t("Stages")`, `words.plain("Code")`.
    """
    found = [message for text in templates for message in _in_template(text)]
    found += [message for text in sources for message in _in_source(text)]
    return tuple(dict.fromkeys(found))


def _in_template(text: str) -> Iterator[ThemeMessage]:
    calls = Environment(autoescape=True).parse(text).find_all(nodes.Call)
    for call in calls:
        if isinstance(call.node, nodes.Name) and call.node.name in SPEAKERS:
            yield _message([arg.value for arg in call.args if isinstance(arg, nodes.Const)])


def _in_source(text: str) -> Iterator[ThemeMessage]:
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        words = [
            arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        if _name(call.func) in SPEAKERS and words:
            yield _message(words)


def _name(function: ast.expr) -> str:
    """Return the last part of a function's name: `plain` of `fill.words.plain`."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _message(words: list[str]) -> ThemeMessage:
    return words[0], words[1] if len(words) > 1 else ""
