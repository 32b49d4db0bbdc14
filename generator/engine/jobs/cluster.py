"""Work on a cluster: its machines see neither the files nor the cache of this one, so all is sent along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures import Executor as Pool
from functools import partial
from itertools import islice
from typing import Any

from msgspec import Struct

from generator.engine.digest import Codec
from generator.engine.jobs.batches import Batch, Identity, JobResult, OtherCode, work_off
from generator.engine.jobs.executors import by_affinity
from generator.engine.jobs.messages import refs, sealed
from generator.engine.jobs.work import Done, Job, placed
from generator.engine.memory import Memory

BATCH = 64
"""The most jobs in one batch."""
HEAVY = 2_000_000
"""Bytes of values at which a batch is closed."""
AHEAD = 2
"""Batches under way for each that can be worked off at a time."""
PATIENCE = 20.0
"""Seconds without an answer after which it is asked whether anybody is there."""

SentBatches = dict[Future[OtherCode | tuple[JobResult, ...]], list[int]]
"""Batches under way, and the numbers of the jobs in them."""


class ClusterError(OSError):
    """The cluster cannot do the work; what it has done until then is kept."""


class Cluster(Struct, frozen=True):
    """Where batches go: whatever runs functions elsewhere, as `concurrent.futures` has it."""

    pool: Pool
    lanes: int
    """How many batches can be worked off at a time."""
    identity: Callable[[], Identity]
    """Says who the process is in which it is called."""
    is_alive: Callable[[], bool]
    """Whether there is any worker just now."""


class Distant:
    """Does jobs on a cluster. Files are written here, on this machine."""

    def __init__(self, cluster: Cluster, fingerprint: bytes, codec: Codec, memory: Memory) -> None:
        """Take the values from `memory`; workers whose code has another fingerprint are refused."""
        self._cluster = cluster
        self._fingerprint = fingerprint
        self._codec = codec
        self._memory = memory

    def run(self, jobs: Sequence[Job]) -> Iterator[tuple[int, Done]]:
        """Do as `Executor` says. What a dying worker had is given to another one by the pool."""
        batches = self._batches(jobs)
        waiting: SentBatches = {}
        try:
            while self._send(batches, waiting):
                for future in self._back(waiting):
                    for number, answer in zip(waiting.pop(future), _answers(future), strict=True):
                        yield number, _done(jobs[number], answer)
        finally:
            for future in waiting:
                future.cancel()

    def _send(self, batches: Iterator[tuple[list[int], Batch]], waiting: SentBatches) -> bool:
        """Send some batches more; return whether any is under way."""
        for numbers, batch in islice(batches, AHEAD * self._cluster.lanes - len(waiting)):
            waiting[self._cluster.pool.submit(work_off, batch)] = numbers
        return bool(waiting)

    def _back(self, waiting: SentBatches) -> Iterable[Future[OtherCode | tuple[JobResult, ...]]]:
        """Return the batches that have come back, after waiting for one."""
        while not (back := wait(waiting, timeout=PATIENCE, return_when=FIRST_COMPLETED).done):
            if not self._cluster.is_alive():
                raise ClusterError("the cluster has no worker left; start one and build again")
        return back

    def _batches(self, jobs: Sequence[Job]) -> Iterator[tuple[list[int], Batch]]:
        """Yield batches and the numbers of their jobs; what is of one affinity goes together."""
        most = max(1, min(BATCH, len(jobs) // (4 * self._cluster.lanes)))
        numbers: list[int] = []
        values: dict[bytes, bytes] = {}
        for number in by_affinity(jobs):
            numbers.append(number)
            self._enclose(values, jobs[number])
            if len(numbers) == most or sum(map(len, values.values())) > HEAVY:
                yield numbers, self._batch([jobs[one] for one in numbers], values)
                numbers, values = [], {}
        if numbers:
            yield numbers, self._batch([jobs[one] for one in numbers], values)

    def _enclose(self, values: dict[bytes, bytes], job: Job) -> None:
        for ref in refs(job.arguments):
            if not ref.parts and ref.digest not in values:
                values[ref.digest] = self._memory.data(ref.digest)

    def _batch(self, jobs: Sequence[Job], values: dict[bytes, bytes]) -> Batch:
        messages = tuple([sealed(self._codec, job, ()) for job in jobs])
        enclosed = tuple(values.items())
        return Batch(self._cluster.identity, self._fingerprint, self._codec.classes, messages, enclosed)


def _answers(future: Future[OtherCode | tuple[JobResult, ...]]) -> tuple[JobResult, ...]:
    error = future.exception()
    if error:
        reason = f"{type(error).__name__}: {error}"
        raise ClusterError(f"the cluster could not do a part of the work: {reason}") from error
    answers = future.result()
    if isinstance(answers, OtherCode):
        raise ClusterError(
            f'the worker "{answers.name}" was refused: its Vereda, its Python or one of its libraries is not '
            "the same as here and might write other pages; install the same there, or stop that worker"
        )
    return answers


def _done(job: Job, answer: JobResult) -> Done:
    if job.place:
        return Done(placed(job.place, partial(_result, answer)), answer.seconds)
    return Done(_result(answer), answer.seconds)


def _result(answer: JobResult) -> Any:
    if isinstance(answer.result, BaseException):
        raise answer.result
    return answer.result
