"""Telephone numbers in texts from right to left: they run from left to right in every language.

Among Arabic letters a browser takes each group of digits for a number of its own, and `+34 600 123 456` would
be read `456 123 600 34+`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.inline import read
from generator.model.text import Inline, Span, has_letter

NUMBER = re.compile(r"(?<![\w+])\+[0-9](?:[ \u00a0\u202f().-]{0,2}[0-9]){6,14}(?!\w)")
"""As it is dialled from abroad; others may be sums."""
TEL = "tel:"


def may_call(written: str) -> bool:
    """Whether a text may hold a telephone number."""
    return "+" in written or TEL in written


def with_calls(inline: Inline) -> Inline:
    """Return a text in which each telephone number keeps its direction."""
    return tuple(part for piece in inline for part in _with_calls(piece))


def _with_calls(piece: str | Span) -> Iterator[str | Span]:
    if isinstance(piece, str):
        yield from _isles(piece)
    elif piece.kind == "image":
        yield piece
    elif piece.target.startswith(TEL) and not has_letter(read(piece.inner)):
        yield piece._replace(inner=(Span("ltr", inner=piece.inner),))
    else:
        yield piece._replace(inner=with_calls(piece.inner))


def _isles(words: str) -> Iterator[str | Span]:
    at = 0
    for number in NUMBER.finditer(words):
        yield words[at : number.start()]
        yield Span("ltr", inner=(number[0],))
        at = number.end()
    yield words[at:]
