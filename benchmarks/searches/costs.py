"""What it costs to make an index: seconds and memory, of a build with search beside one without."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measure import Cost, peak, timed
from benchmarks.peers.peer import Command
from benchmarks.peers.vereda import WHOLE
from benchmarks.searches import others
from benchmarks.searches.site import write_site

ROUNDS = 5
MODULE = "content/modules/module-0150.md"
SENTENCE = "\nA sentence more, with the word zebrafinch-{}.\n"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: medians."""

    name: str
    cpu: float
    """Seconds."""
    wall: float
    memory: float
    """MiB at the peak of all processes; 0 where it was not measured."""


def rows(folder: Path, sections: int) -> Iterator[Row]:
    """Yield what each costs on a site of so many sections, in turns: a busy minute meets all of them.

    `with` in `folder` is left built.
    """
    sites = {name: folder / name for name in ("with", "without")}
    for site in sites.values():
        write_site(site, sections)
    _say(sites["without"], "outputs: [html]\n")
    build = (*WHOLE.build(folder), "--jobs", "1")
    timed(build, sites["with"])
    pages = others.readable(sites["with"] / "site/en", folder / "pages")
    others.write_documents(sites["with"], folder / "documents.json")
    yield from _turns(
        {
            "whole build with search": (build, sites["with"], _forget),
            "whole build without": (build, sites["without"], _forget),
            "Pagefind over the built pages": (others.pagefind(pages), folder, _forget_pagefind),
            "one index by lunr.py": (
                others.lunr(folder / "documents.json", folder / "index.json"),
                folder,
                _leave,
            ),
        },
        memory=True,
    )
    yield from _turns(
        {
            "one edit, with search": (build, sites["with"], _edit),
            "one edit, without": (build, sites["without"], _edit),
        },
        memory=False,
    )


def added(more: Row, less: Row, name: str) -> Row:
    """Return what one costs more than another."""
    return Row(name, more.cpu - less.cpu, more.wall - less.wall, more.memory - less.memory)


Work = tuple[Command, Path, Callable[[Path], None]]
"""A command, its folder, and what is to be done there before."""


def _turns(works: dict[str, Work], *, memory: bool) -> Iterator[Row]:
    costs: dict[str, list[Cost]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, (command, folder, prepare) in works.items():
            prepare(folder)
            costs[name].append(timed(command, folder))
    for name, (command, folder, prepare) in works.items():
        prepare(folder)
        cpu, wall = median(one.cpu for one in costs[name]), median(one.wall for one in costs[name])
        yield Row(name, cpu, wall, peak(command, folder) if memory else 0)


def _say(site: Path, line: str) -> None:
    with (site / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(line)


def _forget(site: Path) -> None:
    for made in WHOLE.made:
        shutil.rmtree(site / made, ignore_errors=True)


def _forget_pagefind(folder: Path) -> None:
    shutil.rmtree(folder / "pages/pagefind", ignore_errors=True)


def _leave(_folder: Path) -> None:
    """Prepare nothing."""


def _edit(site: Path) -> None:
    path = site / MODULE
    text = path.read_text(encoding="utf-8")
    path.write_text(text + SENTENCE.format(text.count("zebrafinch")), encoding="utf-8")
