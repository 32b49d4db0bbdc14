"""One run at a time on one cache. The lock goes with the process that holds it, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.engine.trust import prepare

LOCK = "lock"


@contextmanager
def lock(folder: str | os.PathLike[str], busy: Callable[[], None]) -> Iterator[int]:
    """Wait until no other run holds the cache in `folder`; call `busy` first where that takes time.

    Yield the time by the clock of its disk, in nanoseconds; 0 where the folder cannot hold a cache, for
    then there is nothing that two runs could share.
    """
    file = None if prepare(folder) else _open(os.path.join(folder, LOCK))
    if file is None:
        yield 0
        return
    try:
        _lock(file, busy)
        yield _now(file, os.path.join(folder, LOCK))
    finally:
        os.close(file)


def hold(folder: str) -> int | None:
    """Return an open file that keeps other runs out of the cache in `folder` until it is closed.

    None where another run is in it, or where there is no cache: this waits for nothing and makes none.
    """
    file = _open(os.path.join(folder, LOCK), 0)
    if file is None or _locked(file):
        return file
    os.close(file)
    return None


def _open(path: str, make: int = os.O_CREAT) -> int | None:
    try:
        return os.open(path, os.O_RDWR | make | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError:
        return None


def _now(file: int, path: str) -> int:
    """Return what the clock of the disk says: the time that it writes down for a change made now."""
    try:
        os.ftruncate(file, 0)
        os.write(file, b"\n")
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error
    return os.fstat(file).st_mtime_ns


if sys.platform == "win32":
    import msvcrt
    import time

    FAR = 1 << 30
    """A byte that is locked cannot be written; this one never is."""

    def _lock(file: int, busy: Callable[[], None]) -> None:
        told = False
        while not _locked(file):
            if not told:
                busy()
            told = True
            time.sleep(0.1)

    def _locked(file: int) -> bool:
        os.lseek(file, FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _lock(file: int, busy: Callable[[], None]) -> None:
        """Take the lock. Forked workers hold it too: it is free when the last of them has ended."""
        if not _locked(file):
            busy()
            fcntl.flock(file, fcntl.LOCK_EX)

    def _locked(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a disk of the network that knows no locks: better without than not at all
            return True
        return True
