"""Jinja's filters, as far as templates have them, with a bound on what they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sized
from functools import update_wrapper
from typing import Any, Final

from jinja2 import TemplateRuntimeError, pass_environment
from jinja2.filters import FILTERS as ALL

from generator.source.sandbox.bounds import Bounds

Filter = Callable[..., Any]
LEFT_OUT: Final = frozenset({"attr", "pprint", "random"})
"""The first computes names, the second shows what Python is made of, the third a new page each day."""
FREE: Final = frozenset(
    {
        "abs",
        "count",
        "d",
        "default",
        "e",
        "escape",
        "first",
        "float",
        "int",
        "items",
        "last",
        "length",
        "safe",
    }
)
"""Those that take no time, whatever they get."""
GROWING: Final = frozenset(
    {"batch", "center", "format", "indent", "join", "replace", "round", "slice", "wordwrap"}
)
"""Those that make more than they get, by a number or a text that they are given."""
MOST: Final = 10_000
"""The largest such number."""
LONG_VALUE: Final = 10_000
"""Characters of a value that are worth a thought before they stand in a text several times."""
LONG: Final = re.compile(r"\*|\d{5}")
"""In a text for `format`: a width that stands elsewhere, or one of five digits."""


def _bounded(name: str, function: Filter) -> Filter:
    """Return a filter that says what it costs, and refuses what would grow too large."""
    takes_more = hasattr(function, "jinja_pass_arg")

    def bounded(context: Any, value: Any, *given: Any, **named: Any) -> Any:
        bounds: Bounds = context if isinstance(context, Bounds) else context.environment
        if name == "join" and not isinstance(value, Sized):
            value = tuple(value)
        cost, size = _sizes(name, value, (*given, *named.values()))
        bounds.grown(size)
        bounds.spend(cost)
        return function(context, value, *given, **named) if takes_more else function(value, *given, **named)

    update_wrapper(bounded, function)
    return bounded if takes_more else pass_environment(bounded)


def _sizes(name: str, value: Any, given: tuple[Any, ...]) -> tuple[int, int]:
    """Return how much a filter looks at, and how much it may make of that."""
    long = len(value) if isinstance(value, Sized) else 1
    if name == "format":
        return long, formatted_size(str(value), given)
    if name == "sum" and any(isinstance(each, list | tuple) for each in given):
        raise TemplateRuntimeError("`sum` adds numbers, not lists")
    if name not in GROWING:
        return long, 0
    texts = sum(len(each) for each in value if isinstance(each, str)) if name == "join" else 0
    return long, long * max(1, *map(_times, given), 1) + texts


def _times(given: object) -> int:
    """Return how much more there may be by a number or a text that a filter is given."""
    if isinstance(given, int) and abs(given) > MOST:
        raise TemplateRuntimeError(f"the number {given:.9g} is too large: {MOST:,} is the most")
    return abs(given) if isinstance(given, int) else len(given) if isinstance(given, Sized) else 1


def formatted_size(text: str, given: Any) -> int:
    """Return how long a text may become that is filled in by `%`; one that says it itself is refused."""
    if LONG.search(text):
        raise TemplateRuntimeError("a text with `%` may have no `*` and no number of five digits in it")
    values = given.values() if isinstance(given, Mapping) else given if isinstance(given, tuple) else (given,)
    return filled_size(text, "%", values)


def filled_size(text: str, sign: str, values: Iterable[object]) -> int:
    """Return how long a text may become in which values stand behind a sign."""
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    return len(text) + text.count(sign) * longest if longest > LONG_VALUE else 0


FILTERS: Final[Mapping[str, Filter]] = {
    name: function if name in FREE else _bounded(name, function)
    for name, function in ALL.items()
    if name not in LEFT_OUT
}
