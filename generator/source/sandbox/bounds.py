"""How long a template may run, and how large what it makes may grow.

Steps are counted, so that a page is written on every machine or on none. The clock is for single steps that
take long; no page that anybody means comes near it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from time import thread_time
from typing import Final, TypeVar

from jinja2 import TemplateRuntimeError

T = TypeVar("T")
MOST_STEPS: Final = 2_000_000
"""Items that loops go through, and calls."""
MOST_SECONDS: Final = 10
"""Of one processor."""
BETWEEN_LOOKS: Final = 1000
"""Steps between two looks at the clock."""
MOST_SIZE: Final = 20_000_000
"""Characters of a text, items of a list."""
MOST_BITS: Final = 4096
"""Of a whole number."""
MOST_HELD: Final = 100_000
"""Items of lists that hold lists, each counted as often as it would be printed."""
FEW: Final = 64
"""Pieces of a text that are joined before anybody looks how long it is."""
SIGNS_A_STEP: Final = 64


class EndlessTemplateError(TemplateRuntimeError):
    """A page that would take too long, or grow too large."""


class Bounds:
    """What is left of the steps and the time of one page."""

    # In slots, since an environment has almost 30 values of its own: from there on Python reads all slowly.
    __slots__ = ("_left", "_look_at", "_until")

    def begin(self) -> None:
        """A page begins."""
        self._left = MOST_STEPS
        self._look_at = MOST_STEPS - BETWEEN_LOOKS
        self._until = thread_time() + MOST_SECONDS

    def spend(self, steps: int) -> None:
        """Take some steps, and end the page where none are left."""
        self._left -= steps
        if self._left < self._look_at:
            self._look()

    def _look(self) -> None:
        if self._left < 0 or thread_time() > self._until:
            raise EndlessTemplateError("it goes on and on; let it loop and call less")
        self._look_at = self._left - BETWEEN_LOOKS

    def grown(self, size: int) -> None:
        """Spend what a text or a list of a size costs, and end the page where it is too large."""
        if size > MOST_SIZE:
            raise EndlessTemplateError(f"a text or a list grows beyond {MOST_SIZE:,} characters or items")
        self.spend(size // SIGNS_A_STEP)

    def concat(self, parts: Iterable[str]) -> str:
        """Return what a template, a macro or a block has printed: a step, and more for a long text."""
        if type(parts) is not list or len(parts) > FEW:
            return "".join(self._some(iter(parts)))
        text = "".join(parts)
        self._left -= 1 + len(text) // SIGNS_A_STEP  # as `grown`, without another call: this is done often
        if self._left < self._look_at or len(text) > MOST_SIZE:
            self.grown(len(text))
        return text

    def _some(self, parts: Iterator[str]) -> Iterator[str]:
        """Join some parts at a time, to see where they grow too large."""
        size = 0
        while some := list(islice(parts, FEW)):
            text = "".join(some)
            size += len(text)
            self.grown(size if size > MOST_SIZE else len(text))
            yield text

    def looped(self, items: Iterable[T]) -> Iterable[T]:
        """Return what a loop goes through, each item a step."""
        try:
            size = len(items)  # type: ignore[arg-type]
        except TypeError:
            items = tuple(items)
            size = len(items)
        self._left -= size
        if self._left < self._look_at:
            self._look()
        return items
