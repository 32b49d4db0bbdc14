"""Writing an output folder: only what has changed, and nothing that is not ours."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, cast

from msgspec import Struct

from generator.engine.digest import pack
from generator.engine.folder import Folder, Put, file_at, settle
from generator.engine.jobs.work import Destination, Done, Job
from generator.engine.seal import digest
from generator.engine.store import ManifestRow, Store
from generator.engine.targets import clashes
from generator.engine.values import Conflict, EmitReport, StepProgress, Task

BATCH = 1000
"""Files that are moved to their places at once, and rows in one transaction."""


class Tools(Struct, frozen=True):
    """What `emit` needs of the engine."""

    store: Store
    do: Callable[[Sequence[Job]], Generator[tuple[int, Done]]]
    inputs: Callable[[Task], bytes]
    progress: StepProgress


def emit(tools: Tools, output: Path, tasks: Sequence[Task], *, prune: bool = True) -> EmitReport:
    """Bring the output folder to the state that the tasks describe.

    What is no longer planned goes first: it may stand where something new will. What will be written is
    named before, in `.vereda-files` and in the manifest, so that a run which is killed leaves no file that
    the next one takes for somebody else's.
    """
    scene = _look(tools.store, output)
    scene.sweep()
    removed = _prune(tools.store, scene, {task.target for task in tasks}) if prune else ()
    conflicts = _conflicts(scene, [task.target for task in tasks])
    barred = {conflict.target for conflict in conflicts}
    _adopt(tools.store, scene, barred)
    free = [task for task in tasks if task.target not in barred]
    jobs = _jobs(scene, free, tools.inputs)
    ours = {task.target for task in free} | {target for target in barred if scene.owns(target)}
    ours |= set() if prune else scene.listed
    announced = scene.listed | ours if jobs else scene.listed
    scene.relist(scene.listed, announced)
    written, kept = _write(tools, scene, jobs, len(free))
    scene.relist(announced, ours)
    rendered = {job.task.target for job in jobs}
    unchanged = tuple(task.target for task in free if task.target not in rendered)
    return EmitReport(written, kept, unchanged, removed, conflicts)


class EarlierOutput(Struct, frozen=True):
    """An output folder as an earlier run left it."""

    name: str
    """How the manifest calls it."""
    folder: Folder
    rows: dict[str, ManifestRow]
    listed: AbstractSet[str]

    def recorded(self, target: str) -> ManifestRow | None:
        """Return what the manifest says of a file, where the file has not been touched since."""
        row = self.rows.get(target)
        if row is None or row.pending:
            return None
        found = file_at(f"{self.folder.path}/{target}")
        same = found and found.st_size == row.size and found.st_mtime_ns == row.mtime_ns
        return row if same else None

    def owns(self, target: str) -> bool:
        """Whether a target may be overwritten and removed: an earlier run has written it."""
        return target in self.listed or self.recorded(target) is not None

    def sweep(self) -> None:
        """Clean up after a run that was killed, where it may have been at work."""
        pending = {target for target, row in self.rows.items() if row.pending}
        self.folder.sweep({"", *pending, *(self.listed - self.rows.keys())})

    def relist(self, before: AbstractSet[str], after: AbstractSet[str]) -> None:
        """Bring the list of our files from one state to another."""
        if before != after:
            self.folder.list(after)


class TargetJob(NamedTuple):
    """A task whose file is not known to be right."""

    task: Task
    key: bytes
    inputs: bytes
    known: bytes
    """The digest of the file that is there; b"" where that is not known."""


def _look(store: Store, output: Path) -> EarlierOutput:
    folder = Folder(output)
    name = store.name_of(output)
    return EarlierOutput(name, folder, store.manifest(name), folder.listed())


def _prune(store: Store, scene: EarlierOutput, planned: AbstractSet[str]) -> tuple[str, ...]:
    """Remove our files that are not planned; return their targets."""
    stale = sorted((scene.listed | scene.rows.keys()) - planned)
    removed = tuple(target for target in stale if scene.owns(target) and scene.folder.remove(target))
    store.forget(scene.name, stale)
    return removed


def _adopt(store: Store, scene: EarlierOutput, barred: AbstractSet[str]) -> None:
    """Record the files that are ours by the list alone and are not written now: the list may be lost next."""
    ours = [target for target in sorted(barred & scene.listed) if scene.recorded(target) is None]
    found = [(target, file_at(f"{scene.folder.path}/{target}")) for target in ours]
    rows = [(target, ManifestRow(b"", b"", at.st_size, at.st_mtime_ns)) for target, at in found if at]
    store.announce(scene.name, [(target, b"", b"") for target, _ in rows])
    store.record(scene.name, rows)


def _conflicts(scene: EarlierOutput, targets: Sequence[str]) -> tuple[Conflict, ...]:
    """Return which targets cannot be written: those that clash with one another, then with what is there."""
    clashing = clashes(targets)
    names = {conflict.target for conflict in clashing}
    barriers = (_barrier(scene, target) for target in targets if target not in names)
    return (*clashing, *filter(None, barriers))


def _barrier(scene: EarlierOutput, target: str) -> Conflict | None:
    conflict = scene.folder.barrier(target)
    if conflict or scene.owns(target) or not os.path.lexists(f"{scene.folder.path}/{target}"):
        return conflict
    return Conflict(target, "foreign")


def _jobs(scene: EarlierOutput, tasks: Sequence[Task], inputs: Callable[[Task], bytes]) -> list[TargetJob]:
    """Return what is to be rendered: not what has the key and the file that were recorded."""
    jobs = []
    for task in tasks:
        made_from, row = inputs(task), scene.recorded(task.target)
        key = digest(pack((made_from, task.target)))
        if row is None or row.key != key:
            jobs.append(TargetJob(task, key, made_from, row.digest if row else b""))
    return jobs


def _write(
    tools: Tools, scene: EarlierOutput, jobs: Sequence[TargetJob], total: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Render and write; return the targets that were written, and those that had the same bytes again."""
    tools.store.announce(scene.name, [(job.task.target, job.key, job.inputs) for job in jobs])
    tools.progress(total - len(jobs), total)
    changed: set[str] = set()
    targets = [job.task.target for job in jobs]
    try:
        with closing(_portions(tools, scene, jobs, total)) as portions:
            for portion in portions:
                changed |= _settle(tools.store, scene, portion)
    except BaseException:
        scene.folder.sweep(targets)  # what was written beside its place, and by workers that were stopped
        raise
    kept = tuple(target for target in targets if target not in changed)
    return tuple(target for target in targets if target in changed), kept


def _portions(
    tools: Tools, scene: EarlierOutput, jobs: Sequence[TargetJob], total: int
) -> Generator[list[tuple[TargetJob, Put]]]:
    """Render jobs; yield portions of them, each file written beside its place."""
    backwards = jobs[::-1]  # of what `map` has made the last is still near, and the first no more
    portion: list[tuple[TargetJob, Put]] = []
    with closing(tools.do([_job(scene.folder.path, job) for job in backwards])) as done:
        for count, (number, one) in enumerate(done, total - len(jobs) + 1):
            portion.append((backwards[number], cast("Put", one.result)))
            tools.progress(count, total)
            if len(portion) == BATCH:
                yield portion
                portion = []
    yield portion


def _job(output: Path, job: TargetJob) -> Job:
    task = job.task
    return Job(task.function, task.arguments, task.affinity, Destination(str(output), task.target, job.known))


def _settle(store: Store, scene: EarlierOutput, portion: Sequence[tuple[TargetJob, Put]]) -> set[str]:
    """Move files to their places and record them; return which of them are new."""
    settle(scene.folder.path, [(job.task.target, made) for job, made in portion])
    rows = [
        (job.task.target, ManifestRow(job.key, made.digest, made.size, made.mtime_ns))
        for job, made in portion
    ]
    store.record(scene.name, rows)
    return {job.task.target for job, made in portion if made.draft}
