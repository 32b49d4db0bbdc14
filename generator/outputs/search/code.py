"""The code of the search as it is sent: every reader loads it."""

from __future__ import annotations

UNUSED = (
    ("e.stemmer=", "e.TokenSet="),
    ("e.Builder=", "e.MatchData="),
    ("e.QueryParseError=", 'function(e,t){"function"==typeof define'),
)
"""What readers need not of lunr's file, from the first text up to the second: the rules of English, what
makes an index, and what reads queries that are written as one text.
"""


def client(*sources: bytes) -> bytes:
    """Return scripts as one, without indentation and lines that are comments."""
    lines = (line.strip() for source in sources for line in source.decode().splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//")).encode()


def reader(lunr: bytes) -> bytes:
    """Return lunr as readers need it: two thirds of it."""
    text = lunr.decode()
    for start, end in UNUSED:
        before, _, rest = text.partition(start)
        text = before + rest[rest.index(end) :]
    return text.encode()
