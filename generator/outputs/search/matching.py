"""From the words of a query to the terms that stand for them: the same as in `client.js`.

A word is looked for as it is; where it is not there, or is the last and may be unfinished, in the words that
begin with it; joined to the word beside it; in longer words that end with it; and, where the site has it in
few places, as two words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from msgspec import Struct

from generator.outputs.search.coding import ShardEntry, browser_order
from generator.outputs.search.reading import Index
from generator.outputs.search.slips import COMPLETED, JOINED, SLIPPED, TermMatch, both, twins, unknown
from generator.outputs.search.tokens import fold, gram, normal, tokens

MOST_WORDS = 32
"""Of a query. A piece of a script without blanks counts half: two letters of Chinese are about a word."""
MOST_COMPLETED = 12
FEW = 20
"""Places of a word up to which it is looked for as two words, too."""
SHORTEST_JOINED = 2
"""Letters of a word that may be joined to its neighbour."""


class Asked(Struct, frozen=True):
    """The words of a query."""

    words: tuple[str, ...]
    """Keys, each once."""
    unfinished: str
    """The last of them, if nothing follows it."""
    pairs: tuple[tuple[str, str], ...]
    """Neighbours, in scripts that leave blanks."""
    cut: bool
    """Whether there were more words than are looked for."""


def asked(query: str) -> Asked:
    """Return the words of a query, no more than can be looked for."""
    texts = tokens(query)
    kept = list(_first(texts))
    cut = len(kept) < len(texts)
    unfinished = kept[-1] if kept and not cut and normal(query).endswith(texts[-1]) else ""
    pairs = dict.fromkeys(pair for pair in pairwise(kept) if all(map(_joinable, pair)))
    words = tuple(filter(None, dict.fromkeys(kept)))
    return Asked(words, unfinished, tuple(islice(pairs, MOST_WORDS)), cut)


def matches(index: Index, query: str) -> list[list[TermMatch]]:
    """Return, for each word of a query, the terms that stand for it; a word that nothing fits has none.

    The last word may be unfinished, unless something follows it.
    """
    found = asked(query)
    joined: dict[str, list[TermMatch]] = {}
    for pair in found.pairs:
        for word in pair:
            joined.setdefault(word, []).extend(
                TermMatch(term, SLIPPED) for term in index.entry("".join(pair)).terms
            )
    return [_word(index, word, joined.get(word, ()), typing=word == found.unfinished) for word in found.words]


def _first(texts: Sequence[str]) -> Iterator[str]:
    """Yield the keys of tokens, up to the first that is one word too many."""
    room, known = 2 * MOST_WORDS, {""}
    for text in texts:
        key = fold(text)
        if key not in known:
            known.add(key)
            room -= 1 if gram(key) else 2
            if room < 0:
                return
        yield key


def _joinable(word: str) -> bool:
    return len(word) >= SHORTEST_JOINED and not gram(word)


def _word(index: Index, word: str, joined: Sequence[TermMatch], *, typing: bool) -> list[TermMatch]:
    entry = index.entry(word)
    found = [*_known(index, word, entry, typing=typing), *joined, *_beside(index, word, entry)]
    if not found and gram(word):
        others = [(other, index.entry(other)) for other in twins(index, word)]
        found = [each for other, its in others for each in _known(index, other, its, typing=False)]
    once: dict[str, TermMatch] = {}
    for match in found or unknown(index, word):
        once.setdefault(match.term, match)
    return list(once.values())


def _known(index: Index, word: str, entry: ShardEntry, *, typing: bool) -> list[TermMatch]:
    found = [TermMatch(term, 1) for term in entry.terms]
    return [*found, *_completed(index, word)] if typing or not found else found


def _completed(index: Index, word: str) -> list[TermMatch]:
    """Return the terms of the keys that begin with a word, the shortest keys first."""
    found = [
        (len(key), key, entry)
        for keys, _ in index.shards(word, prefix=True)
        for key, entry in keys.items()
        if key.startswith(word) and key != word
    ]
    found.sort(key=lambda ranked: (ranked[0], browser_order(ranked[1])))
    terms = dict.fromkeys(term for _, _, entry in found for term in entry.terms)
    ended = dict.fromkeys(term for _, _, entry in found for term in entry.ended)
    return [
        *(TermMatch(term, COMPLETED) for term in islice(terms, MOST_COMPLETED)),
        *(TermMatch(term, JOINED) for term in islice(ended, MOST_COMPLETED)),
    ]


def _beside(index: Index, word: str, entry: ShardEntry) -> Iterator[TermMatch]:
    """Yield what else stands for a word that the site has: longer words, and two words."""
    yield from (TermMatch(term, JOINED) for term in entry.ended)
    if entry.cut and sum(index.places(term) for term in entry.terms) <= FEW:
        yield from both(index, word, entry.cut, JOINED)
