"""Where the values behind Refs are: in this process, in a file, in the store, or a call away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from generator.engine.digest import Codec, UndecodableError, pack
from generator.engine.lru import LRU
from generator.engine.seal import digest, stands_for
from generator.engine.store import Trace
from generator.engine.values import Ref, Split, StepOutcome

T = TypeVar("T")

StepCall = tuple[Callable[..., StepOutcome[Any]], tuple[object, ...]]
"""A function and its arguments, Refs among them."""
Stored = tuple[bytes, bytes]
"""The digest and the bytes of a value."""


MOST_BYTES = 20_000_000
"""Of values that a process keeps; as objects they take several times as much."""


class ChangedError(OSError):
    """A file changed while it was worked on. Nothing wrong was kept: building again is enough."""


class LostError(Exception):
    """A value is neither here nor in the store, and nobody here knows the call that gave it."""


class ValueBytes(Protocol):
    """Where the bytes of values are, by their digests."""

    def value(self, digest: bytes) -> bytes | None:
        """Return the bytes of a value, or None where they are lost."""

    def save(self, traces: Iterable[tuple[bytes, Trace]], values: Iterable[Stored]) -> None:
        """Keep traces and the bytes of values."""

    def distrust(self) -> None:
        """Take what is kept for damaged: a value was not the one of its digest."""


class Memory:
    """The values of one process by their digests. What it has not, it fetches."""

    def __init__(self, store: ValueBytes, codec: Codec) -> None:
        """Fetch from this store, by this codec."""
        self._store = store
        self._codec = codec
        self._values = LRU(MOST_BYTES)
        self._pinned: dict[bytes, object] = {}
        self._files: dict[bytes, Path] = {}
        self._origins: dict[bytes, StepCall] = {}

    def get(self, ref: Ref[T]) -> T:
        """Return the value that a Ref stands for."""
        if ref.parts:
            return cast("T", Split(tuple([self.get(part) for part in ref.parts])))
        return cast("T", self.load(ref.digest))

    def renew(self) -> None:
        """Forget which calls and files an earlier run got its values from, and what it pinned."""
        for known in (self._pinned, self._files, self._origins):
            known.clear()

    def resolve(self, arguments: tuple[object, ...]) -> tuple[Any, ...]:
        """Return arguments with values in place of Refs, also within tuples."""
        return tuple([self._resolved(argument) for argument in arguments])

    def load(self, name: bytes) -> object:
        """Return the value of a digest."""
        if name in self._values:
            return self._values[name]
        if name in self._pinned:
            return self._pinned[name]
        if name in self._files:
            return self._read(name)
        return self._stored(name)

    def data(self, name: bytes) -> bytes:
        """Return the bytes of the value of a digest, as they are stored."""
        return self._codec.encode(self.load(name))

    def keep(self, value: object) -> Stored:
        """Keep a value; return its digest and its bytes, which are not stored."""
        data = self._codec.encode(value)
        name = digest(data)
        self._values.keep(name, value, len(data))
        return name, data

    def pin(self, value: object) -> Stored:
        """Keep a value of which no call is known, so that nobody could make it again; else as `keep`."""
        name, data = self.keep(value)
        self._pinned[name] = value
        return name, data

    def file(self, name: bytes) -> Path | None:
        """Return the file whose bytes a digest stands for; None for any other value."""
        return self._files.get(name)

    def know_file(self, name: bytes, path: Path) -> None:
        """Take over which file's bytes a digest stands for."""
        self._files[name] = path

    def keep_outcome(self, outcome: StepOutcome[Any]) -> tuple[Trace, list[Stored]]:
        """Keep what a call gave; return what to store of it."""
        split = isinstance(outcome.value, Split)
        parts = outcome.value.parts if split else (outcome.value,)
        stored = [self.keep(part) for part in parts]
        names = tuple(name for name, _ in stored)
        if not outcome.diagnostics:
            return Trace(names, split), stored
        found = self.keep(outcome.diagnostics)
        return Trace(names, split, found[0]), [*stored, found]

    def keep_file(self, path: Path) -> bytes:
        """Return the digest of a file's bytes, which stay on the disk."""
        name = self._digest_of(path.read_bytes())
        self._files[name] = path
        return name

    def origin(self, trace: Trace, call: StepCall) -> None:
        """Remember which call gave these values, should the store have lost them."""
        for name in (*trace.results, trace.diagnostics):
            self._origins.setdefault(name, call)

    def _resolved(self, argument: object) -> object:
        if isinstance(argument, Ref):
            return self.get(argument)
        return self.resolve(argument) if type(argument) is tuple else argument

    def _digest_of(self, data: bytes) -> bytes:
        return digest(self._codec.encode(data))

    def _read(self, name: bytes) -> bytes:
        """Return the bytes of a file, if they are those that the Ref was made from."""
        path = self._files[name]
        data = path.read_bytes()
        if self._digest_of(data) != name:
            raise ChangedError(f'"{path}" changed during the build; build again')
        return data

    def _stored(self, name: bytes) -> object:
        data = self._store.value(name)
        if data is None:
            return self._again(name)
        if not stands_for(name, data):  # it must not come near marshal, which trusts its input
            self._store.distrust()
            return self._again(name)
        try:
            self._values.keep(name, self._codec.decode(data), len(data))
        except UndecodableError:
            return self._again(name)
        return self._values[name]

    def _again(self, name: bytes) -> object:
        """Make the call again whose value is lost."""
        if name not in self._origins:
            raise LostError
        function, arguments = self._origins[name]
        trace, stored = self.keep_outcome(function(*self.resolve(arguments)))
        self._store.save((), stored)
        if name not in {*trace.results, trace.diagnostics}:
            raise RuntimeError(f"{function.__qualname__} is not pure: it gave another value this time")
        return self._codec.decode(dict(stored)[name])


def ref_of(trace: Trace) -> Ref[Any]:
    """Return the Ref for what a call gave. A Split's digest can be no value's: no value is a list."""
    if trace.split:
        return Ref(digest(pack([trace.results])), tuple(Ref(name) for name in trace.results))
    return Ref(trace.results[0])
