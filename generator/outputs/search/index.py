"""The index of one locale: a manifest, shards of keys with their postings, documents, a vocabulary.

Which files there are and what is in them depends on the pages alone, and a small edit leaves most as they
were: numbers of documents have room to grow, and shards are cut where the words say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from generator.engine.values import Split
from generator.model.diagnostic import Outcome
from generator.model.page import Said
from generator.model.search import Choices, Counts, Found, PageWords, Passage, Terms
from generator.outputs.search.coding import browser_order, delta_coded, front_coded, script, term_code

FIELDS = ("title", "page", "body", "source")
TITLE, PAGE, BODY, SOURCE = range(4)
ROOM = 8
"""Numbers of documents that a page takes are a multiple of it, with one free at least."""
DOCUMENTS = 10
"""Sections in one file of documents."""
SHORTEST, LONGEST = 2_500, 8_000
"""Characters of a shard, about."""
ONE_IN = 16
"""Of so many words one ends a shard that is long enough."""


def locale_index(
    locale: str, found: tuple[Found, ...], words: tuple[PageWords, ...], terms: Terms
) -> Outcome[Split]:
    """Return the files of a locale: their names, then the bytes of each."""
    pages = Pages(locale, found, words)
    files = dict(_files(pages, terms))
    return Outcome(Split(tuple(files), *files.values()))


@dataclass(frozen=True)
class Pages:
    """The pages of a locale, numbered."""

    locale: str
    found: tuple[Found, ...]
    words: tuple[PageWords, ...]

    @cached_property
    def first(self) -> list[int]:
        """The number of the first section of each page."""
        numbers, number = [], 0
        for page in self.words:
            numbers.append(number)
            number += (len(page.sections) // ROOM + 1) * ROOM
        return numbers

    @cached_property
    def count(self) -> int:
        """How many sections there are."""
        return sum(len(page.sections) for page in self.words)

    def sections(self) -> Iterator[tuple[int, Passage]]:
        """Yield the sections with their numbers."""
        for first, page in zip(self.first, self.words, strict=True):
            yield from enumerate(page.sections, first)

    def sums(self) -> tuple[int, int, int, int]:
        """Return the tokens of each field, all sections together."""
        lengths = [section.lengths for page in self.words for section in page.sections]
        title, body, source = (sum(each[at] for each in lengths) for at in range(3))
        page = sum(len(page.sections) * page.sections[0].lengths[0] for page in self.words if page.sections)
        return title, page, body, source


@dataclass(frozen=True, slots=True)
class Postings:
    """Where all terms stand: by field and term in delta code, after the number that came last.

    In the field `page` the numbers are of pages.
    """

    lists: tuple[dict[str, list[int]], ...]
    documents: int

    def add(self, place: int, counts: Counts, number: int) -> None:
        """Add the terms of a field of a document; numbers only grow."""
        lists = self.lists[place]
        for term, count in zip(counts[0].split(" "), counts[1], strict=False):
            known = lists.get(term)
            if known is None:
                known = lists[term] = [0]
            known.append(number - known[0])
            known[0] = number
            if count > 1:
                known.append(-count)

    def fields(self, term: str) -> list[list[int] | int]:
        """Return the lists of a term, field by field, without empty ones at the end.

        Of a word that more than half of the documents have in their bodies only their number is kept:
        it says nothing of any of them.
        """
        found: list[list[int] | int] = [lists[term][1:] if term in lists else 0 for lists in self.lists]
        body = self.lists[BODY].get(term, ())
        if (
            2 * len(body) > self.documents
            and 2 * (count := sum(each >= 0 for each in body[1:])) > self.documents
        ):
            found[BODY] = count
        while found and not found[-1]:
            found.pop()
        return found


def _files(pages: Pages, terms: Terms) -> Iterator[tuple[str, bytes]]:
    postings = _postings(pages)
    keys = _keys(pages.words)
    shards = list(_shards(keys, postings))
    yield "manifest.js", script(pages.locale, "manifest", _manifest(pages, terms, shards))
    for at, (_, shard) in enumerate(shards):
        yield f"i{at}.js", script(pages.locale, f"i{at}", shard)
    for name, documents in _documents(pages):
        yield f"{name}.js", script(pages.locale, name, documents)
    yield "vocab.js", script(pages.locale, "vocab", front_coded(key for key, _ in keys))


def _postings(pages: Pages) -> Postings:
    found = Postings(tuple({} for _ in FIELDS), pages.count)
    for at, page in enumerate(pages.words):
        found.add(PAGE, page.sections[0].in_title, at)
    for number, section in pages.sections():
        found.add(TITLE, section.in_title, number)
        found.add(BODY, section.in_body, number)
        found.add(SOURCE, section.in_source, number)
    return found


def _keys(words: Iterable[PageWords]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the keys in the browser's order, each with its terms."""
    found: dict[str, tuple[str, ...]] = {}
    for page in words:
        for key, term in zip(page.keys.split(" "), page.terms.split(" "), strict=True) if page.keys else ():
            known = found.get(key, ())
            if term not in known:
                found[key] = tuple(sorted((*known, term)))
    return [(key, found[key]) for key in sorted(found, key=browser_order)]


def _shards(keys: Sequence[tuple[str, tuple[str, ...]]], postings: Postings) -> Iterator[tuple[str, object]]:
    """Yield the shards, each with its first key: keys, their terms, the postings of terms as they come."""
    begun: list[tuple[str, tuple[str, ...]]] = []
    lists: dict[str, list[list[int] | int]] = {}
    size = 0
    for key, terms in keys:
        begun.append((key, terms))
        new = {term: postings.fields(term) for term in terms if term not in lists}
        lists |= new
        size += len(key) + 3 + sum(len(str(each)) for each in new.values())
        if size > LONGEST or (size > SHORTEST and crc32(key.encode()) % ONE_IN == 0):
            yield begun[0][0], _shard(begun, lists)
            begun, lists, size = [], {}, 0
    if begun:
        yield begun[0][0], _shard(begun, lists)


def _shard(
    keys: Sequence[tuple[str, tuple[str, ...]]], lists: dict[str, list[list[int] | int]]
) -> tuple[str, str, list[list[list[int] | int]]]:
    codes = " ".join(term_code(key, terms) for key, terms in keys)
    return front_coded(key for key, _ in keys), codes, list(lists.values())


def _manifest(pages: Pages, terms: Terms, shards: Sequence[tuple[str, object]]) -> dict[str, object]:
    values = {
        (facet.id, value.id): at
        for at, (facet, value) in enumerate(
            (facet, value) for facet in terms.facets for value in facet.values
        )
    }
    return {
        "count": pages.count,
        "sums": pages.sums(),
        "shards": front_coded(first for first, _ in shards),
        "pages": [_page(found, words, values) for found, words in zip(pages.found, pages.words, strict=True)],
        "languages": _languages(pages),
        "facets": [_facet(facet) for facet in terms.facets],
        "locales": terms.locales,
        "phrases": {name: (text, tongue) for name, text, tongue in terms.phrases},
    }


def _page(found: Found, words: PageWords, values: dict[tuple[str, str], int]) -> tuple[list[int], list[int]]:
    """Return the values of a page, and title, body and source title of each section in tokens."""
    lengths = [length for section in words.sections for length in section.lengths]
    return [values[each] for each in found.values if each in values], lengths


def _languages(pages: Pages) -> dict[str, list[int]]:
    """Return the sections that are in another language, by language."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, section in pages.sections():
        if section.locale != pages.locale:
            found.setdefault(section.locale, []).append((number, 1))
    return {locale: delta_coded(found[locale]) for locale in sorted(found)}


def _facet(facet: Choices) -> tuple[object, ...]:
    values = [(value.id, *_said(value.name), value.mark) for value in facet.values]
    return (facet.id, *_said(facet.name), values)


def _said(said: Said) -> tuple[str, str]:
    return said.text, said.locale


def _documents(pages: Pages) -> Iterator[tuple[str, object]]:
    """Yield the files of documents: what results say of a page, then of some of its sections."""
    for at, (found, words) in enumerate(zip(pages.found, pages.words, strict=True)):
        title = words.sections[0].title
        head = (found.address, title.text, _tongue(title, pages), found.stage, found.note)
        for part in range(0, len(words.sections), DOCUMENTS):
            sections = words.sections[part : part + DOCUMENTS]
            rows = [_document(section, pages) for section in sections]
            yield f"d{at}-{part // DOCUMENTS}", (head, rows)


def _document(section: Passage, pages: Pages) -> tuple[str, ...]:
    row = [section.id, section.title.text, section.excerpt.text]
    tongues = [_tongue(section.title, pages), _tongue(section.excerpt, pages)]
    return tuple(row + tongues if any(tongues) else row)


def _tongue(said: Said, pages: Pages) -> str:
    """Return the language of a text, "" where it is the page's."""
    return "" if said.locale == pages.locale else said.locale
