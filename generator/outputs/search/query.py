"""From a query to documents, best first: the same steps and numbers as `client.js`.

Scores are lunr's (BM25 by field, rounded to three places, cosine of the query), times the
share of the query's words that a document has, each word by how rare it is, to the power of 1.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lunr.index import Index as Lunr

from generator.outputs.search.coding import browser_order
from generator.outputs.search.matching import matches
from generator.outputs.search.monolithic import classic
from generator.outputs.search.postings import Posting, posting, rounded
from generator.outputs.search.reading import Index
from generator.outputs.search.slips import TermMatch

POWER = 1.5


def ranked(index: Index, query: str) -> list[tuple[float, int]]:
    """Return (score, number) of the documents that fit a query, best first."""
    words = list(filter(None, matches(index, query)))
    boosts: dict[str, float] = {}
    for found in words:
        for match in found:
            boosts[match.term] = boosts.get(match.term, 0) + match.boost
    postings = {term: posting(index, index.coded(term)) for term in boosts}
    shares = _shares(words, postings)
    ranks = [
        (rounded(score * shares[number] ** POWER, 6), number)
        for number, score in _scores(index, boosts, postings).items()
        if number in shares
    ]
    return sorted(ranks, key=lambda ranked: (-ranked[0], ranked[1]))


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


def _shares(words: Sequence[Sequence[TermMatch]], postings: Mapping[str, Posting]) -> dict[int, float]:
    """Return which share of the query's words documents have, each word by how rare it is.

    A document that has but one of two words that must stand together has no share.
    """
    weights = [_weight(found, postings) for found in words]
    total = sum(weights)
    shares: dict[int, float] = {}
    for found, weight in zip(words, weights, strict=True):
        best: dict[int, float] = {}
        for match in found:
            for number in _numbers(match, postings):
                best[number] = max(best.get(number, 0), match.boost)
        for number, boost in best.items():
            shares[number] = shares.get(number, 0) + weight * boost
    return {number: share / total for number, share in shares.items()}


def _weight(matches: Iterable[TermMatch], postings: Mapping[str, Posting]) -> float:
    """Return how rare a word is: as the least rare of what comes nearest to it."""
    top = max(match.boost for match in matches)
    return min(_rarity(match, postings) for match in matches if match.boost == top)


def _rarity(match: TermMatch, postings: Mapping[str, Posting]) -> float:
    others = [postings[term].idf for term in match.beside]
    return max(postings[match.term].idf, min(others, default=0))


def _numbers(match: TermMatch, postings: Mapping[str, Posting]) -> Iterator[int]:
    """Yield the documents in which a match counts."""
    others = [postings[term] for term in match.beside]
    free = not others or any(each.everywhere for each in others)
    places = {number for each in others for counts in each.lists for number in counts}
    for counts in postings[match.term].lists:
        yield from (number for number in counts if free or number in places)
