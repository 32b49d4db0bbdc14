"""What search keeps of a page: counted words, never the text itself."""

from __future__ import annotations

from msgspec import Struct

from generator.model.page import LocalText

Counts = str
"""Terms by name with a blank between them, each with how often it stands there where that is not once:
`act learn:3 read`. One text for many takes a tenth of the room.
"""


class IndexedSection(Struct, frozen=True):
    """A document of the index: what stands below one heading."""

    id: str
    """The fragment; "" for the top of the page."""
    title: LocalText
    excerpt: LocalText
    locale: str
    """The language that most of it is in."""
    lengths: tuple[int, int, int]
    """Tokens of title, body and source title."""
    in_title: Counts = ""
    in_body: Counts = ""
    in_source: Counts = ""
    """The title in the language that it was written in, where the page shows another."""


class PageWords(Struct, frozen=True):
    """A page in one locale."""

    sections: tuple[IndexedSection, ...]
    """The first is the top of the page; its title is the page's."""
    keys: str
    """The keys of all tokens in the browser's order, with a blank between them."""
    codes: str
    """The terms of each, coded as in a shard."""


class FieldWords(Struct, frozen=True):
    """Where the terms of one field of some pages stand."""

    terms: str
    """By name, with a blank between them."""
    firsts: tuple[int, ...]
    """The first section of each (in the field `page`: the first page), counted from that of the pages."""
    rests: str
    """What follows it in delta code, as it is written in a file; with a blank between them."""
    lasts: tuple[int, ...]
    """The last one of each."""


class GroupWords(Struct, frozen=True):
    """Some pages of a locale that stand side by side: what the index says of them."""

    lengths: tuple[tuple[int, ...], ...]
    """For each page the tokens of title, body and source title of its sections."""
    tongues: tuple[tuple[str, int], ...]
    """(language, number) of each section that is not in the language of the locale."""
    keys: str
    """As in `PageWords`."""
    codes: str
    lists: tuple[FieldWords, ...]
    """By field."""


class IndexedPage(Struct, frozen=True):
    """What results say of a page, beside its sections."""

    address: str
    """From the folder of the locale."""
    stage: str = ""
    note: str = ""
    """Its minutes as the locale writes them."""
    values: tuple[tuple[str, str], ...] = ()
    """(facet, value) of the module."""


class FacetChoice(Struct, frozen=True):
    """A value of a facet."""

    id: str
    name: LocalText
    mark: str = ""
    """The shape of a stage."""


class Choices(Struct, frozen=True):
    """A facet with the values that results can be narrowed to."""

    id: str
    name: LocalText
    values: tuple[FacetChoice, ...]


class Terms(Struct, frozen=True):
    """What the search of one locale says."""

    phrases: tuple[tuple[str, str, str], ...]
    """(name, text, its language)."""
    facets: tuple[Choices, ...]
    locales: tuple[tuple[str, str, str, str], ...]
    """(tag, what it calls itself, direction, what a sentence calls it) of all locales, in the order of the
    menu."""
