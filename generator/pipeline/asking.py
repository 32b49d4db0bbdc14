"""One request to a server of the public web."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from importlib.metadata import version
from ipaddress import IPv6Address, ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

AGENT = "Vereda"
SECONDS_TO_WAIT = 10
MOST_BYTES = 100_000
"""What is read of an answer: enough for a robots.txt."""
READ_BY_SERVERS = "/%:@!$&'()*+,;=~-._?"


class Answer(NamedTuple):
    """What a server says to one request."""

    status: int
    location: str = ""
    body: bytes = b""


Ask = Callable[[str, str], Answer]
"""Called with (method, address). Raises `PrivateError`, `OSError`, `HTTPException` or `ValueError`."""


class PrivateError(Exception):
    """An address leads to this computer or into a private network; nothing was asked there."""


def ask(method: str, url: str, allowed: Callable[[str], bool]) -> Answer:
    """Make one request, and follow no redirect. `allowed` judges the IP address that would be reached."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f'"{url}" is no address of the web')
    connection = _connection(parts)
    try:
        _refuse(connection.host, connection.port, allowed)
        connection.connect()
        _judge(connection.host, str(connection.sock.getpeername()[0]), allowed)  # a name may change its mind
        headers = {"User-Agent": f"{AGENT}/{version('vereda')} (link check)", "Accept": "*/*"}
        connection.request(method, _wanted(parts), headers=headers)
        response = connection.getresponse()
        body = response.read(MOST_BYTES) if parts.path == "/robots.txt" else b""
        location = (response.getheader("Location") or "").encode("latin-1")
        return Answer(response.status, quote(location, f"{READ_BY_SERVERS}#"), body)
    finally:
        connection.close()


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
        return f"no answer within {SECONDS_TO_WAIT} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, HTTPException):
        return "what it says is no answer of a web server"
    return (error.strerror if isinstance(error, OSError) else "") or str(error)


def _connection(parts: SplitResult) -> HTTPConnection:
    host = (parts.hostname or "").encode("idna").decode()
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    return kind(host, parts.port, timeout=SECONDS_TO_WAIT)


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
