"""Texts that differ in nothing that a reader would notice, and the text that is most like another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from heapq import nlargest

from generator.markdown.syntax.comments import OPEN, without_comments
from generator.model.links import same_but_for_links

TWINS = str.maketrans({
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u2026": "...",
})  # fmt: skip
"""Typographic signs, and those of the keyboard."""
SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""They choose between two forms of one sign."""
LONGEST = 400
"""Letters of a text that are compared with those of others."""
LIKELY = 5
"""Texts that are."""


def essence(text: str) -> str:
    """Return what two texts have in common that differ in nothing that anybody notices.

    That is comments, invisible signs, blanks, typography, and how an address is written that leads to the
    same place.
    """
    if OPEN in text:
        text, _ = without_comments(text)
    if "://" in text:
        text = same_but_for_links(text)
    if not text.isascii():
        kept = (each for each in text if unicodedata.category(each) != "Cf" and each not in SELECTORS)
        text = unicodedata.normalize("NFC", "".join(kept))
    return " ".join(text.translate(TWINS).split())


def nearest_text(text: str, others: Iterable[str]) -> str:
    """Return the text that is most like another one, or "" where none is.

    Only those with most words in common are compared letter by letter, which takes far longer.
    """
    import difflib  # noqa: PLC0415 - for a text that fits nowhere

    words = set(text.split())
    shared = {each: len(words.intersection(each.split())) for each in others}
    likely = nlargest(LIKELY, shared, key=shared.__getitem__) if any(shared.values()) else shared
    near = {each[:LONGEST]: each for each in likely if len(each) < 2 * len(text) + 40}
    found = difflib.get_close_matches(text[:LONGEST], near, n=1, cutoff=0.6)
    return near[found[0]] if found else ""
