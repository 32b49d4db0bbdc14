"""Changing several files: all of them, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """A file that gets other bytes, another place, or both."""

    path: Path
    before: bytes
    after: bytes
    to: Path
    """Where it stands afterwards; the path itself where it stays."""


def replace_all(changes: Sequence[Change]) -> None:
    """Make all changes in their order, or raise `OSError` and leave each file as it was.

    Ctrl+C undoes them too. What is killed half-way can be done again: a file is never half written.
    """
    made = _written(changes)
    done: list[Change] = []
    try:
        for change, temporary in zip(changes, made, strict=True):
            done.append(change)
            temporary.replace(change.path)
            if change.to != change.path:
                change.path.rename(change.to)
    except BaseException:
        _undo(done)
        _remove(made)
        raise


def _written(changes: Sequence[Change]) -> list[Path]:
    """Write the new bytes beside each file; where the disk is full, nothing has happened yet."""
    made: list[Path] = []
    try:
        for change in changes:
            made.append(_beside(change.path))
            made[-1].write_bytes(change.after)
            shutil.copymode(change.path, made[-1])
    except BaseException:
        _remove(made)
        raise
    return made


def _undo(done: Sequence[Change]) -> None:
    for change in reversed(done):
        if change.to != change.path and change.to.exists() and not change.path.exists():
            change.to.rename(change.path)
        if change.path.read_bytes() != change.before:
            temporary = _beside(change.path)
            temporary.write_bytes(change.before)
            temporary.replace(change.path)


def _beside(path: Path) -> Path:
    """Return a hidden name in the same folder, which no build reads."""
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def _remove(made: Sequence[Path]) -> None:
    for path in made:
        with suppress(OSError):
            path.unlink(missing_ok=True)
