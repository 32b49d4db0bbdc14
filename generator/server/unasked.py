"""Connections that have not asked for anything yet: how long each may wait, and how many there may be.

A browser opens one before it needs it and sends its request in a moment. Another program may open thousands,
or send a letter a minute: each would keep a thread for ever.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

SECONDS_TO_ASK = 10.0
"""From the first moment to the end of the request's head."""
MOST = 64
"""At the same time. The oldest gives way: a browser that comes later is served, whoever came before it."""


class Unasked:
    """The connections that wait for a request, the oldest first. Any thread may use it."""

    def __init__(self, seconds: float = SECONDS_TO_ASK, most: int = MOST) -> None:
        """Begin with none."""
        self._seconds = seconds
        self._most = most
        self._since: dict[socket.socket, float] = {}
        self._guard = threading.Lock()

    def __len__(self) -> int:
        """How many there are."""
        return len(self._since)

    @contextmanager
    def waiting(self, connection: socket.socket) -> Iterator[None]:
        """Wait for a request within the block; `has_asked` tells that it came."""
        with self._guard:
            self._since[connection] = time.monotonic()
            oldest = next(iter(self._since)) if len(self._since) > self._most else None
            self._end(oldest)
        try:
            yield
        finally:
            self.has_asked(connection)

    def has_asked(self, connection: socket.socket) -> None:
        """Take a connection out: its request is read, or it is closed."""
        with self._guard:
            self._since.pop(connection, None)

    def close_old(self) -> None:
        """End all connections that had their time."""
        with self._guard:
            latest = time.monotonic() - self._seconds
            for connection in [each for each, since in self._since.items() if since <= latest]:
                self._end(connection)

    def _end(self, connection: socket.socket | None) -> None:
        """Wake the thread that reads: it finds nothing more, and closes the connection itself."""
        if connection is not None:
            self._since.pop(connection, None)
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
