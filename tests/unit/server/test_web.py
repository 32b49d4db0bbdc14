"""The server over a folder of files, asked through real connections."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPResponse
from itertools import cycle
from pathlib import Path
from urllib.parse import urlencode

import pytest

from generator.server.board import Board
from generator.server.unasked import Unasked
from generator.server.web import Server

PAGE = "<!doctype html>\n<html>\n<head>\n<title>A page</title>\n</head>\n<body></body>\n</html>\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an output folder."""
    (tmp_path / "out" / "en").mkdir(parents=True)
    (tmp_path / "out" / "en" / "index.html").write_text(PAGE)
    (tmp_path / "out" / "a.css").write_text("a {}")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "out"


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """Serve the folder on a free port."""
    with Server(0, folder, Board()) as server, server.running():
        yield server


def ask(server: Server, method: str, path: str, host: str = "") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=600)
    connection.request(method, path, headers={"Host": host or f"127.0.0.1:{server.server_port}"})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_it_can_be_reached_from_this_machine_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_page_has_the_script_in_the_response_and_not_in_its_file(server: Server, folder: Path) -> None:
    response, body = ask(server, "GET", "/en/")
    script = f'<script src="/.vereda/reload.js" data-stamp="{server.board.stamp}" defer></script>\n</head>'
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert body.decode() == PAGE.replace("</head>", script)
    assert (folder / "en" / "index.html").read_text() == PAGE


def test_other_files_come_as_they_are(server: Server) -> None:
    response, body = ask(server, "GET", "/a.css")
    assert (response.headers["Content-Type"], body) == ("text/css; charset=utf-8", b"a {}")


@pytest.mark.parametrize("path", ["/en/", "/a.css", "/nowhere", "/.vereda/reload.js"])
def test_nothing_is_kept_by_the_browser(server: Server, path: str) -> None:
    assert ask(server, "GET", path)[0].headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/en/", "/a.css", "/nowhere", "/en", "/.vereda/overlay.css"])
def test_head_tells_the_same_without_the_body(server: Server, path: str) -> None:
    (got, _), (asked, body) = ask(server, "GET", path), ask(server, "HEAD", path)
    assert body == b""
    assert asked.status == got.status
    assert asked.headers["Content-Length"] == got.headers["Content-Length"]


def test_a_folder_without_its_slash_leads_on(server: Server) -> None:
    response, _ = ask(server, "GET", "/en")
    assert (response.status, response.headers["Location"]) == (302, "/en/")


def test_a_page_that_is_not_there_can_show_that_it_has_come(server: Server, folder: Path) -> None:
    response, body = ask(server, "GET", "/en/new.html")
    assert response.status == 404
    assert b"<h1>No such page</h1>" in body
    assert b"/.vereda/reload.js" in body
    (folder / "404.html").write_text(PAGE.replace("A page", "Not found"))
    response, body = ask(server, "GET", "/en/new.html")
    assert (response.status, b"Not found" in body) == (404, True)


def test_another_host_is_refused(server: Server) -> None:
    response, body = ask(server, "GET", "/en/", "evil.example")
    assert response.status == 421
    assert b"A page" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_refused(server: Server, method: str) -> None:
    response, _ = ask(server, method, "/en/")
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")


def test_what_follows_a_refused_request_is_not_taken_for_another(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=600) as connection:
        host = f"Host: 127.0.0.1:{server.server_port}\r\n"
        inner = f"GET /a.css HTTP/1.1\r\n{host}\r\n"
        connection.sendall(f"POST / HTTP/1.1\r\n{host}Content-Length: {len(inner)}\r\n\r\n{inner}".encode())
        said = b"".join(iter(lambda: _rest(connection), b""))
    assert said.startswith(b"HTTP/1.1 405 ")
    assert b"a {}" not in said


def _rest(connection: socket.socket) -> bytes:
    try:
        return connection.recv(4096)
    except ConnectionResetError:
        return b""


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt"])
def test_nothing_outside_the_folder_is_served(server: Server, path: str) -> None:
    response, body = ask(server, "GET", path)
    assert response.status == 404
    assert b"secret" not in body


@pytest.mark.parametrize("path", ["/.vereda/", "/.vereda/web.py", "/.vereda/../web.py", "/.vereda/%2e./x"])
def test_of_its_own_files_only_two_are_served(server: Server, path: str) -> None:
    assert ask(server, "GET", path)[0].status == 404


def test_a_port_that_is_taken_is_an_error(server: Server, folder: Path) -> None:
    with pytest.raises(OSError, match="in use"):
        Server(server.server_port, folder, Board())


@pytest.mark.parametrize(
    "path",
    [
        "/" + "a" * 300,
        "/" + "en/" * 2000,
        "/loop.html",
        "/loop/en/",
        "/en/%00.html",
        "/%ff%fe/",
        "/en/index.html/more",
        "/[",
        "/%5b%5d?page=[",
    ],
)
def test_a_path_that_no_file_can_have_is_not_found(server: Server, folder: Path, path: str) -> None:
    (folder / "loop.html").symlink_to("loop.html")
    (folder / "loop").symlink_to("loop")
    assert ask(server, "GET", path)[0].status == 404


def test_a_file_that_cannot_be_read_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    response, body = ask(server, "GET", "/a.css")
    assert (response.status, body) == (500, b"The file of this page cannot be read now.\n")


@pytest.mark.parametrize("number", ["9" * 5000, "\u0663", "-1", "1.1"])
def test_a_forged_stamp_is_an_old_one(server: Server, number: str) -> None:
    run = server.board.stamp.partition(".")[0]
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=600)
    connection.request("GET", "/.vereda/events?" + urlencode({"page": "/en/", "stamp": f"{run}.{number}"}))
    response = connection.getresponse()
    assert b'"reload": true' in response.readline()
    response.close()
    connection.close()


def test_half_a_request_is_not_waited_for(server: Server) -> None:
    server.unasked = Unasked(seconds=0)
    for half in (b"", b"GET /en/ HT", b"GET /en/ HTTP/1.1\r\nHost: 127.0"):
        with socket.create_connection(("127.0.0.1", server.server_port), timeout=600) as connection:
            connection.sendall(half)
            assert connection.recv(100) == b""
    server.unasked = Unasked()
    assert ask(server, "GET", "/en/")[0].status == 200


def drip(connection: socket.socket) -> None:
    for letter in cycle(b"GET "):
        connection.sendall(bytes([letter]))
        time.sleep(0.05)


def test_a_letter_now_and_then_gives_no_more_time(server: Server) -> None:
    """Each one would be in time by itself; what counts is how long the whole request takes."""
    server.unasked = Unasked(seconds=0.3)
    with (
        socket.create_connection(("127.0.0.1", server.server_port), timeout=600) as connection,
        pytest.raises(ConnectionError),
    ):
        drip(connection)


def test_of_many_that_wait_the_oldest_gives_way(server: Server) -> None:
    """One connection after the other: which thread begins first is nobody's promise."""
    server.unasked = Unasked(seconds=600, most=3)
    address = ("127.0.0.1", server.server_port)
    with ExitStack() as stack:
        many: list[socket.socket] = []
        for number in range(20):
            many.append(stack.enter_context(socket.create_connection(address, timeout=600)))
            while len(server.unasked) < min(number + 1, 3):
                time.sleep(0.001)
            assert number < 3 or many[number - 3].recv(1) == b""
        assert len(server.unasked) == 3
        assert ask(server, "GET", "/en/")[0].status == 200
