"""Work on a cluster: its machines see neither the files nor the cache of this one, so all is sent along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures import Executor as Pool
from dataclasses import dataclass
from itertools import islice

from generator.engine.digest import Codec
from generator.engine.executors import by_home
from generator.engine.letters import refs, sealed
from generator.engine.memory import Memory
from generator.engine.parcels import Answer, Identity, Parcel, Refusal, work_off
from generator.engine.work import Done, Order, placed

BATCH = 64
"""The most orders in one parcel."""
HEAVY = 2_000_000
"""Bytes of values at which a parcel is closed."""
AHEAD = 2
"""Parcels under way for each that can be worked off at a time."""
PATIENCE = 20.0
"""Seconds without an answer after which it is asked whether anybody is there."""

Waiting = dict[Future[Refusal | tuple[Answer, ...]], list[int]]
"""Parcels under way, and the numbers of the orders in them."""


class ClusterError(OSError):
    """The cluster cannot do the work; what it has done until then is kept."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where parcels go: whatever runs functions elsewhere, as `concurrent.futures` has it."""

    pool: Pool
    lanes: int
    """How many parcels can be worked off at a time."""
    identity: Callable[[], Identity]
    """Says who the process is in which it is called."""
    is_alive: Callable[[], bool]
    """Whether there is any worker just now."""


class Distant:
    """Does orders on a cluster. Files are written here, on this machine."""

    def __init__(self, cluster: Cluster, fingerprint: bytes, codec: Codec, memory: Memory) -> None:
        """Take the values from `memory`; workers whose code has another fingerprint are refused."""
        self._cluster = cluster
        self._fingerprint = fingerprint
        self._codec = codec
        self._memory = memory

    def run(self, orders: Sequence[Order]) -> Iterator[tuple[int, Done]]:
        """Do as `Executor` says. What a dying worker had is given to another one by the pool."""
        parcels = self._parcels(orders)
        waiting: Waiting = {}
        try:
            while self._send(parcels, waiting):
                for future in self._back(waiting):
                    for number, answer in zip(waiting.pop(future), _answers(future), strict=True):
                        yield number, _done(orders[number], answer)
        finally:
            for future in waiting:
                future.cancel()

    def _send(self, parcels: Iterator[tuple[list[int], Parcel]], waiting: Waiting) -> bool:
        """Send some parcels more; return whether any is under way."""
        for numbers, parcel in islice(parcels, AHEAD * self._cluster.lanes - len(waiting)):
            waiting[self._cluster.pool.submit(work_off, parcel)] = numbers
        return bool(waiting)

    def _back(self, waiting: Waiting) -> Iterable[Future[Refusal | tuple[Answer, ...]]]:
        """Return the parcels that have come back, after waiting for one."""
        while not (back := wait(waiting, timeout=PATIENCE, return_when=FIRST_COMPLETED).done):
            if not self._cluster.is_alive():
                raise ClusterError("the cluster has no worker left; start one and build again")
        return back

    def _parcels(self, orders: Sequence[Order]) -> Iterator[tuple[list[int], Parcel]]:
        """Yield parcels and the numbers of their orders; what is of one home goes together."""
        most = max(1, min(BATCH, len(orders) // (4 * self._cluster.lanes)))
        numbers: list[int] = []
        values: dict[bytes, bytes] = {}
        for number in by_home(orders):
            numbers.append(number)
            self._enclose(values, orders[number])
            if len(numbers) == most or sum(map(len, values.values())) > HEAVY:
                yield numbers, self._parcel([orders[one] for one in numbers], values)
                numbers, values = [], {}
        if numbers:
            yield numbers, self._parcel([orders[one] for one in numbers], values)

    def _enclose(self, values: dict[bytes, bytes], order: Order) -> None:
        for ref in refs(order.arguments):
            if not ref.parts and ref.digest not in values:
                values[ref.digest] = self._memory.data(ref.digest)

    def _parcel(self, orders: Sequence[Order], values: dict[bytes, bytes]) -> Parcel:
        letters = tuple([sealed(self._codec, order, ()) for order in orders])
        enclosed = tuple(values.items())
        return Parcel(self._cluster.identity, self._fingerprint, self._codec.classes, letters, enclosed)


def _answers(future: Future[Refusal | tuple[Answer, ...]]) -> tuple[Answer, ...]:
    error = future.exception()
    if error:
        reason = f"{type(error).__name__}: {error}"
        raise ClusterError(f"the cluster could not do a part of the work: {reason}") from error
    answers = future.result()
    if isinstance(answers, Refusal):
        raise ClusterError(
            f'the worker "{answers.name}" was refused: its Vereda, its Python or one of its libraries is not '
            "the same as here and might write other pages; install the same there, or stop that worker"
        )
    return answers


def _done(order: Order, answer: Answer) -> Done:
    if isinstance(answer.result, BaseException):
        raise answer.result
    if isinstance(answer.result, bytes):
        if order.place is None:
            raise TypeError("bytes came for an order that has no place")
        return Done(placed(order.place, answer.result), answer.seconds)
    return Done(answer.result, answer.seconds)
