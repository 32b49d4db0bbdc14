"""Whether a folder may hold the cache. What comes from another hand is not read, and no link is followed."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

FILE = "cache.sqlite"
APPLICATION = 0x56455245
"""`VERE`, in the head of the file: tells our files from those of other programs."""
VERSION = 6
"""Of the tables in `store`. A file of another version is thrown away, never converted: it is only a cache."""
COMPRESSED_INDEX = b"DIRC\0\0\0\4"
"""How git's index begins where its paths are cut short (version 4)."""


def prepare(folder: str | os.PathLike[str]) -> str:
    """Make the folder of the cache, unseen by git; return why it cannot be used, or "" where it can.

    A full disk is no such reason: it is raised.
    """
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        from generator.engine.whole import NO_ROOM  # noqa: PLC0415 - a build with nothing to do makes none

        if error.errno in NO_ROOM:
            raise
        return "it cannot be made here"
    reason = distrust(os.fspath(folder))
    if not reason:
        _hide_from_git(os.fspath(folder))
    return reason


def distrust(folder: str) -> str:
    """Return why what is in a folder must not be read, or "" where it may."""
    return _foreign(folder) or _tracked(os.path.realpath(folder))


def name_of(output: str | os.PathLike[str], folder: str | os.PathLike[str]) -> str:
    """Return how the cache calls an output folder: as seen from there, so that both can move."""
    path = os.path.relpath(os.path.realpath(output), os.path.realpath(folder))
    return os.fsencode(path).decode(errors="backslashreplace")


def _foreign(folder: str) -> str:
    files = sorted(name for name in os.listdir(folder) if name.startswith(FILE))
    for path in (folder, *(os.path.join(folder, name) for name in files)):
        found = os.lstat(path)
        name = os.path.basename(path)
        if stat.S_ISLNK(found.st_mode):
            return f"{name} is a link"
        if hasattr(os, "getuid") and found.st_uid != os.getuid():
            return f"{name} belongs to another user"
        if path != folder and not stat.S_ISREG(found.st_mode):
            return f"{name} is not a file; remove it"
    return ""


def _hide_from_git(folder: str) -> None:
    """Write `.gitignore`, unless it is there: a cache that is passed on is a cache from another hand."""
    path = os.path.join(folder, ".gitignore")
    if not os.path.lexists(path):
        from generator.engine.whole import replace  # noqa: PLC0415 - as above

        with suppress(OSError):
            replace(path, b"*\n")


def _tracked(place: str) -> str:
    """Look the cache up in git's index, without git: a clone must not bring a cache along."""
    top = os.path.dirname(place)
    index = _index(top)
    while not index and top != os.path.dirname(top):
        top = os.path.dirname(top)
        index = _index(top)
    inside = os.path.relpath(os.path.join(place, FILE), top).replace(os.sep, "/")
    name = FILE if index.startswith(COMPRESSED_INDEX) else inside
    return "git tracks it" if os.fsencode(name) in index else ""


def _index(top: str) -> bytes:
    """Return git's index of a work tree; b"" where `top` is none, or has no index yet."""
    git = os.path.join(top, ".git")
    try:
        if os.path.isfile(git):
            git = os.path.join(top, _read(git).decode().removeprefix("gitdir:").strip())
        return _read(os.path.join(git, "index"))
    except (OSError, ValueError):
        return b""


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
