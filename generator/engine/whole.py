"""Files that are whole at any moment: written beside their place, kept safe by the disk, then moved there."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Errors that say that a disk is full, or that more is not allowed."""
CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP})
"""Errors of disks that keep nothing safe when asked to: those of the network, some of them."""
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
AGAIN = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY


def replace(path: str, data: bytes) -> None:
    """Make `data` the file at `path`, or raise `OSError` and leave what is there."""
    place([(draft(path, data)[0], path)])


def draft(path: str, data: bytes) -> tuple[str, os.stat_result]:
    """Write what shall stand at `path` into a new file beside it; return that one's path and stat data.

    All is written, or an `OSError` names `path` and there is no new file.
    """
    temporary = os.path.join(os.path.dirname(path), f".vereda-{os.urandom(8).hex()}.tmp")
    try:
        file = _made(temporary)
        try:
            return temporary, _filled(file, data)
        except BaseException:
            remove(temporary)
            raise
    except OSError as error:
        raise named(error, path) from error


def place(drafts: Sequence[tuple[str, str]]) -> None:
    """Move drafts to their places, (draft, place) each; none is moved before the disk keeps all of them safe.

    Else a power cut could leave an empty file in the place of an old one. An `OSError` names the place,
    and no draft is left.
    """
    left = dict(drafts)
    try:
        for temporary, path in drafts:
            sync(temporary, path)
        for temporary, path in drafts:
            _move(temporary, path)
            del left[temporary]
    except BaseException:
        for temporary in left:
            remove(temporary)
        raise


def sync(temporary: str, path: str) -> None:
    """Wait until the disk keeps a draft of `path` safe."""
    try:
        file = os.open(temporary, AGAIN)
        try:
            os.fsync(file)
        finally:
            os.close(file)
    except OSError as error:
        if error.errno not in CANNOT_SYNC:
            raise named(error, path) from error


def remove(temporary: str) -> None:
    """Remove a draft, if it is still there."""
    with suppress(OSError):
        os.unlink(temporary)


def named(error: OSError, path: str) -> OSError:
    """Return an error that names the file which was to be written, not the one beside it."""
    return OSError(error.errno, error.strerror or str(error), path)


def _made(temporary: str) -> int:
    try:
        return os.open(temporary, NEW, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(temporary), exist_ok=True)
        return os.open(temporary, NEW, 0o666)


def _filled(file: int, data: bytes) -> os.stat_result:
    """Write all of `data` and close the file; return its stat data."""
    try:
        rest = memoryview(data)
        while rest:  # a disk that is nearly full takes a part, and tells only when it is asked for the rest
            written = os.write(file, rest)
            if not written:
                raise OSError(errno.EIO, "nothing was written")
            rest = rest[written:]
        _begin_to_sync(file)
        return os.fstat(file)
    finally:
        os.close(file)


def _move(temporary: str, path: str) -> None:
    try:
        os.replace(temporary, path)
    except OSError as error:
        raise named(error, path) from error


if sys.platform == "linux":

    def _begin_to_sync(file: int) -> None:
        """Let the disk begin now: when `place` asks, a thousand files are safe as soon as one is.

        What Linux is told not to keep near it begins to write down; each file by itself would have to wait
        for a turn of the disk of its own.
        """
        with suppress(OSError):
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
else:

    def _begin_to_sync(file: int) -> None:
        """Do nothing: other systems tell the disk when they are asked to wait for it."""
