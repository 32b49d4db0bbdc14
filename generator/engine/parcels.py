"""A parcel: orders for a process that has neither the files nor the cache of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from time import perf_counter
from typing import NamedTuple

from generator.engine.digest import Codec
from generator.engine.letters import Letter, opened, sendable
from generator.engine.memory import Memory, Stored
from generator.engine.store import Trace
from generator.engine.work import Desk, Made

Identity = tuple[str, bytes]
"""What a process is called, and the fingerprint of its code."""

ONE_AT_A_TIME = Lock()
"""A worker of a cluster may have threads; not each library that the functions use bears them."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Some orders, with all values that they need."""

    identity: Callable[[], Identity]
    """Says who the process is in which it is called."""
    fingerprint: bytes
    classes: tuple[type, ...]
    letters: tuple[Letter, ...]
    values: tuple[Stored, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Instead of answers: the worker of this name has other code, and might give other values."""

    name: str


class Answer(NamedTuple):
    """What came of an order: a value, the bytes of a page, or an error."""

    result: Made | bytes | BaseException
    seconds: float


def work_off(parcel: Parcel) -> Refusal | tuple[Answer, ...]:
    """Do the orders of a parcel; nothing of it is kept."""
    name, fingerprint = parcel.identity()
    if fingerprint != parcel.fingerprint:
        return Refusal(name)
    codec = Codec(parcel.classes)
    desk = Desk(Memory(_Enclosed(dict(parcel.values)), codec))
    with ONE_AT_A_TIME:
        return tuple([_answer(desk, codec, letter) for letter in parcel.letters])


@dataclass(frozen=True, slots=True)
class _Enclosed:
    """The values of a parcel, in the place of a store."""

    values: dict[bytes, bytes]

    def value(self, digest: bytes) -> bytes | None:
        """Return the bytes of a value."""
        return self.values.get(digest)

    def save(self, traces: Iterable[tuple[bytes, Trace]], values: Iterable[Stored]) -> None:
        """Save nothing: what is made here goes back."""

    def distrust(self) -> None:
        """Do nothing: whoever sent it makes the value again."""


def _answer(desk: Desk, codec: Codec, letter: Letter) -> Answer:
    start = perf_counter()
    result: Made | bytes | BaseException
    try:
        order = opened(codec, letter)
        result = desk.page(order) if order.place else desk.made(order)
    except BaseException as error:  # noqa: BLE001 - the main process decides
        result = sendable(error)
    return Answer(result, perf_counter() - start)
