"""From save to served: how long until a server gives back a text that was just saved."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from benchmarks.edits import Edit, body
from benchmarks.measure import FailedError, rest
from benchmarks.peers.peer import Peer
from benchmarks.sites import Site

POLL = 0.002
"""Seconds between an answer and the next request."""
TOO_LONG = 600.0
FIRST = 20
"""The page that is edited first: builds before have edited those below."""
INDEX = "index.html"
"""Some servers send whoever asks for it to its folder."""


def served(folders: Sequence[tuple[Peer, Path]], site: Site, saves: int) -> Iterator[tuple[Peer, int, float]]:
    """Yield (peer, turn, seconds) from save to served: all servers stand by, and take turns.

    Each save waits until its server rests: some have answered while they still build other pages. The first
    save of each is not told.
    """
    with ExitStack() as stack:
        servers = {peer.name: stack.enter_context(_server(peer, folder, site)) for peer, folder in folders}
        for turn in range(-1, saves):
            for peer, folder in folders:
                port, process = servers[peer.name]
                rest(process, TOO_LONG)
                seconds = _saved(peer, port, body(peer, site, turn + FIRST), folder)
                if turn >= 0:
                    yield peer, turn, seconds


@contextmanager
def _server(peer: Peer, folder: Path, site: Site) -> Iterator[tuple[int, int]]:
    """Start a server; give its port and its process once it has the first page."""
    port = _free_port()
    process = subprocess.Popen(
        list(map(str, peer.serve(folder, port))),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        edit = body(peer, site, 0)
        _wait(port, edit.address, "", TOO_LONG)
        yield port, process.pid
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _saved(peer: Peer, port: int, edit: Edit, folder: Path) -> float:
    """Return the seconds from a save to the answer that shows it, while somebody looks at the page."""
    _wait(port, edit.address, edit.before, TOO_LONG)
    with _looked_at(peer, port, edit.address):
        start = time.perf_counter()
        edit.make(folder)
        _wait(port, edit.address, edit.after, TOO_LONG)
        return time.perf_counter() - start


@contextmanager
def _looked_at(peer: Peer, port: int, address: str) -> Iterator[None]:
    """Listen as a browser does that shows a page."""
    if peer.stream is None:
        yield
        return
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=TOO_LONG)) as connection:
        connection.request("GET", peer.stream(address))
        connection.getresponse()
        yield


def _wait(port: int, address: str, text: str, longest: float) -> None:
    """Ask for a page until it shows a text."""
    end = time.perf_counter() + longest
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=longest)
    while time.perf_counter() < end:
        try:
            connection.request("GET", f"/{address.removesuffix(INDEX)}")
            answer = connection.getresponse()
            if text.encode() in answer.read() and answer.status == http.HTTPStatus.OK:
                connection.close()
                return
        except (OSError, http.client.HTTPException):
            connection.close()
        time.sleep(POLL)
    raise FailedError(f'"{text}" was not served at /{address} within {longest:.0f} s')


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
