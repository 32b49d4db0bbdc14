"""Text of a site made safe for a terminal, and measured in columns.

A file may hold characters that steer a terminal or turn a line round: here they are seen, not obeyed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate, takewhile

TAB = "    "
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def visible(text: str) -> str:
    """Return `text` with each control character, bidi control and lone surrogate as a visible sign."""
    return _UNSAFE.sub(lambda match: _sign(match[0]), text)


def width(text: str) -> int:
    """Return the columns of `text` in a terminal: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def head(text: str, columns: int) -> str:
    """Return the beginning of `text` that fits into `columns`, with an ellipsis where more follows."""
    if width(text) <= columns:
        return text
    fitting = takewhile(lambda used: used < columns, accumulate(map(_columns, text)))
    return text[: sum(1 for _ in fitting)] + "…"


def _sign(character: str) -> str:
    if character == "\t":
        return TAB
    number = ord(character)
    if number < 0x20:  # noqa: PLR2004 - the last of the C0 controls, which have pictures of their own
        return chr(0x2400 + number)
    return f"<U+{number:04X}>"


@lru_cache(maxsize=1 << 14)
def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
