"""The code of the search as it is sent."""

from __future__ import annotations


def client(*sources: bytes) -> bytes:
    """Return scripts as one, without indentation and lines that are comments: every reader loads it."""
    lines = (line.strip() for source in sources for line in source.decode().splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//")).encode()
