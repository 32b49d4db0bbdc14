"""Which requests are not answered.

The server is for the browsers of this machine. A site of the web can make such a browser ask it (its name
then leads here, and stands in `Host`); so any name but our own is refused, and whatever could change a thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from msgspec import Struct

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
METHODS = ("GET", "HEAD")
USUAL_PORT = 80
"""Of the web: browsers leave it out."""


class RequestRefusal(Struct, frozen=True):
    """Why a request is not answered."""

    status: HTTPStatus
    reason: str


def refusal(method: str, path: str, hosts: Sequence[str], port: int) -> RequestRefusal | None:
    """Return why a request is refused; None where it is not. `hosts` are all its headers `Host`."""
    if len(hosts) != 1 or hosts[0].lower() not in own_hosts(port):
        return RequestRefusal(HTTPStatus.MISDIRECTED_REQUEST, f"This server is http://{HOST}:{port}/ only.")
    if method not in METHODS:
        return RequestRefusal(HTTPStatus.METHOD_NOT_ALLOWED, f"Only {' and '.join(METHODS)} are answered.")
    if not path.startswith("/"):
        return RequestRefusal(HTTPStatus.BAD_REQUEST, "The path of a request begins with a slash.")
    return None


def own_hosts(port: int) -> tuple[str, ...]:
    """Return what `Host` may say."""
    named = tuple(f"{name}:{port}" for name in NAMES)
    return (*named, *NAMES) if port == USUAL_PORT else named
