"""Standard output and standard error as they may be: closed, full, in few letters, without a reader.

None of it stops a command. Light on purpose, as `start`.
"""

from __future__ import annotations

import errno
import os
import sys
from io import BufferedWriter, FileIO, TextIOWrapper

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO

NAMES = {1: "stdout", 2: "stderr"}
"""By the number of the file."""


class Patient(FileIO):
    """A stream that takes everything; what it could not pass on is lost, and `failure` tells why."""

    failure: OSError | None = None

    def write(self, data: Any, /) -> int:
        """Write, or note why that was not possible."""
        try:
            return super().write(data) or self._waited()
        except OSError as error:
            self.failure = self.failure or error
            return len(data)

    def _waited(self) -> int:
        """Wait until a reader who is slow, and will not be waited for, has taken something."""
        from select import select  # noqa: PLC0415 - rarely needed

        select((), (self,), ())
        return 0


def bear() -> None:
    """Make both streams bear whatever happens to them."""
    for number in (0, 1, 2):
        _open(number)
    for number, name in NAMES.items():
        stream = getattr(sys, name)
        if stream is None or _is_plain(stream):
            setattr(sys, name, _patient(number, stream))
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def lost() -> str:
    """Return why not all that was printed has arrived; "" where it has, or its reader has seen enough."""
    sys.stdout.flush()
    failure = getattr(_raw(sys.stdout), "failure", None)
    return "" if failure is None or failure.errno == errno.EPIPE else os.strerror(failure.errno)


def _open(number: int) -> None:
    """Let a number that is closed lead nowhere: else the next file that is opened, a page, would get it."""
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free


def _is_plain(stream: TextIO) -> bool:
    """Whether a stream is that of this process, and no console of Windows."""
    return type(_raw(stream)) is FileIO


def _raw(stream: TextIO) -> object:
    buffer = getattr(stream, "buffer", None)
    return getattr(buffer, "raw", buffer)


def _patient(number: int, stream: TextIO | None) -> TextIO:
    """Return a stream like another one; a terminal that knows few letters is no reason to fail either."""
    buffer = BufferedWriter(Patient(number, "w", closefd=False))
    encoding = stream.encoding if stream else "utf-8"
    is_live = number == 2 or buffer.isatty()  # noqa: PLR2004 - the number of standard error
    return TextIOWrapper(buffer, encoding, errors="backslashreplace", line_buffering=is_live)
