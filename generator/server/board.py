"""What the open pages of the site are told: that they have changed, and what is wrong with the sources."""

from __future__ import annotations

import re
import secrets
import threading
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

from msgspec import Struct

from generator.site.addresses import MEDIA

_BUILD = re.compile(r"[0-9]{1,18}")
"""The number of a build: whoever forges a stamp may send thousands of digits, which no number takes."""


class Notice(Struct, frozen=True):
    """What the last build found."""

    errors: int = 0
    warnings: int = 0
    text: str = ""
    """The findings in words; "" where there are none."""


class Board:
    """The latest notice, and at which build each page changed. Any thread may read and post."""

    def __init__(self) -> None:
        """Begin with nothing built."""
        self._run = secrets.token_hex(4)
        self._number = 0
        self._notice = Notice()
        self._changed: dict[str, int] = {}
        self._media = 0
        self._early: dict[str, bytes] = {}
        self._open = Counter[str]()
        self._news = threading.Condition()

    @property
    def stamp(self) -> str:
        """What a page carries to tell later from which build it is."""
        return f"{self._run}.{self._number}"

    def post(self, notice: Notice, changed: Collection[str]) -> None:
        """Tell all pages of a build, and which targets it has written or removed.

        Where it has found errors, a page that was shown early and that it has not written stays as it was
        shown: that is the last good one, for its file has not caught up with it.
        """
        with self._news:
            self._number += 1
            self._notice = notice
            self._early = {target: page for target, page in self._early.items() if target not in changed}
            if not notice.errors:
                self._early = {}
            self._changed |= dict.fromkeys(changed, self._number)
            if any(target.startswith(MEDIA) for target in changed):  # a picture keeps its name
                self._media = self._number
            self._news.notify_all()

    def show(self, early: Mapping[str, bytes]) -> None:
        """Show some pages as they will be, until a build writes them or finds no error."""
        with self._news:
            self._number += 1
            self._early = {**self._early, **early}
            self._changed |= dict.fromkeys(early, self._number)
            self._news.notify_all()

    def early(self, target: str) -> bytes | None:
        """Return a page as it will be; None where its file says how it is."""
        return self._early.get(target)

    @property
    def opened(self) -> frozenset[str]:
        """The targets of the pages that are looked at."""
        return frozenset(+self._open)

    @contextmanager
    def open(self, target: str) -> Iterator[None]:
        """Say that a page is looked at within the block."""
        with self._news:
            self._open[target] += 1
        try:
            yield
        finally:
            with self._news:
                self._open[target] -= 1

    def is_old(self, target: str, stamp: str) -> bool:
        """Whether a page has changed since the build of its stamp; one of an earlier server has."""
        run, _, number = stamp.partition(".")
        if run != self._run or not _BUILD.fullmatch(number):
            return True
        return int(number) < max(self._changed.get(target, 0), self._media)

    def wait(self, seen: int, seconds: float) -> tuple[int, Notice]:
        """Return the number of the latest build and its notice, when it is not `seen` or time is over."""
        with self._news:
            self._news.wait_for(lambda: self._number != seen, seconds)
            return self._number, self._notice
