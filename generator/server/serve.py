"""Build, show, wait for a change, and again."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from generator.build.rebuild import Rebuilder
from generator.model.result import Progress, Result
from generator.server.board import Notice
from generator.server.files import file_of
from generator.server.watch import watching
from generator.server.web import Server

FOLDER = Path(".vereda", "serve")
"""Where the site is built, in the folder of its sources."""
NOTHING: Mapping[str, bytes] = MappingProxyType({})
HEAD_START = 0.1
"""Seconds for a browser to load the page that it looks at, before a build takes all there is."""


class Round(Struct, frozen=True):
    """One build."""

    sources: tuple[str, ...]
    """Those that had changed, relative to the site; none where it was not a change that asked for it."""
    result: Result
    seconds: float
    is_first: bool = False


class Tell(Struct, frozen=True):
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


def serve(site: Path, rebuilder: Rebuilder, server: Server, tell: Tell, jobs: int, *, poll: bool) -> None:
    """Build a site and serve it, until Ctrl+C, which is raised; `WatchError` where nothing can be watched.

    The first build is made before there are threads, since only then it may share its work with processes.
    The second finds what was changed meanwhile, and fills the memory of this process for all that follow.
    """
    rounds = _Rounds(rebuilder, server, tell)
    rounds.make((), partial(rebuilder.first, tell.progress, jobs), is_first=True)
    with server.running(), watching(site, poll=poll) as changes:
        tell.serving(server.address)
        rounds.make((), rounds.again)
        gc.collect()
        gc.freeze()  # what is kept for good need not be searched at each build
        while True:
            sources = changes.wait()
            rounds.make(sources, rounds.again, rounds.early(sources))


class _Rounds(Struct, frozen=True):
    """Builds, and tells all whom it concerns."""

    rebuilder: Rebuilder
    server: Server
    tell: Tell

    def again(self) -> Result:
        return self.rebuilder.again(_silent)

    def early(self, sources: tuple[str, ...]) -> dict[str, bytes]:
        """Show the pages that are looked at before the site is built, where one file decides them."""
        board = self.server.board
        early = self.rebuilder.early(sources[0], board.opened) if len(sources) == 1 else {}
        if early:
            board.show(early)
            time.sleep(HEAD_START)
        return early

    def make(
        self,
        sources: tuple[str, ...],
        build: Callable[[], Result],
        early: Mapping[str, bytes] = NOTHING,
        *,
        is_first: bool = False,
    ) -> None:
        """Build once; whatever happens, the server goes on."""
        start = time.perf_counter()
        try:
            result = build()
        except Exception as error:  # noqa: BLE001 - it is told, and the next change may be the end of it
            self.server.board.post(Notice(1, 0, self.tell.failed(error)), ())
            return
        self.tell.built(Round(sources, result, time.perf_counter() - start, is_first))
        notice = Notice(result.count("error"), result.count("warning"), self.tell.words(result))
        changed = {*result.changed} if notice.errors else {*result.changed, *early}
        self.server.board.post(notice, changed - self._right(early))

    def _right(self, early: Mapping[str, bytes]) -> set[str]:
        """Return which pages were shown early as they now are, so that nobody has to load them again."""
        paths = {target: file_of(self.server.folder, target) for target in early}
        return {target for target, path in paths.items() if path and path.read_bytes() == early[target]}


def _silent(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""
