"""Changing several files: all of them, or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.engine import whole


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that gets other bytes, another place, or both."""

    path: Path
    before: bytes
    after: bytes
    to: Path
    """Where it stands afterwards; the path itself where it stays."""


def replace_all(changes: Sequence[FileChange]) -> None:
    """Make all changes in their order, or raise `OSError` and leave each file as it was.

    Ctrl+C undoes them too. What is killed half-way can be done again: a file is never half written.
    """
    # The old bytes are written too, before anything happens: to undo a change takes no room on a full disk.
    drafts = [(change.path, data) for change in changes for data in (change.after, change.before)]
    with _written(drafts) as made:
        done: list[tuple[FileChange, Path]] = []
        try:
            for change, new, old in zip(changes, made[::2], made[1::2], strict=True):
                done.append((change, old))
                new.replace(change.path)
                if change.to != change.path:
                    change.path.rename(change.to)
        except BaseException:
            _undo(done)
            raise


@contextmanager
def _written(files: Sequence[tuple[Path, bytes]]) -> Iterator[list[Path]]:
    """Write some bytes beside each file, under hidden names that no build reads; in the end they are gone."""
    made: list[Path] = []
    try:
        for path, data in files:
            made.append(Path(whole.draft(str(path), data)[0]))
            shutil.copymode(path, made[-1])
            whole.sync(str(made[-1]), str(path))
        yield made
    finally:
        for draft in made:
            whole.remove(str(draft))


def _undo(done: Sequence[tuple[FileChange, Path]]) -> None:
    for change, old in reversed(done):
        if change.to != change.path and change.to.exists() and not change.path.exists():
            change.to.rename(change.path)
        if change.path.read_bytes() != change.before:
            old.replace(change.path)
