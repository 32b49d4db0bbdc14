"""Chinese in its two ways of writing: what is typed in one is found in the other.

Keys stay as they are written; the terms of a Chinese text are the Simplified ones. Readers load, where a word
is not found, the pairs of characters that this site may need.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

PAIRS = Path(__file__).with_name("han.txt")
"""Traditional characters, each with the Simplified one that is written for it, one after the other.

From the table TSCharacters of OpenCC (Apache License 2.0, beside it): without rows of several characters, and
without those that JavaScript writes as two units.
"""
CHINESE = frozenset({
    "cdo", "cjy", "cmn", "cpx", "czh", "czo", "gan", "hak", "hsn", "lzh", "mnp", "nan", "wuu", "yue", "zh",
})  # fmt: skip


def chinese(locale: str) -> bool:
    """Whether a language is written in Chinese characters of two kinds."""
    return locale.partition("-")[0] in CHINESE


def simplified(text: str) -> str:
    """Return a text in Simplified characters, one for one."""
    return text.translate(_table())


def twins(keys: Iterable[str]) -> str:
    """Return pairs: a character that may be typed, and one that these keys have for it."""
    ours = {char for key in keys for char in key}
    groups: dict[str, set[str]] = {}
    for many, one in _pairs():
        groups.setdefault(one, {one}).add(many)
    found = {
        (typed, char)
        for group in groups.values()
        for char in group & ours
        for typed in group
        if typed != char
    }
    return "".join(typed + char for typed, char in sorted(found))


@cache
def _table() -> dict[int, str]:
    return {ord(many): one for many, one in _pairs()}


def _pairs() -> Iterable[tuple[str, str]]:
    text = PAIRS.read_text("utf-8").replace("\n", "")
    return zip(text[::2], text[1::2], strict=True)
