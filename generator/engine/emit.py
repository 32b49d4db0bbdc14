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
from generator.engine.folder import Folder, Put, discard, file_at, keep, settle
from generator.engine.jobs.work import Destination, Done, Job, MadePage
from generator.engine.seal import digest
from generator.engine.store import ManifestRow, Store
from generator.engine.targets import clashes
from generator.engine.values import Conflict, EmitReport, StepProgress, Task, Trial

BATCH = 1000
"""Files that are moved to their places at once, and rows in one transaction."""


class Tools(Struct, frozen=True):
    """What `emit` needs of the engine."""

    store: Store
    do: Callable[[Sequence[Job]], Generator[tuple[int, Done]]]
    inputs: Callable[[Task], bytes]
    progress: StepProgress


def emit(
    tools: Tools, output: Path, tasks: Sequence[Task], trial: Trial | None = None, *, prune: bool = True
) -> EmitReport:
    """Bring the output folder to the state that the tasks describe.

    New files are made first, all of them: where one cannot be, the folder stays as it is. Then what is no
    longer planned goes: it may stand where something new will. What will be put in place is named before, in
    `.vereda-files` and in the manifest, so that a run which is killed leaves no file that the next one takes
    for somebody else's.
    """
    scene = _look(tools.store, output)
    scene.folder.sweep()
    jobs = _jobs(scene, tasks, tools.inputs)
    try:
        made = _made(tools, scene, jobs, tasks, trial)
        return EmitReport() if made is None else _placed(tools.store, scene, tasks, made, prune=prune)
    finally:
        scene.folder.sweep()  # what a failed trial leaves, and workers that were stopped


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


MadeFile = tuple[TargetJob, Put]
"""A file that waits for its place."""


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
    clashing = {conflict.target for conflict in clashes([task.target for task in tasks])}
    jobs = []
    for task in tasks:
        made_from, row = inputs(task), scene.recorded(task.target)
        key = digest(pack((made_from, task.target)))
        if (row is None or row.key != key) and task.target not in clashing:
            jobs.append(TargetJob(task, key, made_from, row.digest if row else b""))
    return jobs


def _made(
    tools: Tools, scene: EarlierOutput, jobs: Sequence[TargetJob], tasks: Sequence[Task], trial: Trial | None
) -> list[MadeFile] | None:
    """Make files and have the disk keep them; None where the trial fails."""
    made: list[MadeFile] = []
    tools.progress(len(tasks) - len(jobs), len(tasks))
    with closing(_portions(tools, scene.folder.path, jobs, len(tasks), trial)) as portions:
        for portion in portions:
            files = [(job, page.put) for job, page in portion if page.put]
            keep(scene.folder.path, [(job.task.target, file) for job, file in files])
            made += files
    gone = scene.rows.keys() - {task.target for task in tasks}
    return made if trial is None or trial.approve(gone) else None


def _portions(
    tools: Tools, output: Path, jobs: Sequence[TargetJob], total: int, trial: Trial | None
) -> Generator[list[tuple[TargetJob, MadePage]]]:
    """Render jobs and look at what comes of them; yield portions of them."""
    backwards = jobs[::-1]  # of what `map` has made the last is still near, and the first no more
    portion: list[tuple[TargetJob, MadePage]] = []
    with closing(tools.do([_job(output, job, trial) for job in backwards])) as done:
        for count, (number, one) in enumerate(done, total - len(jobs) + 1):
            page = cast("MadePage", one.result)
            portion.append((backwards[number], page))
            if trial and page.seen is not None:
                trial.see(backwards[number].task.target, page.seen)
            tools.progress(count, total)
            if len(portion) == BATCH:
                yield portion
                portion = []
    yield portion


def _job(output: Path, job: TargetJob, trial: Trial | None) -> Job:
    task = job.task
    place = Destination(str(output), task.target, job.known)
    if trial:
        look = trial.look if task.target in trial.looked_at else None
        place = place._replace(look=look, faults=trial.faults)
    return Job(task.function, task.arguments, task.affinity, place)


def _placed(
    store: Store, scene: EarlierOutput, tasks: Sequence[Task], made: Sequence[MadeFile], *, prune: bool
) -> EmitReport:
    """Remove what is no longer planned, and put what was made in its place."""
    targets = [task.target for task in tasks]
    removed = _prune(store, scene, set(targets)) if prune else ()
    conflicts = _conflicts(scene, targets)
    barred = {conflict.target for conflict in conflicts}
    _adopt(store, scene, barred)
    discard(file for job, file in made if job.task.target in barred)
    free = {job.task.target: (job, file) for job, file in made if job.task.target not in barred}
    ours = {target for target in targets if target not in barred or scene.owns(target)}
    ours |= set() if prune else scene.listed
    announced = scene.listed | ours if free else scene.listed
    scene.relist(scene.listed, announced)
    _settle(store, scene, list(free.values()))
    scene.relist(announced, ours)
    return EmitReport(
        written=tuple(target for target in targets if target in free and free[target][1].draft),
        kept=tuple(target for target in targets if target in free and not free[target][1].draft),
        unchanged=tuple(target for target in targets if target not in free and target not in barred),
        removed=removed,
        conflicts=conflicts,
    )


def _settle(store: Store, scene: EarlierOutput, made: Sequence[MadeFile]) -> None:
    """Move files to their places and record them."""
    store.announce(scene.name, [(job.task.target, job.key, job.inputs) for job, _ in made])
    for start in range(0, len(made), BATCH):
        some = made[start : start + BATCH]
        settle(scene.folder.path, [(job.task.target, file) for job, file in some])
        store.record(scene.name, [(job.task.target, _row(job, file)) for job, file in some])


def _row(job: TargetJob, made: Put) -> ManifestRow:
    return ManifestRow(job.key, made.digest, made.size, made.mtime_ns)
