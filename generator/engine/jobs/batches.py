"""A batch: jobs for a process that has neither the files nor the cache of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from time import perf_counter
from typing import NamedTuple

from msgspec import Struct

from generator.engine.digest import Codec
from generator.engine.jobs.messages import Message, opened, sendable
from generator.engine.jobs.work import Made, Runner
from generator.engine.memory import Memory, Stored
from generator.engine.store import Trace

Identity = tuple[str, bytes]
"""What a process is called, and the fingerprint of its code."""

ONE_AT_A_TIME = Lock()
"""A worker of a cluster may have threads; not each library that the functions use bears them."""


class Batch(Struct, frozen=True):
    """Some jobs, with all values that they need."""

    identity: Callable[[], Identity]
    """Says who the process is in which it is called."""
    fingerprint: bytes
    classes: tuple[type, ...]
    messages: tuple[Message, ...]
    values: tuple[Stored, ...]


class OtherCode(Struct, frozen=True):
    """Instead of answers: the worker of this name has other code, and might give other values."""

    name: str


class JobResult(NamedTuple):
    """What came of a job: a value, the bytes of a page, or an error."""

    result: Made | bytes | BaseException
    seconds: float


def work_off(batch: Batch) -> OtherCode | tuple[JobResult, ...]:
    """Do the jobs of a batch; nothing of it is kept."""
    name, fingerprint = batch.identity()
    if fingerprint != batch.fingerprint:
        return OtherCode(name)
    codec = Codec(batch.classes)
    runner = Runner(Memory(_Enclosed(dict(batch.values)), codec))
    with ONE_AT_A_TIME:
        return tuple([_answer(runner, codec, message) for message in batch.messages])


class _Enclosed(Struct, frozen=True):
    """The values of a batch, in the place of a store."""

    values: dict[bytes, bytes]

    def value(self, digest: bytes) -> bytes | None:
        """Return the bytes of a value."""
        return self.values.get(digest)

    def save(self, traces: Iterable[tuple[bytes, Trace]], values: Iterable[Stored]) -> None:
        """Save nothing: what is made here goes back."""

    def distrust(self) -> None:
        """Do nothing: whoever sent it makes the value again."""


def _answer(runner: Runner, codec: Codec, message: Message) -> JobResult:
    start = perf_counter()
    result: Made | bytes | BaseException
    try:
        job = opened(codec, message)
        result = runner.page(job) if job.place else runner.made(job)
    except BaseException as error:  # noqa: BLE001 - the main process decides
        result = sendable(error)
    return JobResult(result, perf_counter() - start)
