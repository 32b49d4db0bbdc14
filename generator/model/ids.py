"""Ids and the words for a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 64


def is_slug(text: str) -> bool:
    """Whether `text` is an ASCII slug of at most 64 characters: what every id must be."""
    return len(text) <= LONGEST_ID and SLUG.fullmatch(text) is not None


def slug_of(text: str) -> str:
    """Return the nearest slug to `text` (perhaps empty), for a hint: `Bad Id` gives `bad-id`."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:LONGEST_ID].strip("-")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that `word` was probably meant to be, or "" where none is near."""
    import difflib  # noqa: PLC0415 - for a word that is wrong

    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the hint `did you mean "…"?`, or "" where no known word is near."""
    found = nearest(word, known)
    return f'did you mean "{found}"?' if found else ""
