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
        """Do as `Executor` says."""
        return ((number, self._desk.do(orders[number])) for number in by_home(orders))


def by_home(orders: Sequence[Order]) -> Iterator[int]:
    """Yield the numbers of orders: those of one home together, the homes in the order of their first.

    So a value of a home is loaded once for all that need it, however many have been used since.
    """
    homes: dict[str, list[int]] = {}
    for number, order in enumerate(orders):
        homes.setdefault(order.home, []).append(number)
    for numbers in homes.values():
        yield from numbers
