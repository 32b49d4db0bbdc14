"""Trying outside addresses, politely: one request at a time for each host, with a pause between them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from queue import Empty, SimpleQueue
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from generator.linkcheck.fetch import (
    AGENT,
    Ask,
    HttpResponse,
    PrivateError,
    UnreadableError,
    ask_public,
    read,
    reason,
)
from generator.model.result import Progress
from generator.site.outside import Visit, Visits

PAUSE = 1.0
"""Seconds between two requests to one host."""
LONGEST_PAUSE = 10.0
"""The most that a host may ask for with `Crawl-delay`."""
MOST_OF_A_HOST = 50
MOST_REDIRECTS = 5
HOSTS_AT_ONCE = 8
MOST_SECONDS = 30.0
"""What one address may take in all, the pauses left out, until no further request is made for it."""
REDIRECTS = {301, 302, 303, 307, 308}
FOR_GOOD = {301, 308}
GONE = {404, 410}


def visit_all(urls: Sequence[str], progress: Progress, ask: Ask = ask_public, pause: float = PAUSE) -> Visits:
    """Try all addresses and return what came of it, sorted. Ctrl+C ends it with what is known by then."""
    chosen = _chosen(urls)
    total = sum(map(len, chosen))
    work, done = SimpleQueue[list[str]](), SimpleQueue[Visit | Exception]()
    for group in chosen:
        work.put(group)
    visitor = _Visitor(ask, _Hosts(pause))
    for _ in range(min(HOSTS_AT_ONCE, len(chosen))):
        threading.Thread(target=visitor.run, args=(work, done), daemon=True).start()
    visits: list[Visit] = []
    try:
        for visit in (done.get() for _ in range(total)):
            if isinstance(visit, Exception):
                raise visit
            visits.append(visit)
            progress("outside addresses", len(visits), total)
    except KeyboardInterrupt:
        visitor.stopped.set()
    return Visits(tuple(sorted(visits, key=lambda visit: visit.url)), len(urls) - len(visits))


def _chosen(urls: Sequence[str]) -> list[list[str]]:
    """Return the addresses by host, of each host no more than is polite."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(_host(url), []).append(url)
    return [group[:MOST_OF_A_HOST] for group in hosts.values()]


def _host(url: str) -> str:
    """Return whose turn it is; the address itself where it cannot be read."""
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return url


class _Hosts:
    """Whose turn it is at each host, and what its robots.txt allows."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._guard = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}
        self._free: dict[str, float] = {}
        self._robots: dict[str, RobotFileParser] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until nobody asks this host, and it had its pause."""
        with self._guard:
            mine = self._turns.setdefault(host, threading.Lock())
        with mine:
            time.sleep(max(0.0, self._free.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self._free[host] = time.monotonic() + self._pause_of(host)

    def robots(self, url: str, ask: Callable[[str, str], HttpResponse]) -> RobotFileParser:
        """Return the rules of the host of an address; where it has none, everything is allowed."""
        origin = urljoin(url, "/robots.txt")
        if origin not in self._robots:
            rules = RobotFileParser(origin)
            try:
                answer = ask("GET", origin)
                text = answer.body.decode("utf-8", "replace") if answer.status == 200 else ""  # noqa: PLR2004
            except (OSError, HTTPException):
                text = ""
            rules.parse(text.splitlines())
            self._robots[origin] = rules
        return self._robots[origin]

    def _pause_of(self, host: str) -> float:
        rules = [rules for origin, rules in list(self._robots.items()) if _host(origin) == host]
        wished = max((float(each.crawl_delay(AGENT) or 0) for each in rules), default=0.0)
        return max(self._pause, min(wished, LONGEST_PAUSE))


class _Visitor:
    """Tries one address after another."""

    def __init__(self, ask: Ask, hosts: _Hosts) -> None:
        self._ask = ask
        self._hosts = hosts
        self.stopped = threading.Event()

    def run(self, work: SimpleQueue[list[str]], done: SimpleQueue[Visit | Exception]) -> None:
        """Try the addresses of one host after another until no host is left."""
        try:
            while not self.stopped.is_set():
                for url in work.get_nowait():
                    if not self.stopped.is_set():
                        done.put(self._visit(url))
        except Empty:
            return
        except Exception as bug:  # noqa: BLE001 - raised again by whoever waits for the answers
            done.put(bug)

    def _visit(self, url: str) -> Visit:
        try:
            read(url)
        except UnreadableError as error:
            return Visit(url, "unreadable", error.why)
        try:
            return _Trip(self._ask, self._hosts).follow(url)
        except PrivateError as error:
            return Visit(url, "private", str(error))
        except (OSError, HTTPException, ValueError) as error:
            return Visit(url, "silent", reason(error))


class SlowAddressError(OSError):
    """An address takes its time, step after step."""


class _Trip:
    """The way to one address: it may take its time, but not more."""

    def __init__(self, ask: Ask, hosts: _Hosts) -> None:
        self._ask_host = ask
        self._hosts = hosts
        self._left = MOST_SECONDS

    def follow(self, url: str) -> Visit:
        """Go where the address leads, a few steps at most."""
        here, for_good = url, True
        for _ in range(MOST_REDIRECTS + 1):
            read(here)
            if not self._hosts.robots(here, self._ask).can_fetch(AGENT, here):
                return Visit(url, "unsure", "its robots.txt asks programs to stay away")
            answer = self._answer(here)
            if answer.status not in REDIRECTS or not answer.location:
                return _judged(url, here, answer.status, for_good=for_good)
            for_good = for_good and answer.status in FOR_GOOD
            here = urldefrag(urljoin(here, answer.location)).url
        return Visit(url, "endless", f"{MOST_REDIRECTS} redirects and no end")

    def _answer(self, url: str) -> HttpResponse:
        """Ask for the head; where a server does not like that, for the page."""
        answer = self._ask("HEAD", url)
        return self._ask("GET", url) if answer.status >= 400 else answer  # noqa: PLR2004

    def _ask(self, method: str, url: str) -> HttpResponse:
        with self._hosts.turn(_host(url)):
            if self._left <= 0:
                raise SlowAddressError(f"no end within {MOST_SECONDS:g} seconds")
            start = time.monotonic()
            try:
                return self._ask_host(method, url)
            finally:
                self._left -= time.monotonic() - start


def _judged(url: str, here: str, status: int, *, for_good: bool) -> Visit:
    if status in GONE:
        return Visit(url, "gone", f"its server says {status}")
    if status >= 500:  # noqa: PLR2004 - what is wrong with a server begins here
        return Visit(url, "silent", f"its server says {status}")
    if status >= 400:  # noqa: PLR2004 - what a server refuses begins here
        return Visit(url, "unsure", str(status))
    return Visit(url, "moved", here) if here != url and for_good else Visit(url, "fine")
