"""Some pages of a locale, made ready for the index: an edit counts the words of these again, not of all.

Sections are numbered from the first of the group. Numbers have room to grow: a page that gets another section
mostly moves none of those that follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from generator.engine.values import Split
from generator.model.diagnostic import Outcome
from generator.model.page import LocalText
from generator.model.search import Counts, FieldWords, GroupWords, IndexedPage, IndexedSection, PageWords
from generator.outputs.search.coding import codes_of, merged_codes, script

FIELDS = ("title", "page", "body", "source")
PAGE, BODY = 1, 2
PAGES = 16
"""In one group."""
ROOM = 8
"""Numbers of sections that a page takes are a multiple of it, with one free at least."""
DOCUMENTS = 10
"""Sections in one file of documents."""

Numbered = list[tuple[int, IndexedSection]]


def group_words(
    locale: str, first: int, pages: tuple[IndexedPage, ...], words: tuple[PageWords, ...]
) -> Outcome[Split]:
    """Return what the index says of some pages, then the bytes of their files of documents.

    `first` is the number of the first page.
    """
    starts = first_numbers(len(page.sections) for page in words)
    numbered = [
        each for start, page in zip(starts, words, strict=False) for each in enumerate(page.sections, start)
    ]
    keys = merged_codes(each for page in words for each in codes_of(page.keys, page.codes))
    group = GroupWords(
        lengths=tuple(_lengths(page) for page in words),
        tongues=tuple((each.locale, number) for number, each in numbered if each.locale != locale),
        keys=" ".join(keys),
        codes=" ".join(keys.values()),
        lists=_lists(words, numbered),
    )
    return Outcome(Split((group, *_documents(locale, first, pages, words))))


def first_numbers(sizes: Iterable[int]) -> list[int]:
    """Return the number of the first section of pages of so many sections, and of one that would follow."""
    return [0, *accumulate((size // ROOM + 1) * ROOM for size in sizes)]


def document_files(sizes: Iterable[int]) -> list[str]:
    """Return the names of the files of documents of all pages, which have so many sections."""
    return [document_file(page, at) for page, size in enumerate(sizes) for at in range(0, size, DOCUMENTS)]


def document_file(page: int, section: int) -> str:
    """Return the name of the file of documents that a section of a page stands in."""
    return f"d{page}-{section // DOCUMENTS}"


def _lengths(page: PageWords) -> tuple[int, ...]:
    return tuple(length for section in page.sections for length in section.lengths)


def _lists(words: Sequence[PageWords], numbered: Numbered) -> tuple[FieldWords, ...]:
    """Return where terms stand, by field; in the field `page` the numbers are those of the pages."""
    return (
        _listed((number, section.in_title) for number, section in numbered),
        _listed((at, page.sections[0].in_title) for at, page in enumerate(words)),
        _listed((number, section.in_body) for number, section in numbered),
        _listed((number, section.in_source) for number, section in numbered),
    )


def _listed(counted: Iterable[tuple[int, Counts]]) -> FieldWords:
    firsts: dict[str, int] = {}
    lasts: dict[str, int] = {}
    rests: dict[str, str] = {}
    for number, counts in counted:
        for each in counts.split():
            term, _, count = each.partition(":")
            if term in firsts:
                rests[term] += f",{number - lasts[term]}"
            else:
                firsts[term], rests[term] = number, ""
            lasts[term] = number
            if count:
                rests[term] += f",-{count}"
    terms = sorted(firsts)
    return FieldWords(
        " ".join(terms),
        tuple(firsts[term] for term in terms),
        " ".join(rests[term] for term in terms),
        tuple(lasts[term] for term in terms),
    )


def _documents(
    locale: str, first: int, pages: Sequence[IndexedPage], words: Sequence[PageWords]
) -> Iterator[bytes]:
    """Yield the files of documents: what results say of a page, then of some of its sections."""
    for at, (about, page) in enumerate(zip(pages, words, strict=True), first):
        title = page.sections[0].title
        head = (about.address, title.text, _tongue(title, locale), about.stage, about.note)
        for start in range(0, len(page.sections), DOCUMENTS):
            rows = [_document(section, locale) for section in page.sections[start : start + DOCUMENTS]]
            yield script(locale, document_file(at, start), (head, rows))


def _document(section: IndexedSection, locale: str) -> tuple[str, ...]:
    row = [section.id, section.title.text, section.excerpt.text]
    tongues = [_tongue(section.title, locale), _tongue(section.excerpt, locale)]
    return tuple(row + tongues if any(tongues) else row)


def _tongue(said: LocalText, locale: str) -> str:
    """Return the language of a text, "" where it is the page's."""
    return "" if said.locale == locale else said.locale
