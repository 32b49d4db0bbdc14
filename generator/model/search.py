"""What search keeps of a page: counted words, never the text itself."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.page import Said

Counts = tuple[str, tuple[int, ...]]
"""Terms with a blank between them, by name, and how often each stands there: one text of many takes a tenth
of the room.
"""
NONE: Counts = ("", ())


@dataclass(frozen=True, slots=True)
class Passage:
    """A document of the index: what stands below one heading."""

    id: str
    """The fragment; "" for the top of the page."""
    title: Said
    excerpt: Said
    locale: str
    """The language that most of it is in."""
    lengths: tuple[int, int, int]
    """Tokens of title, body and source title."""
    in_title: Counts = NONE
    in_body: Counts = NONE
    in_source: Counts = NONE
    """The title in the language that it was written in, where the page shows another."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page in one locale."""

    sections: tuple[Passage, ...]
    """The first is the top of the page; its title is the page's."""
    keys: str
    """The keys of all tokens with a blank between them; one that has two terms stands there twice."""
    terms: str
    """The term of each."""


@dataclass(frozen=True, slots=True)
class Found:
    """What results say of a page, beside its sections."""

    address: str
    """From the folder of the locale."""
    stage: str = ""
    note: str = ""
    """Its minutes as the locale writes them."""
    values: tuple[tuple[str, str], ...] = ()
    """(facet, value) of the module."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet."""

    id: str
    name: Said
    mark: str = ""
    """The shape of a stage."""


@dataclass(frozen=True, slots=True)
class Choices:
    """A facet with the values that results can be narrowed to."""

    id: str
    name: Said
    values: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the search of one locale says."""

    phrases: tuple[tuple[str, str, str], ...]
    """(name, text, its language)."""
    facets: tuple[Choices, ...]
    locales: tuple[tuple[str, str, str], ...]
    """(tag, what it calls itself, direction) of all locales, in the order of the menu."""
