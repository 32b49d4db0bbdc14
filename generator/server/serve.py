"""Build, show, wait for a change, and again."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.model.result import Progress, Result
from generator.pipeline.warm import Warm
from generator.server.board import Board, Notice
from generator.server.watch import watching
from generator.server.web import Server

FOLDER = Path(".vereda", "serve")
"""Where the site is built, in the folder of its sources."""


@dataclass(frozen=True, slots=True)
class Round:
    """One build."""

    sources: tuple[str, ...]
    """Those that had changed, relative to the site; none where it was not a change that asked for it."""
    result: Result
    seconds: float
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Tell:
    """How people are told: the server itself prints nothing."""

    progress: Progress
    """Of the first build; the others are over before anybody would read it."""
    words: Callable[[Result], str]
    """Returns the errors as the pages show them."""
    built: Callable[[Round], None]
    failed: Callable[[Exception], str]
    """Called where a build could not be finished; returns what the pages show."""
    serving: Callable[[str], None]
    """Called with the address as soon as requests are answered."""


def serve(site: Path, warm: Warm, server: Server, tell: Tell, jobs: int) -> None:
    """Build a site and serve it, until Ctrl+C, which is raised.

    The first build is made before there are threads, since only then it may share its work with processes.
    The second finds what was changed meanwhile, and fills the memory of this process for all that follow.
    """
    make = partial(_make, server.board, tell)
    make((), partial(warm.first, tell.progress, jobs), is_first=True)
    again = partial(warm.again, _silent)
    with server.running(), watching(site) as changes:
        tell.serving(server.address)
        make((), again)
        gc.collect()
        gc.freeze()  # what is kept for good need not be searched at each build
        while True:
            make(changes.wait(), again)


def _make(
    board: Board, tell: Tell, sources: tuple[str, ...], build: Callable[[], Result], *, is_first: bool = False
) -> None:
    """Build once, and tell all whom it concerns; whatever happens, the server goes on."""
    start = time.perf_counter()
    try:
        result = build()
    except Exception as error:  # noqa: BLE001 - it is told, and the next change may be the end of it
        board.post(Notice(1, 0, tell.failed(error)), ())
        return
    tell.built(Round(sources, result, time.perf_counter() - start, is_first))
    board.post(Notice(result.count("error"), result.count("warning"), tell.words(result)), result.changed)


def _silent(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""
