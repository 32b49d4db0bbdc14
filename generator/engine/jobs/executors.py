"""Where jobs are done. The engine hands them over and takes what comes of them, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.engine.jobs.work import Done, Job, Runner


class Executor(Protocol):
    """Does jobs; those of one affinity are near to each other: what one has loaded, another may need."""

    def run(self, jobs: Sequence[Job]) -> Iterator[tuple[int, Done]]:
        """Yield what came of each job, with its number; the first error of one is raised."""


class Serial:
    """Does everything in this process, one job after the other, when it is asked for."""

    def __init__(self, runner: Runner) -> None:
        """Do it at this runner."""
        self._runner = runner

    def run(self, jobs: Sequence[Job]) -> Iterator[tuple[int, Done]]:
        """Do as `Executor` says."""
        return ((number, self._runner.do(jobs[number])) for number in by_affinity(jobs))


def by_affinity(jobs: Sequence[Job]) -> Iterator[int]:
    """Yield the numbers of jobs: those of one affinity together, the affinities in the order of their first.

    So a value of an affinity is loaded once for all that need it, however many have been used since.
    """
    affinities: dict[str, list[int]] = {}
    for number, job in enumerate(jobs):
        affinities.setdefault(job.affinity, []).append(number)
    for numbers in affinities.values():
        yield from numbers
