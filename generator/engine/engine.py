"""The engine: a memoised map, and a folder of files that follows its tasks.

A call counts by the digests of its arguments. One that an earlier run has made is not made again, and
what it gave is not even loaded; so a change runs as far as the first value that stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from generator.engine.digest import ATOMS, Codec, digest, pack
from generator.engine.emit import Tools, emit
from generator.engine.executors import Executor, Serial
from generator.engine.memory import Call, Memory, Stored, ref_of
from generator.engine.store import Store, Trace
from generator.engine.values import Outcome, Progress, Ref, Report, Task

T = TypeVar("T")

BATCH = 500
"""Calls whose results are stored in one transaction."""


class Engine:
    """Runs functions, remembers what they gave, and writes files.

    The functions stand at the top of their modules, are pure, and take and give values of the codec.
    """

    def __init__(
        self, folder: Path, codec: Codec, fingerprint: bytes, executor: Executor | None = None
    ) -> None:
        """Open the cache in `folder`. `fingerprint` stands for the code: with another one all runs again."""
        self._store = Store(folder)
        self._codec = codec
        self._fingerprint = fingerprint
        self._executor = executor or Serial()
        self._memory = Memory(self._store, codec)
        self._found: dict[bytes, bytes] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """One line for each time that the cache could not be used."""
        return self._store.notices

    @property
    def found(self) -> tuple[Any, ...]:
        """The diagnostics of each call so far, in the order of the calls, whether it ran or not."""
        each = (cast("tuple[Any, ...]", self._memory.load(name)) for name in self._found.values())
        return tuple(diagnostic for diagnostics in each for diagnostic in diagnostics)

    def close(self) -> None:
        """Give the cache free."""
        self._store.close()

    def map(
        self,
        function: Callable[..., Outcome[T]],
        calls: Sequence[tuple[object, ...]],
        home: Sequence[str],
        progress: Progress | None = None,
    ) -> list[Ref[T]]:
        """Return, for each call, a Ref to the value that `function(*call)` gives; only new calls run.

        Arguments are values and Refs, also Refs in tuples; a Ref counts by its digest and arrives as its
        value. `home` says of each call what it is near to.
        """
        name = _name(function)
        keys = [self._key(name, call) for call in calls]
        traces = self._store.traces(keys)
        jobs = zip(keys, calls, home, strict=True)
        new = {key: (call, near) for key, call, near in jobs if key not in traces}
        traces |= self._run(function, new, len(calls), progress or _silent)
        for key, call in zip(keys, calls, strict=True):
            self._remember(key, traces[key], (function, call))
        return [ref_of(traces[key]) for key in keys]

    def get(self, ref: Ref[T]) -> T:
        """Return the value that a Ref stands for."""
        return self._memory.get(ref)

    def value(self, value: T) -> Ref[T]:
        """Return a Ref to a value of this process: for many calls it is encoded once."""
        name, _ = self._memory.keep(value)
        return Ref(name)

    def source(self, path: Path) -> Ref[bytes]:
        """Return a Ref to the bytes of a file; they stay on the disk until a function needs them."""
        return Ref(self._memory.keep_file(path))

    def emit(self, output: str, tasks: Sequence[Task], progress: Progress | None = None) -> Report:
        """Bring the folder `output` to the state that the tasks describe; the report says what was done."""
        tools = Tools(self._store, self._executor, self._task_key, self._render, progress or _silent)
        return emit(tools, Path(output), tasks)

    def _run(
        self,
        function: Callable[..., Outcome[Any]],
        new: dict[bytes, tuple[tuple[object, ...], str]],
        total: int,
        progress: Progress,
    ) -> dict[bytes, Trace]:
        """Make the new calls and store what they give, also where one of them fails."""
        traces: dict[bytes, Trace] = {}
        waiting: list[tuple[bytes, Trace, list[Stored]]] = []
        progress(total - len(new), total)
        try:
            for key, outcome in zip(new, self._outcomes(function, list(new.values())), strict=True):
                trace, stored = self._kept(function, outcome)
                traces[key] = trace
                waiting.append((key, trace, stored))
                progress(total - len(new) + len(traces), total)
                if len(waiting) == BATCH:
                    self._save(waiting)
                    waiting = []
        finally:
            self._save(waiting)
        return traces

    def _outcomes(
        self, function: Callable[..., Outcome[Any]], new: Sequence[tuple[tuple[object, ...], str]]
    ) -> Iterator[Outcome[Any]]:
        def work(call: tuple[object, ...]) -> Outcome[Any]:
            return function(*self._memory.resolve(call))

        return self._executor.run(work, [call for call, _ in new], [near for _, near in new])

    def _kept(self, function: Callable[..., object], outcome: Outcome[Any]) -> tuple[Trace, list[Stored]]:
        try:
            return self._memory.keep_outcome(outcome)
        except TypeError as error:
            error.add_note(f"{_name(function)} gave it")
            raise

    def _save(self, made: Sequence[tuple[bytes, Trace, list[Stored]]]) -> None:
        traces = [(key, trace) for key, trace, _ in made]
        self._store.save(traces, [value for *_, values in made for value in values])

    def _remember(self, key: bytes, trace: Trace, call: Call) -> None:
        self._memory.origin(trace, call)
        if trace.diagnostics:
            self._found[key] = trace.diagnostics

    def _render(self, task: Task) -> bytes:
        data = task.function(*self._memory.resolve(task.arguments))
        if not isinstance(data, bytes):
            raise TypeError(f"{_name(task.function)} gave no bytes for {task.target}")
        return data

    def _task_key(self, task: Task) -> bytes:
        return self._key(_name(task.function), task.arguments, task.target)

    def _key(self, name: str, arguments: tuple[object, ...], *target: str) -> bytes:
        try:
            return digest(pack((self._fingerprint, name, self._tree(arguments), *target)))
        except TypeError as error:
            error.add_note(f"{name} was to get it")
            raise

    def _tree(self, argument: object) -> object:
        """Return the tree of an argument; a Ref is a list of its digest alone, which no value is."""
        if type(argument) in ATOMS:
            return argument
        if isinstance(argument, Ref):
            return [argument.digest]
        if type(argument) is tuple:
            return tuple([self._tree(item) for item in argument])
        return self._codec.tree(argument)


def _name(function: Callable[..., object]) -> str:
    """Return the name that a function is known by, the same in every run."""
    name = f"{function.__module__}.{function.__qualname__}"
    if "<" in name:
        raise TypeError(f"{name} has no name of its own; put it at the top of a module")
    return name


def _silent(_done: int, _total: int) -> None:
    """Show nothing."""
