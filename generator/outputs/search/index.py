"""The index of one locale: a manifest, shards of keys with their postings, a vocabulary.

Which files there are and what is in them depends on the pages alone, and a small edit leaves most as they
were: numbers of sections have room to grow, and shards are cut where the words say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from zlib import crc32

from msgspec import Struct

from generator.engine.values import Split
from generator.model.diagnostic import Outcome
from generator.model.page import LocalText
from generator.model.search import Choices, FieldWords, GroupWords, IndexedPage, Terms
from generator.outputs.search.coding import (
    codes_of,
    delta_coded,
    entry_of,
    front_coded,
    merged_codes,
    script,
    script_of,
    words_coded,
)
from generator.outputs.search.compounds import entry_codes
from generator.outputs.search.groups import BODY, FIELDS, PAGE, document_files, first_numbers
from generator.outputs.search.tokens import gram
from generator.outputs.search.twins import chinese, twins

SHORTEST, LONGEST = 1_200, 4_000
"""Characters of a shard, about."""
ONE_IN = 16
"""Of so many words one ends a shard that is long enough."""
NUMBER = re.compile("[0-9]")


def locale_index(
    locale: str, indexed: tuple[IndexedPage, ...], groups: tuple[GroupWords, ...], terms: Terms
) -> Outcome[Split]:
    """Return the names of the files with documents, the names of the others, the bytes of these."""
    pages = Pages(locale, groups)
    files = dict(_files(pages, indexed, terms))
    return Outcome(Split((tuple(document_files(pages.sizes)), tuple(files), *files.values())))


class Pages(Struct, frozen=True, dict=True):
    """The pages of a locale, numbered."""

    locale: str
    groups: tuple[GroupWords, ...]

    @cached_property
    def lengths(self) -> list[tuple[int, ...]]:
        """For each page the tokens of title, body and source title of its sections."""
        return [lengths for group in self.groups for lengths in group.lengths]

    @cached_property
    def sizes(self) -> list[int]:
        """How many sections each page has."""
        return [len(lengths) // 3 for lengths in self.lengths]

    @cached_property
    def count(self) -> int:
        """How many sections there are."""
        return sum(self.sizes)

    def starts(self) -> Iterator[tuple[GroupWords, int, int]]:
        """Yield each group with the numbers of its first page and of its first section."""
        page, numbers = 0, first_numbers(self.sizes)
        for group in self.groups:
            yield group, page, numbers[page]
            page += len(group.lengths)

    def sums(self) -> tuple[int, int, int, int]:
        """Return the tokens of each field, all sections together."""
        title, body, source = (sum(sum(each[at::3]) for each in self.lengths) for at in range(3))
        page = sum(size * each[0] for size, each in zip(self.sizes, self.lengths, strict=True))
        return title, page, body, source


class Postings:
    """Where the terms of one field stand, in delta code as it is written; numbers only grow."""

    def __init__(self) -> None:
        """Begin with none."""
        self.codes: dict[str, str] = {}
        """By term."""
        self._lasts: dict[str, int] = {}

    def add(self, listed: FieldWords, start: int) -> None:
        """Add the terms of a group, whose numbers begin with `start`."""
        lasts, codes = self._lasts, self.codes
        terms, rests = listed.terms.split(), listed.rests.split(" ")
        for term, first, rest, last in zip(terms, listed.firsts, rests, listed.lasts, strict=False):
            known = lasts.get(term)
            if known is None:
                codes[term] = f"{start + first}{rest}"
            else:
                codes[term] += f",{start + first - known}{rest}"
            lasts[term] = start + last


def _files(pages: Pages, indexed: Sequence[IndexedPage], terms: Terms) -> Iterator[tuple[str, bytes]]:
    keys = merged_codes(each for group in pages.groups for each in codes_of(group.keys, group.codes))
    # It serves words with a slip; pieces of a script without blanks and numbers are never looked for so.
    words = (key for key in keys if not gram(key) and not NUMBER.search(key))
    yield "vocab", script(pages.locale, "vocab", words_coded(words))
    if chinese(pages.locale):
        yield "twins", script(pages.locale, "twins", twins(filter(gram, keys)))
    more = entry_codes(keys, pages.locale)
    bounds = []
    entries = {key: code + more.get(key, "") for key, code in keys.items()}
    for at, (bound, shard) in enumerate(_shards(entries, _postings(pages), pages.count)):
        yield f"i{at}", script_of(pages.locale, f"i{at}", shard)
        bounds.append(bound)
    yield "manifest", script(pages.locale, "manifest", _manifest(pages, indexed, terms, bounds))


def _postings(pages: Pages) -> tuple[Postings, ...]:
    found = tuple(Postings() for _ in FIELDS)
    for group, page, section in pages.starts():
        for place, listed in enumerate(group.lists):
            found[place].add(listed, page if place == PAGE else section)
    return found


def _shards(keys: Mapping[str, str], postings: Sequence[Postings], count: int) -> Iterator[tuple[str, str]]:
    """Yield the shards as JSON, each with its first key: keys, their terms, where these stand, in order."""
    begun: dict[str, str] = {}
    lists: dict[str, str] = {}
    size = 0
    codes = [each.codes for each in postings]
    for key, code in keys.items():
        begun[key] = code
        size += len(key) + 3
        entry = entry_of(key, code)
        for term in chain(entry.terms, entry.ended):
            if term not in lists:
                lists[term] = fields = _fields([each.get(term) for each in codes], count)
                size += len(fields)
        if size > LONGEST or (size > SHORTEST and crc32(key.encode()) % ONE_IN == 0):
            yield next(iter(begun)), _shard(begun, lists)
            begun, lists, size = {}, {}, 0
    if begun:
        yield next(iter(begun)), _shard(begun, lists)


def _fields(codes: Sequence[str | None], count: int) -> str:
    """Return the lists of a term, field by field, without empty ones at the end.

    Of a word that more than half of the sections have in their bodies only their number is kept: it says
    nothing of any of them.
    """
    parts = [f"[{code}]" if code else "0" for code in codes]
    body = codes[BODY] or ""
    number = body.count(",") + 1 - body.count("-") if len(body) > count else 0
    if 2 * number > count:
        parts[BODY] = str(number)
    while parts[-1] == "0":
        parts.pop()
    return f"[{','.join(parts)}]"


def _shard(keys: Mapping[str, str], lists: Mapping[str, str]) -> str:
    # No key and no code holds what JSON would have to escape: letters, marks, numbers, commas, semicolons.
    return f'["{front_coded(keys)}","{" ".join(keys.values())}",[{",".join(lists.values())}]]'


def _manifest(
    pages: Pages, indexed: Sequence[IndexedPage], terms: Terms, bounds: Iterable[str]
) -> dict[str, object]:
    facets = [(facet.id, value.id) for facet in terms.facets for value in facet.values]
    values = {each: at for at, each in enumerate(facets)}
    return {
        **({"twins": 1} if chinese(pages.locale) else {}),
        "count": pages.count,
        "sums": pages.sums(),
        "shards": front_coded(bounds),
        "pages": [
            ([values[each] for each in about.values if each in values], lengths)
            for about, lengths in zip(indexed, pages.lengths, strict=True)
        ],
        "languages": _languages(pages),
        "facets": [_facet(facet) for facet in terms.facets],
        "locales": terms.locales,
        "phrases": {name: (text, tongue) for name, text, tongue in terms.phrases},
    }


def _languages(pages: Pages) -> dict[str, list[int]]:
    """Return the sections that are in another language, by language."""
    found: dict[str, list[tuple[int, int]]] = {}
    for group, _, start in pages.starts():
        for locale, number in group.tongues:
            found.setdefault(locale, []).append((start + number, 1))
    return {locale: delta_coded(found[locale]) for locale in sorted(found)}


def _facet(facet: Choices) -> tuple[object, ...]:
    values = [(value.id, *_said(value.name), value.mark) for value in facet.values]
    return (facet.id, *_said(facet.name), values)


def _said(said: LocalText) -> tuple[str, str]:
    return said.text, said.locale
