"""Those that the search is measured beside, in an environment of their own."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.peers.installing import environment, python, version
from benchmarks.peers.peer import Command

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
NAME = "search"
LUNR = HERE.parent.parent / "generator/outputs/search/lunr-2.3.9.min.js"
NOT_SEARCHED = ("*.facilitator.html", "*.beside.html", "search", "search.html", "by-*")
"""What the search of Vereda leaves out too."""
ONE_THREAD = {"RAYON_NUM_THREADS": "1"}


def install() -> str:
    """Make the environment; return what went wrong."""
    os.environ.update(ONE_THREAD)
    return environment(NAME, REQUIREMENTS)


def versions() -> str:
    """Return what is installed."""
    return f"Pagefind {version(NAME, 'pagefind')}, lunr.py {version(NAME, 'lunr')}"


def readable(pages: Path, copy: Path) -> Path:
    """Copy the built pages of a locale that readers may find."""
    return Path(shutil.copytree(pages, copy, ignore=shutil.ignore_patterns(*NOT_SEARCHED)))


def pagefind(pages: Path) -> Command:
    """Return the command that indexes built pages."""
    return (python(NAME), "-m", "pagefind", "--site", pages, "--root-selector", "main")


def lunr(documents: Path, index: Path) -> Command:
    """Return the command that makes one index of some documents."""
    return (python(NAME), HERE / "one_index.py", documents, index)


def write_documents(site: Path, target: Path) -> None:
    """Write the sections of a site for `lunr`."""
    rows = [
        {"id": f"{path.stem}#{at}", "title": section.partition("\n")[0], "body": section}
        for path in sorted((site / "content/modules").glob("*.md"))
        for at, section in enumerate(_sections(path))
    ]
    target.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def packed(*files: Path) -> int:
    """Return the bytes of files after gzip."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def _sections(path: Path) -> Iterator[str]:
    _, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
    yield from body.split("\n## ")
