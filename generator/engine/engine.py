"""The engine: a memoised map, and a folder of files that follows its tasks.

A call counts by the digests of its arguments. One that an earlier run has made is not made again, and
what it gave is not even loaded; so a change runs as far as the first value that stays the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from generator.engine.digest import Codec, pack, unpack
from generator.engine.emit import Tools, emit
from generator.engine.jobs.cluster import Cluster, Distant
from generator.engine.jobs.executors import Executor, Serial
from generator.engine.jobs.messages import tree
from generator.engine.jobs.work import Done, Job, Made, Runner, name_of
from generator.engine.memory import LostError, Memory, StepCall, Stored, ref_of
from generator.engine.seal import digest
from generator.engine.store import Store, Trace
from generator.engine.values import EmitReport, Ref, StepOutcome, StepProgress, Tally, Task, TaskInputs, Trial

if TYPE_CHECKING:
    from generator.engine.jobs.workers import Workers

T = TypeVar("T")

BATCH = 500
"""Calls whose results are stored in one transaction."""
SLACK = 2
"""How many times what is used the store may hold, old versions among them, before it is cleaned up."""
FEW = 150
"""Light jobs that this process does itself: workers take longer to start."""


class Engine:
    """Runs functions, remembers what they gave, and writes files.

    The functions stand at the top of their modules, are pure, and take and give values of the codec.
    """

    def __init__(
        self, folder: Path, codec: Codec, fingerprint: bytes, jobs: int = 1, cluster: Cluster | None = None
    ) -> None:
        """Open the cache in `folder`. `fingerprint` stands for the code: with another one all runs again.

        `jobs` is how many processes of this machine share much work; a cluster takes their place.
        """
        self._store = Store(folder)
        self._codec = codec
        self._fingerprint = fingerprint
        self._jobs = jobs
        self._memory = Memory(self._store, codec)
        self._found: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._alive: set[bytes] = set()
        self._shared: list[Stored] = []
        self.tallies: dict[str, Tally] = {}
        """By the name of the function."""
        self._folder = folder
        self._runner = Runner(self._memory)
        self._serial = Serial(self._runner)
        self._started: Workers | None = None
        self._distant = Distant(cluster, fingerprint, codec, self._memory) if cluster else None

    @property
    def notices(self) -> tuple[str, ...]:
        """One line for each time that the cache could not be used or that a worker died."""
        return (*self._store.notices, *(self._started.notices if self._started else ()))

    @property
    def found(self) -> tuple[Any, ...]:
        """The diagnostics of each call so far, in the order of the calls, whether it ran or not."""
        each = (cast("tuple[Any, ...]", self._memory.load(name)) for name in self._found.values())
        return tuple(diagnostic for diagnostics in each for diagnostic in diagnostics)

    def close(self) -> None:
        """End the workers and give the cache free."""
        if self._started:
            self._started.close()
        self._store.close()

    def map(
        self,
        function: Callable[..., StepOutcome[T]],
        calls: Sequence[tuple[object, ...]],
        affinity: Sequence[str],
        progress: StepProgress | None = None,
        weight: int = 1,
    ) -> list[Ref[T]]:
        """Return, for each call, a Ref to the value that `function(*call)` gives; only new calls run.

        Arguments are values and Refs, also Refs in tuples; a Ref counts by its digest and arrives as its
        value. `affinity` says of each call what it is near to; `weight`, how many light ones it counts for.
        """
        name = name_of(function)
        keys = [self._key(name, call) for call in calls]
        self._count(name, len(calls))
        traces = self._store.traces(keys)
        jobs = zip(keys, calls, affinity, strict=True)
        new = {key: (call, near) for key, call, near in jobs if key not in traces}
        traces |= self._run(function, new, len(calls), progress or _silent, weight)
        for key, call in zip(keys, calls, strict=True):
            self._remember(key, traces[key], (function, call))
        return [ref_of(traces[key]) for key in keys]

    def get(self, ref: Ref[T]) -> T:
        """Return the value that a Ref stands for."""
        return self._memory.get(ref)

    def value(self, value: T) -> Ref[T]:
        """Return a Ref to a value of this process: for many calls it is encoded once."""
        stored = self._memory.pin(value)
        self._alive.add(stored[0])
        self._shared.append(stored)
        return Ref(stored[0])

    def source(self, path: Path) -> Ref[bytes]:
        """Return a Ref to the bytes of a file; they stay on the disk until a function needs them."""
        return Ref(self._memory.keep_file(path))

    def renew(self) -> None:
        """Begin another run: forget what earlier ones found and said; values that they used stay near."""
        self._store.renew()
        self._found = {}
        self._used, self._alive = set(), set()
        self.tallies = {}
        self._memory.renew()

    def render(self, task: Task) -> bytes:
        """Return the bytes of one file, and write nothing."""
        return task.function(*self._memory.resolve(task.arguments))

    def emit(
        self,
        output: str,
        tasks: Sequence[Task],
        progress: StepProgress | None = None,
        trial: Trial | None = None,
        *,
        prune: bool = True,
    ) -> EmitReport:
        """Bring the folder `output` to the state that the tasks describe; the report says what was done.

        All new files are made before any is put in its place or removed, and not even then where the trial
        fails. What is no longer planned is removed, unless `prune` says that the tasks are not all.
        """
        tools = Tools(self._store, self._do, self._inputs, progress or _silent)
        for name, number in Counter(name_of(task.function) for task in tasks).items():
            self._count(name, number)
        return emit(tools, Path(output), tasks, trial, prune=prune)

    def history(self, output: str, target: str) -> tuple[TaskInputs, TaskInputs | None] | None:
        """Return what a file was made from the last time and, where that is known, the time before."""
        found = self._store.inputs(self._store.name_of(Path(output)), target)
        return (_inputs(found[0]), _inputs(found[1]) if found[1] else None) if found and found[0] else None

    def known(self, digest: bytes) -> object | None:
        """Return the value of a digest that an earlier run used, or None where it is no longer kept."""
        try:
            return self._memory.load(digest)
        except LostError:
            return None

    def forget_unused(self) -> None:
        """Forget what this run, which must be at its end, has not used; not before that has become much."""
        if self._store.size() > SLACK * len(self._alive) + FEW:
            self._store.keep_only(self._used, self._alive)

    def _count(self, name: str, calls: int) -> None:
        self.tallies.setdefault(name, Tally()).calls += calls

    def _run(
        self,
        function: Callable[..., StepOutcome[Any]],
        new: dict[bytes, tuple[tuple[object, ...], str]],
        total: int,
        progress: StepProgress,
        weight: int,
    ) -> dict[bytes, Trace]:
        """Make the new calls and store what they give, also where one of them fails."""
        traces: dict[bytes, Trace] = {}
        waiting: list[tuple[bytes, Made]] = []
        keys = list(new)
        progress(total - len(new), total)
        try:
            for number, done in self._do([Job(function, call, near) for call, near in new.values()], weight):
                made = cast("Made", done.result)
                traces[keys[number]] = made.trace
                waiting.append((keys[number], made))
                progress(total - len(new) + len(traces), total)
                if len(waiting) == BATCH:
                    self._save(waiting)
                    waiting = []
        finally:
            self._save(waiting)
        return traces

    def _do(self, jobs: Sequence[Job], weight: int = 1) -> Generator[tuple[int, Done]]:
        """Do jobs here, or where there are many on the cluster or in the workers.

        Workers that have been started are used for all that follows, too.
        """
        if jobs and self._shared:
            self._store.save((), self._shared)
            self._shared = []
        for number, done in self._executor(len(jobs) * weight).run(jobs):
            tally = self.tallies[name_of(jobs[number].function)]
            tally.made += 1
            tally.seconds += done.seconds
            yield number, done

    def _executor(self, jobs: int) -> Executor:
        if self._distant and jobs >= FEW:
            return self._distant
        alone = self._jobs < 2 or not self._store.on_disk or not jobs  # noqa: PLR2004 - one is nobody's help
        return self._serial if alone or (jobs < FEW and not self._started) else self._workers()

    def _workers(self) -> Workers:
        if not self._started:
            from generator.engine.jobs.workers import Workers  # noqa: PLC0415 - an edit needs none

            files, aside = self._memory.file, self._store.aside
            self._started = Workers(self._jobs, self._folder, self._codec, self._runner, files, aside)
        return self._started

    def _save(self, made: Sequence[tuple[bytes, Made]]) -> None:
        traces = [(key, one.trace) for key, one in made]
        self._store.save(traces, [value for _, one in made for value in one.stored])

    def _remember(self, key: bytes, trace: Trace, call: StepCall) -> None:
        self._memory.origin(trace, call)
        self._used.add(key)
        self._alive.update(trace.results, (trace.diagnostics,))
        if trace.diagnostics:
            self._found[key] = trace.diagnostics

    def _inputs(self, task: Task) -> bytes:
        """Return what a page is made from, so that two of them can be compared: see `TaskInputs`."""
        name = name_of(task.function)
        try:
            parts = tuple([_parts(tree(self._codec, argument)) for argument in task.arguments])
            return pack((self._fingerprint, name, parts))
        except TypeError as error:
            error.add_note(f"{name} was to get it")
            raise

    def _key(self, name: str, arguments: tuple[object, ...]) -> bytes:
        try:
            return digest(pack((self._fingerprint, name, tree(self._codec, arguments))))
        except TypeError as error:
            error.add_note(f"{name} was to get it")
            raise


def _parts(tree: object) -> bytes | tuple[bytes, ...]:
    """Return the digest of an argument; of a value with fields those of its fields; of a Ref its own."""
    if isinstance(tree, list) and isinstance(tree[0], str):
        return tuple([digest(pack(field)) for field in tree[1:]])
    return cast("bytes", tree[0]) if isinstance(tree, list) else digest(pack(tree))


def _inputs(packed: bytes) -> TaskInputs:
    return TaskInputs(*cast("tuple[Any, ...]", unpack(packed)))


def _silent(_done: int, _total: int) -> None:
    """Show nothing."""
