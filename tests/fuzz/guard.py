"""Running a check that must end, and not in an exception."""

from __future__ import annotations

import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

SECONDS = 20.0
"""Of this process alone: what takes longer for a text of a few thousand bytes hangs, for whoever waits."""


class HangsError(Exception):
    """A check took too long."""


class Failure(NamedTuple):
    """What went wrong."""

    kind: str
    """The same for what is probably one fault: the error, and the line of the program that it came from."""
    told: str


def failure_of(check: Callable[[bytes], None], data: bytes) -> Failure | None:
    """Return what goes wrong where `check` reads `data`; None where all is well."""
    try:
        with bounded():
            check(data)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = "" if isinstance(error, HangsError) else f"{frame.filename}:{frame.lineno}"
        return Failure(f"{type(error).__name__} {where}", "".join(traceback.format_exception(error)))
    return None


@contextmanager
def bounded() -> Iterator[None]:
    """Raise `HangsError` within the block where it takes too long, where this system can."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(_number: int, _frame: object) -> None:
    raise HangsError(f"not done after {SECONDS:.0f} seconds")
