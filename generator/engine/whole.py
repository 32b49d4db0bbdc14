"""Files that are whole at any moment: written elsewhere, kept safe by the disk, then moved to their place."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Errors that say that a disk is full, or that more is not allowed."""
CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP})
"""Errors of disks that keep nothing safe when asked to: those of the network, some of them."""
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
AGAIN = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY


def replace(path: str, data: bytes) -> None:
    """Make `data` the file at `path`, or raise `OSError` and leave what is there."""
    drafts = [(draft(path, data)[0], path)]
    keep(drafts)
    place(drafts)


def draft(path: str, data: bytes, folder: str = "") -> tuple[str, os.stat_result]:
    """Write what shall stand at `path` into a new file in `folder`; return that one's path and stat data.

    The folder is that of `path`, unless said. All is written, or an `OSError` names `path` and there is no
    new file.
    """
    temporary = os.path.join(folder or os.path.dirname(path), f".vereda-{os.urandom(8).hex()}.tmp")
    try:
        file = _made(temporary)
        try:
            return temporary, _filled(file, data)
        except BaseException:
            remove(temporary)
            raise
    except OSError as error:
        raise named(error, path) from error


def keep(drafts: Sequence[tuple[str, str]]) -> None:
    """Wait until the disk keeps drafts safe, (draft, place) each; before that none should be moved.

    Else a power cut could leave an empty file in the place of an old one. An `OSError` names the place, and
    none of these drafts is left.
    """
    with _none_left(dict(drafts)):
        for temporary, path in drafts:
            sync(temporary, path)


def place(drafts: Sequence[tuple[str, str]]) -> None:
    """Move drafts to their places; else as `keep`."""
    left = dict(drafts)
    with _none_left(left):
        for temporary, path in drafts:
            _move(temporary, path)
            del left[temporary]


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


@contextmanager
def _none_left(drafts: dict[str, str]) -> Iterator[None]:
    """Remove the drafts that are left where something goes wrong."""
    try:
        yield
    except BaseException:
        for temporary in drafts:
            remove(temporary)
        raise


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
        _moved(temporary, path)
    except OSError as error:
        raise named(error, path) from error


def _moved(temporary: str, path: str) -> None:
    try:
        os.replace(temporary, path)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.replace(temporary, path)
    except OSError as error:
        if error.errno != errno.EXDEV or os.path.dirname(temporary) == os.path.dirname(path):
            raise
        with open(temporary, "rb") as file:  # a part of the folder is on another disk
            replace(path, file.read())
        remove(temporary)


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
