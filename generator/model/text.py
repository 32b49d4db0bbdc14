"""Units of text: what is translated, and what is shown of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

TranslationState = Literal["source", "current", "outdated", "missing"]
"""`source`: the page is in the language that the text was written in: nothing to translate."""


class Unit(NamedTuple):
    """The inline Markdown of one block, or one translatable field. No position, no language."""

    text: str
    kind: str
    """What it is, as `translation/describe.py` knows it: `paragraph`, `hint: paragraph`, `cell`, `title`."""
    context: str = ""
    """The id of the nearest heading or block above, "" where there is none: a possible `msgctxt`."""
    column: str = ""
    """The source text of the column's head, for a table cell."""


class Translation(NamedTuple):
    """What a catalog says of one unit, after alignment and checks."""

    text: str
    """What may be shown, made harmless; "" where the state is `missing`."""
    state: TranslationState
    before: str | None = None
    """The source text that the translator saw, where the state is `outdated` and it is known."""


class ResolvedText(NamedTuple):
    """What a page shows for one unit, after the fallback chain."""

    text: str
    locale: str
    """The language that `text` is in: the page's, one of its fallbacks, or the source's."""
    state: TranslationState
    """`missing`: nothing in the page's language, so `text` is a fallback's or the source's."""
    before: str | None = None
    """The source text that the translator saw, where the state is `outdated` and it is known."""
    source: str = ""
    """Today's source text, where the state is `outdated`, for the disclosure."""


class Span(NamedTuple):
    """A stretch of a text that is more than its words.

    What is marked, `code` and `break` each output lays out as it can; the others are holes, which only a page
    can fill: it knows where a link leads from there, and the number of a note.
    """

    kind: Literal["strong", "emphasis", "strike", "ltr", "code", "break", "link", "image", "note", "lang"]
    """`ltr`: it runs from left to right in every language, as a telephone number does."""
    target: str = ""
    """As written: `module:id#block`, `../media/file`, `https://…`, a note's label, a language tag."""
    title: str = ""
    inner: tuple[str | Span, ...] = ()
    """What stands within: the words of a link, the alt text of an image, the text of code."""


MARKS = frozenset({"strong", "emphasis", "strike", "ltr"})
"""Kinds of spans that say how their words are to look."""
HOLES = frozenset({"link", "image", "note", "lang"})
"""Kinds of spans that only a page can fill."""
Inline = tuple[str | Span, ...]
"""A text in pieces: words as they are read, and spans. It depends on the unit's text alone (and the module's
reference definitions)."""


_FIRST_KANA = "\u3040"
_SPOKEN_IN_ONE = re.compile("[\u0e00-\u0eff]")
"""Thai and Lao: all of the scripts without blanks that stand before Kana."""
_SIGN = re.compile(r"[^\W_]")
"""A letter or a digit: what stands between blanks is a word if it has one."""


@lru_cache(maxsize=1 << 14)
def count_words(text: str) -> int:
    """Return the words of a text; of Han, Kana, Thai and Lao, which leave no blanks, characters / 2.

    Remembered by the text: those of a module, its long sentences and its gaps are counted in turn.
    """
    found = _halves() if max(text, default="") >= _FIRST_KANA else _SPOKEN_IN_ONE
    halves = 0 if text.isascii() else len(found.findall(text))
    words = (found.sub(" ", text) if halves else text).split()
    return (halves + 1) // 2 + len([word for word in words if word[0].isalnum() or _SIGN.search(word)])


@cache
def _halves() -> re.Pattern[str]:
    """Return what finds such characters. It takes long to compile, and many a site has none."""
    return re.compile(r"[぀-ヿ㐀-䶿一-鿿豈-﫿\U00020000-\U0003FFFF\u0E00-\u0EFF]")


def has_letter(text: str) -> bool:
    """Whether there is anything to translate: `15` and `…` are no units."""
    return text[:1].isalpha() or any(char.isalpha() for char in text)
