"""From a query to documents, best first: the same steps and numbers as `client.js`.

Scores are lunr's (BM25 by field, rounded to three places, cosine of the query), times the
share of the query's words that a document has, each word by how rare it is, to the power of 1.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lunr.index import Index as Lunr

from generator.outputs.search.classic import classic
from generator.outputs.search.coding import browser_order
from generator.outputs.search.postings import Posting, posting, rounded
from generator.outputs.search.reading import Index
from generator.outputs.search.tokens import fold, gram, normal, tokens

POWER = 1.5
COMPLETED, SLIPPED = 0.6, 0.5
"""What a match counts for when the word is only begun, or typed with a slip."""
MOST_COMPLETED, MOST_SLIPPED = 12, 6
LONG = 8
"""Letters from which a word may have two slips."""
BEGINNING, ENDING = 4, 3
"""Letters of a word that other forms of it share at least, and that they may lack at most."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term that stands for a word of the query."""

    term: str
    boost: float


def ranked(index: Index, query: str) -> list[tuple[float, int]]:
    """Return (score, number) of the documents that fit a query, best first."""
    words = matches(index, query)
    boosts: dict[str, float] = {}
    for found in words:
        for match in found:
            boosts[match.term] = boosts.get(match.term, 0) + match.boost
    postings = {term: posting(index, index.coded(term)) for term in boosts}
    scores = _scores(index, boosts, postings)
    shares = _shares(words, postings, scores)
    ranks = [(rounded(score * shares[number] ** POWER, 6), number) for number, score in scores.items()]
    return sorted(ranks, key=lambda each: (-each[0], each[1]))


def matches(index: Index, query: str) -> list[list[Match]]:
    """Return, for each word of a query, the terms that stand for it; a word that nothing fits has none.

    The last word may be unfinished, unless something follows it.
    """
    texts = tokens(query)
    typing = bool(texts) and normal(query).endswith(texts[-1])
    words = list(filter(None, dict.fromkeys(fold(text) for text in texts)))
    last = fold(texts[-1]) if typing else ""
    return [_word(index, word, typing=word == last) for word in words]


def _word(index: Index, word: str, *, typing: bool) -> list[Match]:
    exact = [Match(term, 1) for keys, _ in index.shards(word, prefix=False) for term in keys.get(word, ())]
    if exact and not typing:
        return exact
    known = {match.term for match in exact}
    begun = [match for match in _completed(index, word) if match.term not in known]
    return [*exact, *begun] or ([] if gram(word) else _slipped(index, word))


def _completed(index: Index, word: str) -> list[Match]:
    """Return the terms of the keys that begin with a word, the shortest keys first."""
    found = [
        (len(key), key, terms)
        for keys, _ in index.shards(word, prefix=True)
        for key, terms in keys.items()
        if key.startswith(word) and key != word
    ]
    found.sort(key=lambda each: (each[0], browser_order(each[1])))
    terms = dict.fromkeys(term for _, _, terms in found for term in terms)
    return [Match(term, COMPLETED) for term in list(terms)[:MOST_COMPLETED]]


def _slipped(index: Index, word: str) -> list[Match]:
    """Return the terms of the keys that are nearest to a word: one slip away, two from eight letters on."""
    limit = 2 if len(word) >= LONG else 1
    found = [(distance(word, key, limit), key) for key in index.vocabulary]
    near = [(slips, key[0] != word[0], key) for slips, key in found if slips <= limit]
    near.sort(key=lambda each: (each[0], each[1], browser_order(each[2])))
    best = [key for slips, _, key in near if slips == near[0][0]] or _akin(index, word)
    terms = dict.fromkeys(
        term
        for key in best[:MOST_SLIPPED]
        for keys, _ in index.shards(key, prefix=False)
        for term in keys[key]
    )
    return [Match(term, SLIPPED) for term in terms]


def _akin(index: Index, word: str) -> list[str]:
    """Return the keys that differ from a word in their ends, the shortest first: other forms of it."""
    begin = word[: max(BEGINNING, len(word) - ENDING)]
    found = [key for key in index.vocabulary if key.startswith(begin) and len(key) <= len(word)]
    return sorted(found, key=lambda key: (len(key), browser_order(key)))


def distance(one: str, other: str, limit: int) -> int:
    """Return how many slips lie between two words, or `limit` + 1: a letter more, less, another, or two
    neighbours changed about.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for to, second in enumerate(other, 1):
            best = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != second))
            if at > 1 and to > 1 and letter == other[to - 2] and second == one[at - 2]:
                best = min(best, older[to - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _scores(index: Index, boosts: dict[str, float], postings: dict[str, Posting]) -> dict[int, float]:
    """Return lunr's score of each document, from a lunr index of these terms alone, as in the browser."""
    if not postings:
        return {}
    keys = [(term, term) for term in sorted(postings)]  # lunr.py wants code points, lunr.js half of them
    lunr = Lunr.load(classic(index, keys, postings))
    query = lunr.create_query()
    for term in sorted(postings, key=browser_order):
        query.clause(term, boost=boosts[term], use_pipeline=False)
    return {int(found["ref"]): found["score"] for found in lunr.query(query)}


def _shares(
    words: Sequence[Sequence[Match]], postings: dict[str, Posting], scores: dict[int, float]
) -> dict[int, float]:
    """Return which share of the query's words each document has, each word by how rare it is."""
    total = 0.0
    shares = dict.fromkeys(scores, 0.0)
    for found in filter(None, words):
        weight = min(postings[match.term].idf for match in found)
        total += weight
        best: dict[int, float] = {}
        for match in found:
            for counts in postings[match.term].lists:
                for number in counts:
                    best[number] = max(best.get(number, 0), match.boost)
        for number, boost in best.items():
            shares[number] += weight * boost
    return {number: share / total if total else 1.0 for number, share in shares.items()}
