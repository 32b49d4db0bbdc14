"""What was measured, kept as JSON, so that a report can be written again and one plan be measured anew."""

from __future__ import annotations

import json
import os
import platform
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from operator import attrgetter
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.plans import Plan
from benchmarks.running import Measured, Sample
from benchmarks.sites import Site

Of = Callable[[Sample], float]
VALUE: Of = attrgetter("value")
CPU: Of = attrgetter("cpu")


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured, and where."""

    machine: str
    versions: tuple[tuple[str, str], ...]
    measured: tuple[Measured, ...]

    def samples(self, plan: str, task: str, peer: str) -> tuple[Sample, ...]:
        """Return the measurements of one task of a plan by one generator."""
        return tuple(
            sample
            for one in self.measured
            if one.plan.name == plan
            for sample in one.samples
            if (sample.task, sample.peer) == (task, peer)
        )

    def median(self, plan: str, task: str, peer: str) -> float | None:
        """Return the median of their values; None where there is none."""
        samples = self.samples(plan, task, peer)
        return median(sample.value for sample in samples) if samples else None

    def ratio(self, plan: str, task: str, peer: str, other: str, of: Of = VALUE) -> float | None:
        """Return how many times as much one takes as another: the median over the turns."""
        others = {sample.turn: of(sample) for sample in self.samples(plan, task, other)}
        own = self.samples(plan, task, peer)
        ratios = [of(sample) / others[sample.turn] for sample in own if others.get(sample.turn)]
        return median(ratios) if ratios else None

    def peers(self, plan: str, task: str) -> tuple[str, ...]:
        """Return who did a task of a plan, in the order of the turns."""
        samples = (sample for one in self.measured if one.plan.name == plan for sample in one.samples)
        return tuple(dict.fromkeys(sample.peer for sample in samples if sample.task == task))

    def with_measured(self, one: Measured) -> Results:
        """Return the results with a plan, in place of an earlier run of it."""
        others = tuple(each for each in self.measured if each.plan.name != one.plan.name)
        return Results(self.machine, self.versions, (*others, one))


def machine() -> str:
    """Return what this machine is, without its name, and where the sites stand."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} cores, {platform.system()} {platform.machine()}, sites in {tempfile.gettempdir()}"


def load(path: Path) -> tuple[Measured, ...]:
    """Return what a file of results holds; nothing where there is no file."""
    if not path.is_file():
        return ()
    return tuple(map(_measured, json.loads(path.read_text(encoding="utf-8"))))


def save(measured: Iterable[Measured], path: Path) -> None:
    """Write a file of results."""
    rows = [json.dumps(asdict(one), ensure_ascii=False) for one in measured]
    path.write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8")


def _measured(row: dict[str, Any]) -> Measured:
    plan = dict(row["plan"])
    for name in ("tasks", "peers"):
        plan[name] = tuple(plan[name])
    plan["site"] = Site(**plan["site"])
    samples = tuple(Sample(**sample) for sample in row["samples"])
    return Measured(Plan(**plan), row["day"], samples, tuple(row["missing"]), row["about"])
