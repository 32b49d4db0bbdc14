"""Where functions run. The engine hands over calls with their homes and takes results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

C = TypeVar("C")
R = TypeVar("R")


class Executor(Protocol):
    """Runs `work` on each call and yields the results in the order of the calls."""

    def run(self, work: Callable[[C], R], calls: Sequence[C], homes: Sequence[str]) -> Iterator[R]:
        """Calls of the same home are near to each other: what one has loaded, another may need."""


class Serial:
    """Runs everything in this process, one call after the other; a result is made when it is asked for."""

    def run(self, work: Callable[[C], R], calls: Sequence[C], homes: Sequence[str]) -> Iterator[R]:  # noqa: ARG002
        """Do as `Executor` says. There is but one place to run, so that homes make no difference."""
        return map(work, calls)
