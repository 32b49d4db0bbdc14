"""The server: files of the built site, and a stream of events for each page that is open.

The standard library's server does it: one person's browser asks, on the same machine, for files. A larger
one would cost five more packages and half a second at each start.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, quote, urlsplit

from generator.server.board import Board
from generator.server.files import file_of, is_folder, media_type, target_of
from generator.server.insertion import EMPTY, OWN, own_file, with_script
from generator.server.refusal import HOST, METHODS, refusal
from generator.server.unasked import Unasked

EVENTS = f"{OWN}events"
NOT_FOUND = "404.html"
HTML = "text/html; charset=utf-8"
PULSE = 15.0
"""Seconds between two signs of life: a browser that has gone is noticed at the next one."""
UNREADABLE = b"The file of this page cannot be read now.\n"


class Server(ThreadingHTTPServer):
    """Serves a folder on one port of this machine; `OSError` where the port is taken."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would let two servers share a port

    def __init__(self, port: int, folder: Path, board: Board) -> None:
        """Listen from now on; requests wait for `running`. Port 0 is any free one."""
        self.folder = folder
        self.board = board
        self.unasked = Unasked()
        super().__init__((HOST, port), Handler)

    @property
    def address(self) -> str:
        """Where the site is, with a slash at its end."""
        return f"http://{HOST}:{self.server_port}/"

    @contextmanager
    def running(self) -> Iterator[None]:
        """Answer requests within the block."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.shutdown()
            thread.join()

    def service_actions(self) -> None:
        """Close, several times a second, what has been open too long without having asked for anything."""
        self.unasked.close_old()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away; a bug is told as always."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "Vereda"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout = 60

    def handle_one_request(self) -> None:
        """Read a request and answer it; whoever sends half of one is not waited for without end."""
        with self.server.unasked.waiting(self.connection):
            super().handle_one_request()

    def parse_request(self) -> bool:
        """Read a request, and refuse it where it is none of ours."""
        if not super().parse_request():
            return False
        self.server.unasked.has_asked(self.connection)
        found = refusal(self.command, self.path, self.headers.get_all("Host", []), self.server.server_port)
        if found:
            self.close_connection = True
            self._send(found.status, f"{found.reason}\n".encode(), "text/plain; charset=utf-8")
        return found is None

    def do_GET(self) -> None:
        """Answer with a file, the events, or where to go."""
        url = urlsplit(self.path)
        own = own_file(url.path)
        if url.path == EVENTS:
            self._events(url)
        elif own:
            self._file(own)
        else:
            self._page(url)

    def do_HEAD(self) -> None:
        """Answer as to GET, with the headers alone."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: whoever writes a site wants to see its builds."""

    def _page(self, url: SplitResult) -> None:
        target = target_of(url.path)
        stamp, early = self.server.board.stamp, self.server.board.early(target)
        path = file_of(self.server.folder, target)
        if early is not None:
            self._send(HTTPStatus.OK, with_script(early, stamp), HTML)
        elif path:
            self._file(path)
        elif is_folder(self.server.folder, target):
            self._send(HTTPStatus.FOUND, b"", HTML, Location=quote(f"/{target}/"))
        else:
            missing = file_of(self.server.folder, NOT_FOUND)
            page = missing.read_bytes() if missing else EMPTY.encode()
            self._send(HTTPStatus.NOT_FOUND, with_script(page, self.server.board.stamp), HTML)

    def _file(self, path: Path) -> None:
        # The stamp comes before the file is read: a page may be newer than it says, not older.
        stamp, kind = self.server.board.stamp, media_type(path.name)
        try:
            data = path.read_bytes()
        except OSError:  # it is not ours to read, or a build has just removed it
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, UNREADABLE, "text/plain; charset=utf-8")
            return
        self._send(HTTPStatus.OK, with_script(data, stamp) if kind == HTML else data, kind)

    def _events(self, url: SplitResult) -> None:
        """Tell a page what it shows of the sources, now and after each build, until it is gone."""
        asked = parse_qs(url.query)
        page, stamp = (asked.get(key, [""])[0] for key in ("page", "stamp"))
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        if self.command == "HEAD":
            return
        target = target_of(page)
        with suppress(OSError), self.server.board.open(target):
            for event in events(self.server.board, target, stamp):
                self.wfile.write(event)

    def _send(self, status: HTTPStatus, data: bytes, kind: str, **headers: str) -> None:
        self._head(status, kind, **headers, **{"Content-Length": str(len(data))})
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, kind: str, **headers: str) -> None:
        self.send_response(status)
        same = {
            "Content-Type": kind,
            "Cache-Control": "no-store",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
        }
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            same["Allow"] = ", ".join(METHODS)
        if self.close_connection:
            same["Connection"] = "close"
        for name, value in (same | headers).items():
            self.send_header(name, value)
        self.end_headers()


def events(board: Board, target: str, stamp: str, pulse: float = PULSE) -> Iterator[bytes]:
    """Yield what is sent to the page of a target: the state of things, then each change of it."""
    seen = -1
    while True:
        number, notice = board.wait(seen, pulse)
        if number == seen:
            yield b":\n\n"
            continue
        seen = number
        told = {
            "reload": board.is_old(target, stamp),
            "errors": notice.errors,
            "warnings": notice.warnings,
            "text": notice.text,
        }
        yield f"data: {json.dumps(told)}\n\n".encode()
