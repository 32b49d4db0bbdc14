"""The code of the search as it is sent: every reader loads it."""

from __future__ import annotations

MAKERS = (("e.stemmer=", "e.TokenSet="), ("e.Builder=", "e.MatchData="))
"""What makes an index in lunr's file, from the first text up to the second: readers have one."""


def client(*sources: bytes) -> bytes:
    """Return scripts as one, without indentation and lines that are comments."""
    lines = (line.strip() for source in sources for line in source.decode().splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//")).encode()


def reader(lunr: bytes) -> bytes:
    """Return lunr without its stop words, its rules of English, and what makes an index: a quarter of it."""
    text = lunr.decode()
    for start, end in MAKERS:
        before, _, rest = text.partition(start)
        text = before + rest[rest.index(end) :]
    return text.encode()
