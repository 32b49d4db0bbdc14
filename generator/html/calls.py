"""Telephone numbers in texts from right to left: they run from left to right in every language.

Among Arabic letters a browser takes each group of digits for a number of its own, and `+34 600 123 456` would
be read `456 123 600 34+`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from generator.i18n.languages import direction
from generator.model.text import has_letter

if TYPE_CHECKING:
    from generator.model.text import Inline, Span

NUMBER = re.compile(r"(?<![\w+])\+[0-9](?:[ \u00a0\u202f().-]{0,2}[0-9]){6,14}(?!\w)")
"""As it is dialled from abroad; others may be sums."""
TEL = "tel:"
_TAG = re.compile(r"<[^<>]*>")


def with_calls(inline: Inline, written: str, locale: str) -> Inline:
    """Return a text in which each telephone number keeps its direction."""
    if ("+" not in written and TEL not in written) or direction(locale) == "ltr":
        return inline
    return tuple(_isles(piece) if isinstance(piece, str) else _hole(piece) for piece in inline)


def _read(inline: Inline) -> str:
    """Return what is read of HTML with holes."""
    said = (piece if isinstance(piece, str) else _read(piece.inner) for piece in inline)
    return "".join(unescape(_TAG.sub("", piece)) for piece in said)


def _isles(html: str) -> str:
    """Return HTML of a text, in which no tag has an attribute, with its numbers marked."""
    return NUMBER.sub(lambda match: f'<bdi dir="ltr">{match[0]}</bdi>', html)


def _hole(hole: Span) -> Span:
    if hole.kind == "image":
        return hole
    if hole.target.startswith(TEL) and not has_letter(_read(hole.inner)):
        return hole._replace(inner=('<bdi dir="ltr">', *hole.inner, "</bdi>"))
    inner = (_isles(piece) if isinstance(piece, str) else _hole(piece) for piece in hole.inner)
    return hole._replace(inner=tuple(inner))
