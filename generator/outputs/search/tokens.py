"""Words of any language as search sees them: `tokens.js` does the same in the browser.

A token is a run of letters, marks and numbers. Where a script leaves no blanks, overlapping pairs or triples
stand for words. The key of a token is what readers may type for it: no accents, no points, one form of each
letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

UNSEEN = r"\u00AD\u0640\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF"
"""Soft hyphen, tatweel, zero-width and bidi controls."""
HAN = r"\u2E80-\u2FDF\u3005-\u3007\u3021-\u302F\u3031-\u3035\u3038-\u303C\u3040-\u30FF\u31F0-\u31FF"
HAN += r"\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U0001AFF0-\U0001B16F\U00020000-\U0003FFFF"
HANGUL = r"\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF"
UNSPACED = r"\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\uA9E0-\uA9FF\uAA60-\uAA7F"
"""Thai, Lao, Myanmar, Khmer."""
SIZES = {"han": 2, "hangul": 2, "unspaced": 3}
"""How many characters, each with its marks, make one token; of all other scripts the whole word."""
POINTS = r"\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670"
POINTS += r"\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED"
POINTS += r"\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0C3C\u0CBC\U000110BA\U00011173\U0001133B\U0001133C"
"""Latin, Greek and Cyrillic accents, Hebrew points, Arabic harakat, Indic nukta."""
ALIKE = {
    "ß": "ss", "ς": "σ", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe",
    "ى": "ي", "ے": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ہ": "ه", "ھ": "ه",
    "\u0901": "\u0902", "\u0981": "\u0982", "\u0A01": "\u0A02", "\u0A81": "\u0A82", "\u0B01": "\u0B02",
    "\u0C00": "\u0C02", "\u0C01": "\u0C02", "\u0C80": "\u0C82", "\u0C81": "\u0C82", "\u0D00": "\u0D02",
    "\u0D01": "\u0D02",
}  # fmt: skip
"""Letters that one may type for another; the last rows are chandrabindu, read as anusvara."""


def tokens(text: str) -> list[str]:
    """Return the tokens of a text in order: normalised and in lower case, with their accents."""
    clean = normal(text).translate(_BLANKS)
    if max(clean, default="") < _FIRST_SPECIAL:
        return clean.split()
    return [token for word in clean.split() for token in _split(word)]


def keys(text: str) -> list[str]:
    """Return the keys of a text in order."""
    return [fold(token) for token in tokens(text)]


def gram(key: str) -> bool:
    """Whether a key is a piece of a script without blanks, and no word."""
    return key >= _FIRST_SPECIAL and bool(_class(key[0]))


def normal(text: str) -> str:
    """Return a text in NFKC and lower case, without what cannot be seen."""
    if text.isascii():
        return text.lower()
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text).lower())


@lru_cache(maxsize=1 << 14)
def fold(token: str) -> str:
    """Return the key of a token."""
    if token.isascii():
        return token
    bare = _POINTS.sub("", unicodedata.normalize("NFD", token))
    return unicodedata.normalize("NFC", bare).translate(_SAME)


class _Blanks(dict[int, str]):
    """A blank for every character that is no part of a word; each is looked up once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = char if unicodedata.category(char)[0] in "LMN" else " "
        return self[code]


class _Same(dict[int, str]):
    """Letters that are alike, and the digits of all scripts as those of ASCII."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        digit = unicodedata.decimal(char, None)
        self[code] = ALIKE.get(char, char) if digit is None else str(digit)
        return self[code]


_BLANKS, _SAME = _Blanks(), _Same()
_UNSEEN, _POINTS = re.compile(f"[{UNSEEN}]"), re.compile(f"[{POINTS}]")
_FIRST_SPECIAL = "\u0e00"
"""No character before it belongs to one of these classes."""


def _split(word: str) -> Iterator[str]:
    """Yield the tokens of a run of letters, marks and numbers."""
    if max(word) < _FIRST_SPECIAL:
        yield word
        return
    for name, units in _stretches(word):
        size = SIZES.get(name, len(units))
        for start in range(max(1, len(units) - size + 1)):
            yield "".join(units[start : start + size])


def _stretches(word: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a word by class, each as characters with their marks."""
    name, units = "", list[str]()
    for char in word:
        category = unicodedata.category(char)[0]
        own = _class(char) if category == "L" or not units else name
        if units and own != name:
            yield name, units
            units = []
        name = own
        if category == "M" and units:
            units[-1] += char
        else:
            units.append(char)
    yield name, units


@lru_cache(maxsize=1 << 14)
def _class(char: str) -> str:
    return next((name for name, pattern in _classes().items() if pattern.match(char)), "")


@cache
def _classes() -> dict[str, re.Pattern[str]]:
    # They take long to compile, and many a site has no such character.
    signs = {"han": HAN, "hangul": HANGUL, "unspaced": UNSPACED}
    return {name: re.compile(f"[{each}]") for name, each in signs.items()}
