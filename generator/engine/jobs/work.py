"""A piece of work, what comes of it, and the runner at which it is done: the same in every process."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from generator.engine.folder import Put, put
from generator.engine.memory import Memory, Stored
from generator.engine.store import Trace


class Destination(NamedTuple):
    """Where the bytes of a page go."""

    output: str
    target: str
    known: bytes
    """The digest of the file that is there; b"" where that is not known."""
    look: Callable[[str, bytes], object] | None = None
    """What is asked of the page before it is put: as `Trial` has it."""
    faults: tuple[type[Exception], ...] = ()
    """What keeps a page from being made, and is no bug."""


class Job(NamedTuple):
    """A call to make. What it gives is kept as a value or, where there is a place, put there as a file."""

    function: Callable[..., Any]
    arguments: tuple[object, ...]
    """Values and Refs, also Refs in tuples."""
    affinity: str
    place: Destination | None = None


class Made(NamedTuple):
    """The value that a call gave, as it is stored."""

    trace: Trace
    stored: tuple[Stored, ...]


class MadePage(NamedTuple):
    """What came of a page."""

    put: Put | None
    """The file; None where the page cannot be made."""
    seen: object
    """What the look at it gave, or the fault that it has; None where nobody looked."""


class Done(NamedTuple):
    """What came of a job."""

    result: Made | MadePage
    seconds: float


class Runner:
    """Does jobs with the values of one process."""

    def __init__(self, memory: Memory) -> None:
        """Take the values from `memory`."""
        self._memory = memory

    def do(self, job: Job) -> Done:
        """Make a call and keep what it gives."""
        start = perf_counter()
        result = placed(job.place, partial(self.page, job)) if job.place else self.made(job)
        return Done(result, perf_counter() - start)

    def made(self, job: Job) -> Made:
        """Make a call and keep the value that it gives."""
        try:
            trace, stored = self._memory.keep_outcome(self._called(job))
        except TypeError as error:
            error.add_note(f"{name_of(job.function)} gave it")
            raise
        return Made(trace, tuple(stored))

    def page(self, job: Job) -> bytes:
        """Make a call that gives the bytes of a page."""
        data = self._called(job)
        if not isinstance(data, bytes):
            raise TypeError(f"{name_of(job.function)} gave no bytes for a page")
        return data

    def _called(self, job: Job) -> Any:
        return job.function(*self._memory.resolve(job.arguments))


def placed(place: Destination, page: Callable[[], bytes]) -> MadePage:
    """Put the bytes of a page into their output folder, and look at them where that is wished."""
    try:
        data = page()
    except place.faults as fault:
        return MadePage(None, type(fault)(*fault.args))  # without the frames that it came through
    seen = place.look(place.target, data) if place.look else None
    return MadePage(put(Path(place.output), place.target, data, place.known), seen)


def name_of(function: Callable[..., object]) -> str:
    """Return the name that a function is known by, the same in every run."""
    name = f"{function.__module__}.{function.__qualname__}"
    if "<" in name:
        raise TypeError(f"{name} has no name of its own; put it at the top of a module")
    return name
