"""One request to a server of the public web."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from importlib.metadata import version
from ipaddress import IPv6Address, ip_address
from typing import NamedTuple, TypeVar
from urllib.parse import SplitResult, quote, urlsplit

AGENT = "Vereda"
SECONDS_TO_WAIT = 10.0
"""For the whole answer."""
MOST_BYTES = 100_000
"""What is read of an answer: enough for a robots.txt."""
READ_BY_SERVERS = "/%:@!$&'()*+,;=~-._?"


class HttpResponse(NamedTuple):
    """What a server says to one request."""

    status: int
    location: str = ""
    body: bytes = b""


Ask = Callable[[str, str], HttpResponse]
"""Called with (method, address). Raises `PrivateError`, `UnreadableError`, `OSError` or `HTTPException`."""
T = TypeVar("T")
PORTS = "its port is no number from 1 to 65535"
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")


class UnreadableError(ValueError):
    """What should be an address cannot be one."""

    def __init__(self, url: str, why: str) -> None:
        """Say which one and why."""
        super().__init__(f'it leads to "{url}", which is no address: {why}')
        self.why = why


class PrivateError(Exception):
    """An address leads to this computer or into a private network; nothing was asked there."""


def ask(method: str, url: str, allowed: Callable[[str], bool]) -> HttpResponse:
    """Make one request, and follow no redirect. `allowed` judges the IP address that would be reached."""
    parts = read(url)
    connection = _connection(parts)
    with _deadline(connection):
        _refuse(connection.host, connection.port, allowed)
        connection.connect()
        _judge(connection.host, str(connection.sock.getpeername()[0]), allowed)  # a name may change its mind
        headers = {"User-Agent": f"{AGENT}/{version('vereda')} (link check)", "Accept": "*/*"}
        connection.request(method, _wanted(parts), headers=headers)
        response = connection.getresponse()
        body = response.read(MOST_BYTES) if parts.path == "/robots.txt" else b""
        location = (response.getheader("Location") or "").encode("latin-1")
        return HttpResponse(response.status, quote(location, f"{READ_BY_SERVERS}#"), body)


def read(url: str) -> SplitResult:
    """Return the parts of an address of the web; `UnreadableError` says why it is none."""
    parts = _part(url, lambda: urlsplit(url), "its host can be none")
    if parts.scheme not in ("http", "https"):
        raise UnreadableError(url, f"a browser does not visit `{parts.scheme}:`")
    host = _part(url, lambda: (parts.hostname or "").encode("idna").decode(), "its host can be none")
    if not _HOST.fullmatch(host):
        raise UnreadableError(url, "its host can be none")
    if _part(url, lambda: parts.port, PORTS) == 0:
        raise UnreadableError(url, PORTS)
    return parts


def _part(url: str, read: Callable[[], T], why: str) -> T:
    try:
        return read()
    except ValueError as error:
        raise UnreadableError(url, why) from error


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return found.is_global and not found.is_multicast


ask_public: Ask = partial(ask, allowed=is_public)


def reason(error: Exception) -> str:
    """Return in a few words why a server could not be asked."""
    if isinstance(error, socket.gaierror):
        return "nobody knows a server of that name"
    if isinstance(error, TimeoutError):
        return f"no answer within {SECONDS_TO_WAIT:g} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, HTTPException):
        return "what it says is no answer of a web server"
    return (error.strerror if isinstance(error, OSError) else "") or str(error)


def _connection(parts: SplitResult) -> HTTPConnection:
    host = (parts.hostname or "").encode("idna").decode()
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    return kind(host, parts.port, timeout=SECONDS_TO_WAIT)


@contextmanager
def _deadline(connection: HTTPConnection) -> Iterator[None]:
    """Close a connection at the end of the block; and end it when its time is over, whoever is waiting.

    The time of a socket begins anew with each byte, so that by itself it never ends where a server sends
    one now and then.
    """
    over = threading.Event()
    timer = threading.Timer(SECONDS_TO_WAIT, _end, (connection, over))
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException):
        if not over.is_set():
            raise
    finally:
        timer.cancel()
        connection.close()
    if over.is_set():  # what was read of an answer by then may look like a whole one
        raise TimeoutError


def _end(connection: HTTPConnection, over: threading.Event) -> None:
    over.set()
    if connection.sock:
        with suppress(OSError):  # of the socket itself: that of TLS is not made for two threads
            socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)


def _refuse(host: str, port: int, allowed: Callable[[str], bool]) -> None:
    """Look the name up before anything is sent."""
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        _judge(host, str(address[0]), allowed)


def _judge(host: str, address: str, allowed: Callable[[str], bool]) -> None:
    if not allowed(address):
        raise PrivateError(f"{host} is {address}" if host != address else address)


def _wanted(parts: SplitResult) -> str:
    """Return what is asked of the server, in the letters that it can read."""
    wanted = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return quote(wanted, READ_BY_SERVERS)
