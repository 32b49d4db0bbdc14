"""An output folder: looking into it, writing whole files, taking away what is ours."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.engine import whole
from generator.engine.seal import digest
from generator.engine.targets import LIST, TEMPORARY, folders_of, is_plain
from generator.engine.values import Conflict


class Put(NamedTuple):
    """A file as it stands after `put`, `keep` and `settle`."""

    digest: bytes
    size: int
    mtime_ns: int
    draft: str = ""
    """Where it stands until `settle`; "" where the file that is there is the right one already."""


def put(folder: Path, target: str, data: bytes, known: bytes = b"") -> Put:
    """Write the file for a target into `folder` itself, for `keep` and `settle`.

    A file that has these bytes already is left alone. `known` is the digest of the file that is there,
    where that is known for sure; else it is read.
    """
    path = f"{folder}/{target}"
    new = digest(data)
    found = file_at(path)
    if found and (new == known or (not known and found.st_size == len(data) and _read(path) == data)):
        return Put(new, found.st_size, found.st_mtime_ns)
    draft, status = whole.draft(path, data, str(folder))
    return Put(new, status.st_size, status.st_mtime_ns, draft)


def keep(folder: Path, made: Iterable[tuple[str, Put]]) -> None:
    """Wait until the disk keeps safe what was put: a thousand files as fast as a few."""
    whole.keep(_drafts(folder, made))


def settle(folder: Path, made: Iterable[tuple[str, Put]]) -> None:
    """Move what was put to its targets: at any moment each file is the old one or the new one, whole."""
    whole.place(_drafts(folder, made))


def discard(made: Iterable[Put]) -> None:
    """Remove what was put, and leave what stands at its targets."""
    for one in made:
        if one.draft:
            whole.remove(one.draft)


def file_at(path: str) -> os.stat_result | None:
    """Return the stat data of a file; None where there is none, or a link or anything else."""
    found = _at(path)
    return found if found and stat.S_ISREG(found.st_mode) else None


class Folder:
    """A folder with files of ours among others. No link in it is followed.

    The folder itself may be a link: whoever gave it meant what it leads to.
    """

    def __init__(self, path: Path) -> None:
        """Take a folder, which need not be there yet."""
        self.path = path
        self._sound = {""}
        self._is_new = not path.exists()

    def barrier(self, target: str) -> Conflict | None:
        """Return what keeps a file from standing at a target, whosever it is; None where nothing does."""
        if target.rpartition("/")[0] not in self._sound:
            for above in folders_of(target):
                conflict = self._barred_by(above, target)
                if conflict:
                    return conflict
        found = _at(f"{self.path}/{target}")
        if found is None or stat.S_ISREG(found.st_mode):
            return None
        return Conflict(target, "link" if stat.S_ISLNK(found.st_mode) else "folder")

    def listed(self) -> frozenset[str]:
        """Return the targets that `.vereda-files` names, without those that lead out of the folder."""
        path = f"{self.path}/{LIST}"
        text = _read(path).decode(errors="replace") if file_at(path) else ""
        return frozenset(filter(is_plain, text.split("\n")))

    def list(self, targets: Iterable[str]) -> None:
        """Name these targets in `.vereda-files`; without any the file goes too."""
        lines = "".join(f"{target}\n" for target in sorted(targets))
        if lines:
            made = [(LIST, put(self.path, LIST, lines.encode()))]
            keep(self.path, made)
            settle(self.path, made)
        else:
            self.remove(LIST)

    def remove(self, target: str) -> bool:
        """Remove a file, then the folders that are empty without it; return whether there was a file."""
        if self.barrier(target):
            return False
        path = f"{self.path}/{target}"
        found = file_at(path)
        if found:
            Path(path).unlink()
        self._remove_empty(target)
        return found is not None

    def sweep(self) -> None:
        """Remove what was put and not settled, and a new folder that is empty without it."""
        with suppress(FileNotFoundError, NotADirectoryError):
            for path in list(self.path.iterdir()):
                if TEMPORARY.fullmatch(path.name):
                    path.unlink()
        if self._is_new:
            with suppress(OSError):  # it holds what it should, or was never made
                self.path.rmdir()

    def _barred_by(self, above: str, target: str) -> Conflict | None:
        found = _at(f"{self.path}/{above}")
        if found and stat.S_ISLNK(found.st_mode):
            return Conflict(target, "link", above)
        if found and not stat.S_ISDIR(found.st_mode):
            return Conflict(target, "folder", above)
        if found:
            self._sound.add(above)
        return None

    def _remove_empty(self, target: str) -> None:
        for above in reversed(folders_of(target)):
            self._sound.discard(above)
            # An error says that it holds something of someone, or is gone already.
            with suppress(OSError):
                (self.path / above).rmdir()


def _drafts(folder: Path, made: Iterable[tuple[str, Put]]) -> list[tuple[str, str]]:
    """Return (draft, place) for each file that is not right already."""
    return [(one.draft, f"{folder}/{target}") for target, one in made if one.draft]


def _at(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _read(path: str) -> bytes:
    return Path(path).read_bytes()
