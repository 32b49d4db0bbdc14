"""One file with the whole index of a locale, for those who want lunr.js alone.

It is lunr's own format. Since lunr.js knows the endings of English only, every form of a word that the site
has stands in it, with the postings of its term. Readers' words must be folded first, as `tokens.py` does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.outputs.search.coding import browser_order
from generator.outputs.search.groups import FIELDS
from generator.outputs.search.postings import Posting, posting, weight

if TYPE_CHECKING:
    from generator.outputs.search.reading import Index


VERSION = "2.3.9"
"""Of lunr: what loads the file asks for it."""
BEGINNING = f'{{"index": {{"version": "{VERSION}", "fields": {json.dumps(FIELDS)}, '.encode()
"""Of every such file: it tells them from those of others."""


def written(index: Index) -> bytes:
    """Return the file."""
    return json.dumps(monolithic(index), ensure_ascii=False).encode()


def is_written(path: Path) -> bool:
    """Whether a file is one of these, be it of another site or language."""
    with path.open("rb") as file:
        return file.read(len(BEGINNING)) == BEGINNING


def monolithic(index: Index) -> dict[str, Any]:
    """Return `index` as lunr.js loads it, and `documents`: address, title and page by reference."""
    terms = {term: coded for _, lists in index.all_shards() for term, coded in lists.items()}
    postings = {term: posting(index, terms[term]) for term in sorted(terms, key=browser_order)}
    # lunr.js refuses words that are not in the order of its own comparison.
    keys = _keys(index, postings)
    return {
        "index": classic(index, keys, postings),
        "documents": {str(number): _document(index, number) for number in index.pages},
    }


def _keys(index: Index, postings: dict[str, Posting]) -> list[tuple[str, str]]:
    """Return each key in the browser's order with its term; of several the one that stands in most places."""
    found = {key: entry.terms for keys, _ in index.all_shards() for key, entry in keys.items()}
    return [
        (key, max(found[key], key=lambda term: sum(map(len, postings[term].lists))))
        for key in sorted(found, key=browser_order)
    ]


def _document(index: Index, number: int) -> list[str]:
    head, row = index.document(number)
    return [f"{head[0]}#{row[0]}" if row[0] else head[0], row[1], head[1]]


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
