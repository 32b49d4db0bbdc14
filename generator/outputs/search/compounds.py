"""Words that some write together and others apart, found without a dictionary, by the other words of a site.

In German and its like *Kodex* is to be found in *Verhaltenskodex*; in any language *opensource* may be
written *open source*. What is found stands beside the key in the index: readers load nothing more for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from generator.outputs.search.coding import ASTRAL, DIGITS, browser_order, entry_code, terms_of
from generator.outputs.search.tokens import gram

TOGETHER = frozenset({
    "af", "bar", "da", "de", "et", "fi", "fo", "frr", "fy", "gsw", "hu", "is", "ksh", "lb", "li", "nb", "nds",
    "nl", "nn", "no", "pdc", "se", "sv", "vls", "zea",
})  # fmt: skip
"""Languages that make one word of two wherever they need a new one."""
LINKS = ("", "s", "n", "e", "es", "en", "er")
"""What may stand between the two."""
BEGINNING, ENDING, SHORT_ENDING = 4, 4, 3
"""Letters of the two parts at least; a short ending needs a beginning that stands on the site, too."""
MOST = 12
"""Longer words for one key: the shortest of them."""
LATIN, OTHER = 3, 2
"""Letters of each half of a word that may be written as two."""
DIGIT = re.compile(r"\d")


def entry_codes(codes: Mapping[str, str], locale: str) -> dict[str, str]:
    """Return, for the keys of a locale with the codes of their terms, what follows these codes."""
    terms = {key: terms_of(key, code) for key, code in codes.items() if not gram(key)}
    longer = _longer(terms) if locale.partition("-")[0] in TOGETHER else {}
    return {
        key: entry_code(key, _ended(own, longer), cut_in_two(key, terms, least(key)))
        for key, own in terms.items()
    }


def least(word: str) -> int:
    """Return how many letters each half of a word must have. In Persian, two are a word that many join."""
    return LATIN if word.isascii() else OTHER


def cut_in_two(word: str, known: Collection[str], shortest: int) -> int:
    """Return where a word falls into two known ones, the more even the better; 0: nowhere."""
    best = 0
    for at in range(shortest, min(len(word) - shortest + 1, len(DIGITS))):
        if (
            word[:at] in known
            and word[at:] in known
            and min(at, len(word) - at) > min(best, len(word) - best)
        ):
            best = at
    return 0 if best and (DIGIT.search(word) or max(word) >= ASTRAL) else best


def _longer(terms: Mapping[str, list[str]]) -> dict[str, dict[str, None]]:
    """Return, for a term, the terms of longer words that end with it."""
    known = {*terms, *(term for own in terms.values() for term in own)}
    found: dict[str, dict[str, None]] = {}
    for word, own in terms.items():
        for end in _endings(word, known):
            for term in terms.get(end, (end,)):
                found.setdefault(term, {}).update(dict.fromkeys(own))
    return found


def _endings(word: str, known: Collection[str]) -> Iterator[str]:
    for at in range(BEGINNING, len(word) - SHORT_ENDING + 1):
        end = word[at:]
        if end in known and (len(end) >= ENDING or _stands(word[:at], known)) and not DIGIT.search(word):
            yield end


def _stands(beginning: str, known: Collection[str]) -> bool:
    return any(
        beginning.endswith(link) and beginning[: len(beginning) - len(link)] in known for link in LINKS
    )


def _ended(own: list[str], longer: Mapping[str, Mapping[str, None]]) -> list[str]:
    found = {other for term in own for other in longer.get(term, ())} - set(own)
    return sorted(found, key=lambda term: (len(term), browser_order(term)))[:MOST]
