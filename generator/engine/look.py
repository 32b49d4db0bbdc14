"""One look at the disk: has anything changed since an earlier look? Told by stat data alone.

Light on purpose, as all that a build needs which has nothing to do.
"""

from __future__ import annotations

import os
import stat
from array import array

from generator.engine.seal import digest

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing takes as long to import as looking at a thousand files
    from collections.abc import Iterable

StatRow = tuple[str, int, int, int, int, int]
"""Of a file: name, mode, number on its disk, size, time of its last change, and of that of its stat data."""

MADE_BY_TOOLS = frozenset({".git", "__pycache__"})
"""Folders that change without a change of what is in question."""
FINE_GRAIN = 20_000_000
COARSE_GRAIN = 2_000_000_000
"""Nanoseconds between two times that a disk can tell apart: by the clock of the system, and on old disks."""
SECOND = 1_000_000_000
LARGEST = (1 << 63) - 1
"""Some disks number their files by more than 64 bits."""


def look(folders: Iterable[str]) -> list[StatRow]:
    """Return the stat data of all files in some folders, always in the same order; no link is followed."""
    rows: list[StatRow] = []
    waiting = list(folders)
    while waiting:
        folder = waiting.pop()
        found, inner = _entries(folder)
        rows.append((folder, len(found), 0, 0, 0, 0))
        rows += found
        waiting += inner
    return rows


def mark(rows: list[StatRow]) -> bytes:
    """Return a digest of what was seen: two looks with one mark have seen the same, where both are sure."""
    names, modes, inodes, *others = zip(*rows, strict=True) if rows else ((), (), ())
    numbers = (modes, [inode & LARGEST for inode in inodes], *others)
    packed = [array("q", each).tobytes() for each in numbers]
    return digest(b"".join(["\0".join(names).encode(errors="surrogatepass"), *packed]))


def is_sure(rows: list[StatRow], now: int) -> bool:
    """Whether any file that is changed from `now` on, by the clock of its disk, will look changed.

    A file can be written twice within the grain of that clock and look the same both times (as git's
    "racy" entries); and nobody has looked behind a link.
    """
    youngest = max((max(row[4], row[5]) for row in rows), default=0)
    grain = FINE_GRAIN if youngest % SECOND else COARSE_GRAIN
    return youngest + grain < now and not any(stat.S_ISLNK(row[1]) for row in rows)


def state(path: str) -> StatRow:
    """Return the stat data of one file or folder; zeros where there is none."""
    try:
        return _row(path, os.stat(path))
    except OSError:
        return (path, 0, 0, 0, 0, 0)


def _entries(folder: str) -> tuple[list[StatRow], list[str]]:
    """Return the files of a folder and the paths of its folders; nothing where it cannot be read."""
    try:
        place = _opened(folder)
    except OSError:
        return [], []
    try:
        return _listed(folder, place)
    except OSError:
        return [], []
    finally:
        if isinstance(place, int):
            os.close(place)


def _opened(folder: str) -> int | str:
    """Return a folder so that its files are near: their names need no walk from the root each time."""
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY) if os.scandir in os.supports_fd else folder


def _listed(folder: str, place: int | str) -> tuple[list[StatRow], list[str]]:
    files, inner = [], []
    with os.scandir(place) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                files.append(_row(entry.name, entry.stat(follow_symlinks=False)))
            elif entry.name not in MADE_BY_TOOLS:
                inner.append(f"{folder}{os.sep}{entry.name}")
    files.sort()
    inner.sort()
    return files, inner


def _row(name: str, stat: os.stat_result) -> StatRow:
    return (name, stat.st_mode, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
