"""Running a plan: each task by each generator in turn, A B A B, so that a busy minute meets all of them."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import edits, real
from benchmarks.edits import Edit
from benchmarks.measure import peak, python, timed
from benchmarks.peers.peer import Peer
from benchmarks.plans import COLD, EMPTY, MEMORY, SERVED, UNCHANGED, Plan
from benchmarks.serving import served
from benchmarks.sites import Site

MIB = "MiB"
SECONDS = "s"
EDITS: dict[str, Callable[[Peer, Site, int], Edit]] = {
    "body edit": edits.body,
    "title edit": edits.title,
    "message edit": edits.message,
    "template edit": edits.template,
}
SMALL_EDITS = (UNCHANGED, "body edit", "message edit")
"""What the faster command of some peers is for: no other page than the edited one changes."""
SQLITE = (sys.executable, "-I", "-c", "import sqlite3")
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement."""

    peer: str
    task: str
    turn: int
    value: float
    """Seconds by the clock, or MiB."""
    cpu: float = 0.0
    """Seconds in all processes."""
    pages: int = 0
    """How many HTML files the output held then."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A plan that was run."""

    plan: Plan
    day: str
    samples: tuple[Sample, ...]
    missing: tuple[str, ...] = ()
    """Who should have taken part, and is not installed."""
    about: str = ""
    """Which Vereda it was, and how busy the machine."""


def run(plan: Plan, peers: Sequence[Peer], say: Say) -> Measured:
    """Measure a plan; say what is being done."""
    wanted = [peer for peer in peers if not plan.peers or peer.name in plan.peers]
    there = [peer for peer in wanted if peer.version()]
    missing = tuple(peer.name for peer in wanted if not peer.version())
    load = f"load average {os.getloadavg()[0]:.1f} at the start"
    about = f"Vereda {there[0].version()}, {python()}, {load}"
    with tempfile.TemporaryDirectory(prefix="benchmark-") as work:
        folders = [(peer, Path(work) / str(number)) for number, peer in enumerate(there)]
        for peer, folder in folders:
            say(f"{plan.title}: the sources for {peer.name}")
            _prepare(peer, folder, plan)
        samples = tuple(sample for task in plan.tasks for sample in _task(task, folders, plan, say))
    return Measured(plan, dt.datetime.now(dt.UTC).date().isoformat(), samples, missing, about)


def _prepare(peer: Peer, folder: Path, plan: Plan) -> None:
    folder.mkdir()
    peer.write(plan.site, folder)
    if plan.tasks[0] not in (COLD, SERVED):
        timed(peer.build(folder), folder)


def _task(task: str, folders: Sequence[tuple[Peer, Path]], plan: Plan, say: Say) -> Iterator[Sample]:
    if task == SERVED:
        say(f"{plan.title}: servers start")
        for peer, turn, seconds in served(folders, plan.site, plan.rounds):
            say(f"{plan.title}: {task}, turn {turn + 1}: {peer.name} {seconds * 1000:.0f} ms")
            yield Sample(peer.name, task, turn, seconds)
        return
    if task == UNCHANGED:
        _settle(folders)
    for turn in range(1 if task == MEMORY else plan.rounds):
        for peer, folder in folders:
            once = _memory if task == MEMORY else partial(_once, task)
            sample = once(peer, folder, plan.site, turn)
            say(f"{plan.title}: {task}, turn {turn + 1}: {peer.name} {sample.value:.2f}")
            yield sample
        if task == UNCHANGED:
            cost = timed(SQLITE, folders[0][1])
            yield Sample(EMPTY, task, turn, cost.wall, cost.cpu)


def _settle(folders: Sequence[tuple[Peer, Path]]) -> None:
    """Build once more: a cache may not trust files that were written in the same instant."""
    for peer, folder in folders:
        timed(peer.build(folder), folder)


def _once(task: str, peer: Peer, folder: Path, site: Site, turn: int) -> Sample:
    if task == COLD:
        _forget(peer, folder)
    edit = _edit(task, peer, site, turn) if task in EDITS else None
    if edit:
        edit.make(folder)
    faster = peer.edited if task in SMALL_EDITS else None
    cost = timed((faster or peer.build)(folder), folder)
    if edit:
        edit.check(folder / peer.made[0])
    return Sample(peer.name, task, turn, cost.wall, cost.cpu, _pages(peer, folder))


def _edit(task: str, peer: Peer, site: Site, turn: int) -> Edit:
    return real.edit(turn) if site.text else EDITS[task](peer, site, turn)


def _memory(peer: Peer, folder: Path, _: Site, turn: int) -> Sample:
    _forget(peer, folder)
    return Sample(peer.name, MEMORY, turn, peak(peer.build(folder), folder), 0.0, _pages(peer, folder))


def _forget(peer: Peer, folder: Path) -> None:
    """Take away what earlier builds left."""
    for name in peer.made:
        with suppress(FileNotFoundError):
            shutil.rmtree(folder / name)


def _pages(peer: Peer, folder: Path) -> int:
    return sum(1 for _ in (folder / peer.made[0]).rglob("*.html"))
