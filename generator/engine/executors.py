"""Where orders are done. The engine hands them over and takes what comes of them, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.engine.work import Desk, Done, Order


class Executor(Protocol):
    """Does orders; those of one home are near to each other: what one has loaded, another may need."""

    def run(self, orders: Sequence[Order]) -> Iterator[tuple[int, Done]]:
        """Yield what came of each order, with its number; the first error of one is raised."""


class Serial:
    """Does everything in this process, one order after the other, when it is asked for."""

    def __init__(self, desk: Desk) -> None:
        """Do it at this desk."""
        self._desk = desk

    def run(self, orders: Sequence[Order]) -> Iterator[tuple[int, Done]]:
        """Do as `Executor` says. There is but one place to run, so that homes make no difference."""
        return ((number, self._desk.do(order)) for number, order in enumerate(orders))
