"""A real site: texts that nobody wrote to be measured, with every output that Vereda has.

Beside this repository may lie one in 16 languages; where it does not, the repository's own site is taken.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.edits import Edit
from benchmarks.material import ROOT
from benchmarks.measure import FailedError
from benchmarks.peers.peer import Command, Peer
from benchmarks.peers.vereda import WHOLE, command
from benchmarks.plans import REAL
from benchmarks.sites import SOURCE, Site

FOLDERS = (ROOT.parent / "shared/corpora/opensource-guide", ROOT)
PARTS = ("content", "translations", "themes")
PLAIN = 80
"""Letters of a line that is a paragraph and can be edited."""


def site() -> Site:
    """Return the real site that is there."""
    folder = _folder()
    modules = len(list((folder / "content/modules").glob("*.md")))
    locales = 1 + sum(path.is_dir() for path in (folder / "translations").iterdir())
    return Site(modules, locales, text=folder.name if folder != ROOT else "this repository")


def peers() -> tuple[Peer, ...]:
    """Return Vereda with one process and with two."""
    return tuple(replace(WHOLE, name=name, write=_write, build=_build(at)) for at, name in enumerate(REAL, 1))


def edit(turn: int) -> Edit:
    """Return an edit of a paragraph: what each language shows that has not translated it."""
    modules = sorted((_folder() / "content/modules").glob("*.md"))
    path = modules[turn % len(modules)]
    blocks = path.read_text("utf-8").rpartition("\n---\n")[2].split("\n\n")
    plain = next(
        (text for text in blocks if len(text) > PLAIN and text.isprintable() and text[0].isalpha()), ""
    )
    if not plain:
        raise FailedError(f"{path} has no plain paragraph")
    word, rest = plain.split(" ", 1)
    address = f"{SOURCE}/modules/{path.stem}.html"
    return Edit(f"content/modules/{path.name}", address, f"{word} {rest}", f"{word} Edited{turn} {rest}")


def _build(jobs: int) -> Callable[[Path], Command]:
    return lambda _: command("build", "--quiet", "--jobs", str(jobs))


def _folder() -> Path:
    return next(folder for folder in FOLDERS if (folder / "content").is_dir())


def _write(_: Site, folder: Path) -> None:
    for part in _parts():
        shutil.copytree(_folder() / part, folder / part)


def _parts() -> Iterator[str]:
    return (part for part in PARTS if (_folder() / part).is_dir() and (part != "themes" or _folder() != ROOT))
