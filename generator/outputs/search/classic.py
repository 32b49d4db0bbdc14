"""An index in lunr's own format, which lunr.js and lunr.py load."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.outputs.search.groups import FIELDS
from generator.outputs.search.postings import Posting, weight

if TYPE_CHECKING:
    from generator.outputs.search.reading import Index

VERSION = "2.3.9"


def classic(index: Index, keys: Sequence[tuple[str, str]], postings: Mapping[str, Posting]) -> dict[str, Any]:
    """Return an index of some terms.

    `keys` are the words under which a term is found, in the order that the reader wants, each with its term.
    """
    places = {term: at for at, term in enumerate(postings)}
    return {
        "version": VERSION,
        "fields": list(FIELDS),
        "fieldVectors": _vectors(index, postings),
        "invertedIndex": [[key, _entry(postings[term], places[term])] for key, term in keys],
        "pipeline": [],
    }


def _entry(known: Posting, place: int) -> dict[str, Any]:
    lists: dict[str, Any] = {
        field: {str(number): {} for number in counts}
        for field, counts in zip(FIELDS, known.lists, strict=True)
    }
    return {"_index": place, **lists}


def _vectors(index: Index, postings: Mapping[str, Posting]) -> list[list[Any]]:
    """Return, for each field of each document, its vector: places of terms and their weights."""
    vectors: dict[str, list[float]] = {}
    for place, known in enumerate(postings.values()):
        for at, (field, counts) in enumerate(zip(FIELDS, known.lists, strict=True)):
            for number, count in counts.items():
                vector = vectors.setdefault(f"{field}/{number}", [])
                vector += (place, weight(index, number, at, count, known.idf))
    return [[name, vector] for name, vector in vectors.items()]
