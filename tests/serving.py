"""`vereda serve` as a person runs it, and its stream of events as a page hears it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

# What runs in the background of a shell, as CI may, is deaf to Ctrl+C until it is told to listen.
HEAR = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
COMMAND = (sys.executable, "-c", f"{HEAR}; from generator.cli import main; main()", "serve", "--port", "0")
SECONDS_TO_WAIT = 600


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is being served."""

    address: str
    """With a slash at its end."""
    process: subprocess.Popen[str]

    def get(self, path: str) -> str:
        """Return the text at a path."""
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=SECONDS_TO_WAIT)
        connection.request("GET", f"/{path}")
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def stop(self) -> tuple[int, str]:
        """Press Ctrl+C; return the exit code and what was printed to standard error since the start."""
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=SECONDS_TO_WAIT)
        return self.process.returncode, said


@contextmanager
def serving(site: Path, *options: str) -> Iterator[Served]:
    """Serve a site on a free port within the block."""
    process = subprocess.Popen(
        [*COMMAND, "--site", str(site), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Served(_address(process), process)
        finally:
            process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    said = []
    for line in process.stderr:
        if line.startswith("http://"):
            return line.split()[0]
        said.append(line)
    raise AssertionError("".join(said))


@contextmanager
def hearing(served: Served, page: str, stamp: str) -> Iterator[Iterator[dict[str, Any]]]:
    """Give what a page is told, one thing after the other."""
    connection = HTTPConnection(urlsplit(served.address).netloc, timeout=SECONDS_TO_WAIT)
    connection.request("GET", "/.vereda/events?" + urlencode({"page": f"/{page}", "stamp": stamp}))
    response = connection.getresponse()
    try:
        yield _told(response)
    finally:
        response.close()
        connection.close()


def _told(response: HTTPResponse) -> Iterator[dict[str, Any]]:
    for line in response:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))
