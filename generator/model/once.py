"""What is made of a large value once in a process, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MOST = 64


class Once(Generic[P, R]):
    """A function that remembers its results by the very objects that it was given.

    As `functools.lru_cache`, but it neither hashes nor compares them: all strings of a theme take longer
    to hash than a page to fill. Equal objects that are not the same only cost another call.
    """

    def __init__(self, make: Callable[P, R]) -> None:
        """Remember what `make` gives for the latest objects."""
        self._make = make
        self._made: dict[tuple[int, ...], tuple[object, R]] = {}

    def __call__(self, *given: P.args, **named: P.kwargs) -> R:
        """Return what the function gives."""
        key = tuple(map(id, (*given, *named.values())))
        found = self._made.get(key)
        if found is None:
            if len(self._made) >= MOST:
                self._made.clear()
            # With the result the objects are kept, so that no other object can get their identity.
            found = self._made[key] = ((given, named), self._make(*given, **named))
        return found[1]
