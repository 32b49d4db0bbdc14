"""Units of text: what is translated, and what is shown of it."""

from __future__ import annotations

import re
from functools import lru_cache
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


class Hole(NamedTuple):
    """A place in rendered inline text that only the page can fill."""

    kind: Literal["link", "image", "note", "lang"]
    target: str
    """As written: `module:id#block`, `../media/file`, `https://…`, a note's label, a language tag."""
    title: str = ""
    inner: tuple[str | Hole, ...] = ()
    """What stands between the tags of a link or a stretch in another language; of an image its alt text."""


Inline = tuple[str | Hole, ...]
"""HTML text with holes. It depends on the unit's text alone (and the module's reference definitions)."""


_HALVES = re.compile(r"[぀-ヿ㐀-䶿一-鿿豈-﫿\U00020000-\U0003FFFF\u0E00-\u0EFF]")
_SIGN = re.compile(r"[^\W_]")
"""A letter or a digit: what stands between blanks is a word if it has one."""


@lru_cache(maxsize=1 << 14)
def count_words(text: str) -> int:
    """Return the words of a text; of Han, Kana, Thai and Lao, which leave no blanks, characters / 2.

    Remembered by the text: those of a module, its long sentences and its gaps are counted in turn.
    """
    halves = 0 if text.isascii() else len(_HALVES.findall(text))
    words = (_HALVES.sub(" ", text) if halves else text).split()
    return (halves + 1) // 2 + len([word for word in words if word[0].isalnum() or _SIGN.search(word)])


def has_letter(text: str) -> bool:
    """Whether there is anything to translate: `15` and `…` are no units."""
    return text[:1].isalpha() or any(char.isalpha() for char in text)
