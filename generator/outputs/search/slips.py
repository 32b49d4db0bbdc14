"""What a word may mean that stands nowhere on a site: the same as in `slips.js`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.outputs.search.coding import browser_order
from generator.outputs.search.compounds import OTHER, cut_in_two, least
from generator.outputs.search.tokens import gram

if TYPE_CHECKING:
    from generator.outputs.search.reading import Index

COMPLETED, SLIPPED, JOINED = 0.6, 0.5, 0.25
"""What a match counts for when the word is only begun; when it is typed with a slip or otherwise joined; when
the word itself is there, and this is a longer one or two shorter ones.
"""
MOST_SLIPPED, MOST_INSIDE = 6, 12
LONG = 8
"""Letters from which a word may have two slips."""
BEGINNING, ENDING = 4, 3
"""Letters of a word that other forms of it share at least, and that they may lack at most."""
INSIDE, AT_THE_END = 4, 3
"""Letters of a word that may stand anywhere in another, and at its end."""
MOST_TWINS = 8


class TermMatch(Struct, frozen=True):
    """A term that stands for a word of the query."""

    term: str
    boost: float
    beside: tuple[str, ...] = ()
    """It counts only where one of these stands, too."""


def both(index: Index, word: str, cut: int, boost: float) -> list[TermMatch]:
    """Return the terms of two words that stand for one, each only where the other is."""
    one, other = (tuple(index.entry(half).terms) for half in (word[:cut], word[cut:]))
    return [
        *(TermMatch(term, boost, other) for term in one if other),
        *(TermMatch(term, boost, one) for term in other if one),
    ]


def twins(index: Index, word: str) -> Iterator[str]:
    """Yield a piece of Chinese in the characters that the site has for its own."""
    choices = product(*([char, *index.twins.get(char, ())] for char in word))
    return ("".join(each) for each in islice(choices, 1, MOST_TWINS + 1))


def unknown(index: Index, word: str) -> list[TermMatch]:
    """Return what may be meant: two words, longer words, words with a slip, other forms."""
    if gram(word):
        return []
    known = index.vocabulary.known
    cut = cut_in_two(word, known, least(word))
    found = both(index, word, cut, SLIPPED) if cut else []
    terms = _terms(index, _longer(index, word) or _slipped(index, word) or _akin(index, word))
    found += [TermMatch(term, SLIPPED) for term in terms if term not in {match.term for match in found}]
    if found or least(word) == OTHER:
        return found
    cut = cut_in_two(word, known, OTHER)
    return both(index, word, cut, SLIPPED) if cut else []


def _longer(index: Index, word: str) -> list[str]:
    """Return the keys that end with a word, and those that have it within, the shortest first."""
    if len(word) < AT_THE_END:
        return []
    keys = index.vocabulary.keys
    ending = [key for key in keys if key.endswith(word)]
    inside = [key for key in keys if word in key and not key.endswith(word)] if len(word) >= INSIDE else []
    return [*_shortest(ending), *_shortest(inside)][:MOST_INSIDE]


def _slipped(index: Index, word: str) -> list[str]:
    """Return the keys that are nearest to a word: one slip away, two from eight letters on."""
    limit = 2 if len(word) >= LONG else 1
    found = [(distance(word, key, limit), key) for key in index.vocabulary.near(word, limit)]
    near = [(slips, key[0] != word[0], key) for slips, key in found if slips <= limit]
    near.sort(key=lambda ranked: (ranked[0], ranked[1], browser_order(ranked[2])))
    return [key for slips, _, key in near if slips == near[0][0]][:MOST_SLIPPED]


def _akin(index: Index, word: str) -> list[str]:
    """Return the keys that differ from a word in their ends, the shortest first: other forms of it."""
    begin = word[: max(BEGINNING, len(word) - ENDING)]
    found = [key for key in index.vocabulary.keys if key.startswith(begin) and len(key) <= len(word)]
    return _shortest(found)[:MOST_SLIPPED]


def _shortest(keys: Iterable[str]) -> list[str]:
    return sorted(keys, key=lambda key: (len(key), browser_order(key)))


def _terms(index: Index, keys: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(term for key in keys for term in index.entry(key).terms))


def distance(first: str, other: str, limit: int) -> int:
    """Return how many slips lie between two words, or `limit` + 1: a letter more, less, another, or two
    neighbours changed about.
    """
    if abs(len(first) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(first, 1):
        older, before, row = before, row, [at]
        for to, second in enumerate(other, 1):
            best = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != second))
            if at > 1 and to > 1 and letter == other[to - 2] and second == first[at - 2]:
                best = min(best, older[to - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
