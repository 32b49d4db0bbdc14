"""What goes into the engine and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

from msgspec import Struct

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

StepProgress = Callable[[int, int], None]
"""Called with how many are done, and of how many."""


class StepOutcome(Protocol[T_co]):
    """What a function given to `Engine.map` returns: a value, and what it found on the way."""

    @property
    def value(self) -> T_co:
        """The value, or a `Split` of several."""

    @property
    def diagnostics(self) -> tuple[Any, ...]:
        """Values too; the engine keeps them with the value and does not look inside."""


class Ref(NamedTuple, Generic[T]):
    """Stands for a value, which stays where it is until a function needs it."""

    digest: bytes
    """Of the value alone, 16 bytes: two functions that give the same value give the same Ref."""
    parts: tuple[Ref[Any], ...] = ()
    """One for each part of a `Split`, in its order."""


class Split(Struct, frozen=True):
    """Several values as the result of one function, each with its own digest."""

    parts: tuple[Any, ...]


class Task(NamedTuple):
    """One file to make: `function(*arguments)` gives its bytes."""

    target: str
    """Relative to the output folder, with forward slashes."""
    function: Callable[..., bytes]
    """Pure, at the top of its module."""
    arguments: tuple[object, ...]
    """Values and Refs, also Refs in tuples."""
    affinity: str
    """What it is near to: tasks of one affinity run in the same worker."""


class TaskInputs(Struct, frozen=True):
    """What a file was made from."""

    code: bytes
    """The fingerprint."""
    function: str
    arguments: tuple[bytes | tuple[bytes, ...], ...]
    """The digest of each argument (of a Ref: that of its value); of one with fields, those of its fields."""


class Tally(Struct):
    """How often a function was to be called, how often it was, and how long that took."""

    calls: int = 0
    made: int = 0
    seconds: float = 0.0


Clash = Literal["twice", "case", "name", "link", "folder", "foreign"]
"""Why a target is not written.

`twice`: two tasks for it; `case`: another differs from it only by case; `name`: it is no plain relative
path (`..`, absolute, backslash, colon, control character) or one that the engine uses itself; `link`: it
is, or a folder on its way is, a symbolic link; `folder`: a folder stands where it should be, or a file
where its folder should be; `foreign`: a file is there that this output has not written.
"""


class Conflict(Struct, frozen=True):
    """A target that cannot be written."""

    target: str
    clash: Clash
    other: str = ""
    """What stands in the way, relative to the output folder, where it is not the target itself."""


class Trial(NamedTuple):
    """What is asked of new files before any of them is put in its place."""

    look: Callable[[str, bytes], object]
    """Called with a target and the bytes of its file; gives plain values. Any process can import it."""
    looked_at: Collection[str]
    """The targets whose files it is called for."""
    faults: tuple[type[Exception], ...]
    """What a function may raise where its file cannot be made; all else is a bug."""
    see: Callable[[str, object], None]
    """Called with the target of each new file and what the look gave, or its fault."""
    approve: Callable[[Collection[str]], bool]
    """Called at the end, with the targets of earlier runs that are planned no more; says whether all new
    files may be put in place."""


class EmitReport(Struct, frozen=True):
    """What `emit` did, each target in one of the tuples; all are empty where a trial has failed."""

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Rendered again, with the bytes that were there."""
    unchanged: tuple[str, ...] = ()
    """Not rendered."""
    removed: tuple[str, ...] = ()
    """Written by an earlier run and planned no more."""
    conflicts: tuple[Conflict, ...] = ()
    """Neither written nor removed."""
