"""Outside addresses are tried on a server of our own: nothing here leaves this computer."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, pairwise

import pytest

from generator.linkcheck import crawl, fetch
from generator.linkcheck.crawl import MOST_OF_A_HOST, visit_all
from generator.linkcheck.fetch import HttpResponse, PrivateError, ask, ask_public, is_public
from generator.site.outside import Visit

ANSWERS = {
    "/fine": (200, ""),
    "/gone": (404, ""),
    "/broken": (502, ""),
    "/login": (403, ""),
    "/moved": (301, "/fine"),
    "/for-now": (302, "/fine"),
    "/moved-to-nothing": (301, "/gone"),
    "/round": (302, "/round"),
    "/to-a-file": (302, "file:///etc/hosts"),
    "/lettres-%C3%A9t%C3%A9": (200, ""),
}


class Server(ThreadingHTTPServer):
    """Answers as `ANSWERS` says, and notes what it was asked."""

    robots = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str, float]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_HEAD(self) -> None:
        if self.path == "/no-head":
            self.reply(405, "")
        else:
            self.do_GET()

    def do_GET(self) -> None:
        self.server.asked.append((self.command, self.path, time.monotonic()))
        if self.path == "/robots.txt":
            self.reply(200 if self.server.robots else 404, "", self.server.robots.encode())
        elif self.path == "/no-head":
            self.reply(200, "")
        else:
            self.reply(*ANSWERS.get(self.path, (200, "")))

    def reply(self, status: int, location: str, body: bytes = b"") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


here = partial(ask, allowed=lambda address: address == "127.0.0.1")


def quiet(_what: str, _done: int, _total: int) -> None:
    pass


def visit(server: Server, *paths: str, pause: float = 0) -> list[tuple[str, str, str]]:
    """Return (path, state, detail) of each visit, without the address of the server."""
    found = visit_all([server.url + path for path in paths], quiet, here, pause)
    return [
        (one.url.removeprefix(server.url), one.state, one.detail.removeprefix(server.url))
        for one in found.visits
    ]


@pytest.mark.parametrize(
    ("path", "state", "detail"),
    [
        ("/fine", "fine", ""),
        ("/no-head", "fine", ""),
        ("/lettres-été", "fine", ""),
        ("/gone", "gone", "its server says 404"),
        ("/broken", "silent", "its server says 502"),
        ("/login", "unsure", "403"),
        ("/moved", "moved", "/fine"),
        ("/for-now", "fine", ""),
        ("/moved-to-nothing", "gone", "its server says 404"),
        ("/round", "endless", "5 redirects and no end"),
        (
            "/to-a-file",
            "silent",
            'it leads to "file:///etc/hosts", which is no address: a browser does not visit `file:`',
        ),
    ],
)
def test_what_a_server_says(server: Server, path: str, state: str, detail: str) -> None:
    assert visit(server, path) == [(path, state, detail)]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://[example.org/", "its host can be none"),
        ("https://exa mple.org/", "its host can be none"),
        ("https:///page", "its host can be none"),
        ("https://a..b/", "its host can be none"),
        (f"https://{'a' * 64}.org/", "its host can be none"),
        ("https://example.org:port/", "its port is no number from 1 to 65535"),
        ("https://example.org:99999/", "its port is no number from 1 to 65535"),
        ("HTTPS://example.org:0/", "its port is no number from 1 to 65535"),
    ],
)
def test_an_address_that_cannot_be_read_is_told_and_asks_nobody(url: str, why: str) -> None:
    def answer(_method: str, url: str) -> HttpResponse:
        raise AssertionError(url)

    assert visit_all([url], quiet, answer, 0).visits == (Visit(url, "unreadable", why),)


def test_a_server_that_sends_a_byte_now_and_then_has_its_time_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each byte comes in time; what counts is the whole answer."""
    monkeypatch.setattr(fetch, "SECONDS_TO_WAIT", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=drip, args=(server,), daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (found,) = visit_all([url], quiet, here, 0).visits
    assert found == Visit(url, "silent", "no answer within 0.3 seconds")


def drip(server: socket.socket) -> None:
    with suppress(OSError):
        while True:
            connection, _ = server.accept()
            with connection, suppress(OSError):
                for letter in cycle(b"HTTP/1.1 200 OK"):
                    connection.sendall(bytes([letter]))
                    time.sleep(0.02)


def test_an_address_with_many_slow_steps_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawl, "MOST_SECONDS", 0.05)

    def answer(_method: str, url: str) -> HttpResponse:
        time.sleep(0.06)
        return HttpResponse(302, f"{url}/more")

    (found,) = visit_all(["http://a.example/"], quiet, answer, 0).visits
    assert (found.state, found.detail) == ("silent", "no end within 0.05 seconds")


def test_a_page_is_asked_for_only_where_its_head_is_refused(server: Server) -> None:
    visit(server, "/fine", "/no-head", "/gone")
    pages = [path for method, path, _ in server.asked if method == "GET"]
    assert pages == ["/robots.txt", "/no-head", "/gone"]


def test_a_host_has_its_pause_between_two_requests(server: Server) -> None:
    visit(server, "/fine", "/for-now", pause=0.05)
    times = [at for _, _, at in server.asked]
    assert len(times) == 4
    assert all(later - earlier >= 0.045 for earlier, later in pairwise(times))


def test_robots_txt_is_heeded(server: Server) -> None:
    server.robots = "User-agent: *\nDisallow: /gone\n"
    assert visit(server, "/gone", "/fine") == [
        ("/fine", "fine", ""),
        ("/gone", "unsure", "its robots.txt asks programs to stay away"),
    ]
    assert [path for _, path, _ in server.asked] == ["/robots.txt", "/fine"]


def test_one_host_is_not_asked_for_ever(server: Server) -> None:
    found = visit_all([f"{server.url}/{n}" for n in range(MOST_OF_A_HOST + 7)], quiet, here, 0)
    assert (len(found.visits), found.untried) == (MOST_OF_A_HOST, 7)


def test_nothing_is_asked_in_a_private_network(server: Server) -> None:
    with pytest.raises(PrivateError):
        ask_public("GET", server.url)
    found = visit_all([server.url, "http://localhost/"], quiet, ask_public, 0)
    assert [one.state for one in found.visits] == ["private", "private"]
    assert server.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - nothing is bound to it
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:127.0.0.1", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_public(address) == public


def test_a_server_that_is_not_there_is_told_in_words() -> None:
    with Server() as server:
        url = server.url
    assert visit_all([url], quiet, here, 0).visits == (Visit(url, "silent", "Connection refused"),)


def test_ctrl_c_keeps_what_was_found() -> None:
    def answer(_method: str, url: str) -> HttpResponse:
        return HttpResponse(404 if url.endswith("1") else 200)

    def stop(_what: str, done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    found = visit_all([f"http://{n}.example/1" for n in range(5)], stop, answer, 0)
    assert [one.state for one in found.visits] == ["gone", "gone"]
    assert found.untried == 3


def test_a_bug_is_not_taken_for_a_dead_link() -> None:
    def answer(_method: str, _url: str) -> HttpResponse:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        visit_all(["http://a.example/"], quiet, answer, 0)
