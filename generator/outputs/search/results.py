"""What a search gives to people and programs: sections with their addresses, best first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.outputs.search.query import ranked

if TYPE_CHECKING:
    from generator.outputs.search.reading import Index


class SearchResult(Struct, frozen=True):
    """A section that fits a query."""

    url: str
    """From the root of the output."""
    title: str
    """The section's."""
    page: str
    """The title of its page."""
    score: float


def results(index: Index, locale: str, query: str, limit: int) -> list[SearchResult]:
    """Return the best sections for a query, at most `limit`."""
    return [_result(index, locale, score, number) for score, number in islice(ranked(index, query), limit)]


def _result(index: Index, locale: str, score: float, number: int) -> SearchResult:
    head, row = index.document(number)
    address, page = head[:2]
    fragment, title = row[:2]
    url = f"{locale}/{address}#{fragment}" if fragment else f"{locale}/{address}"
    return SearchResult(url, title, page, score)
