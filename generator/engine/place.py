"""Whether a folder may hold the cache. What comes from another hand is not read, and no link is followed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

FILE = "cache.sqlite"
COMPRESSED_INDEX = b"DIRC\0\0\0\4"
"""How git's index begins where its paths are cut short (version 4)."""


def prepare(folder: Path) -> str:
    """Make the folder of the cache, unseen by git; return why it cannot be used, or "" where it can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return "it cannot be made here"
    reason = _distrust(folder) or _tracked(folder)
    if not reason:
        _hide_from_git(folder)
    return reason


def _distrust(folder: Path) -> str:
    for path in (folder, *sorted(folder.glob(FILE + "*"))):
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            return f"{path.name} is a link"
        if hasattr(os, "getuid") and found.st_uid != os.getuid():
            return f"{path.name} belongs to another user"
        if path != folder and not stat.S_ISREG(found.st_mode):
            return f"{path.name} is not a file"
    return ""


def _hide_from_git(folder: Path) -> None:
    """Write `.gitignore`, unless it is there: a cache that is passed on is a cache from another hand."""
    try:
        with (folder / ".gitignore").open("x", encoding="utf-8") as file:
            file.write("*\n")
    except OSError:
        return


def _tracked(folder: Path) -> str:
    """Look the cache up in git's index, without git: a clone must not bring a cache along."""
    place = folder.resolve()
    for top in place.parents:
        index = _index(top)
        if index:
            name = FILE if index.startswith(COMPRESSED_INDEX) else (place / FILE).relative_to(top).as_posix()
            return "git tracks it" if name.encode() in index else ""
    return ""


def _index(top: Path) -> bytes:
    """Return git's index of a work tree; b"" where `top` is none, or has no index yet."""
    git = top / ".git"
    try:
        if git.is_file():
            git = top / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
        return (git / "index").read_bytes()
    except (OSError, ValueError):
        return b""
