"""The page of the glossary, where the site has one."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.formats import collation_key
from generator.i18n.strings import words
from generator.model.page import Chrome
from generator.model.reference import GlossaryFacts, TermFacts
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.jsonld_terms import glossary_data
from generator.outputs.html.parts.repository import edit_address
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.texts import PageTexts, texts
from generator.outputs.html.parts.values import TextView, text
from generator.site.addresses import address
from generator.site.names import spoken_by
from generator.site.resolve_reference import glossary_facts
from generator.site.uses import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"glossary": "{locale}/glossary.html", "term": "{locale}/glossary.html#{id}"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page."""
    glossary = edition.publication.site.glossary
    if glossary.terms:
        definitions = (term.definition for term in glossary.terms)
        links = edition.links(definitions, address("glossary", edition.locale))
        facts = glossary_facts(glossary, edition.texts("glossary"), links, edition.unfinished("glossary"))
        yield edition.task("glossary", "", glossary_page, facts)


MANY = 20
"""Terms above which the page has an index of letters."""
OTHER = "#"
"""Stands for what begins with no letter of an alphabet: digits, signs, Han characters."""


class TermLink(Struct, frozen=True):
    """Another term of the page."""

    id: str
    term: TextView


class TermView(Struct, frozen=True):
    """A term of the glossary."""

    head: Markup
    definition: Markup
    also: tuple[TextView, ...]
    see_also: tuple[TermLink, ...]
    wikidata: str
    """The item, Q565."""


class LetterView(Struct, frozen=True):
    """The terms that begin with one letter; "" where the page has no index."""

    letter: str
    id: str
    terms: tuple[TermView, ...]


class GlossaryView(Struct, frozen=True):
    """The page of the glossary."""

    frame: Frame
    letters: tuple[LetterView, ...]
    improve: str
    translate: str


@template("glossary.html")
def glossary_page(chrome: Chrome, facts: GlossaryFacts) -> GlossaryView:
    """Return what the page of the glossary shows."""
    page, t = address("glossary", chrome.locale), spoken_by(words(chrome.strings))
    title = t("Glossary")
    return GlossaryView(
        frame(page, chrome, title, chrome.tagline, glossary_data(chrome, facts.terms, title)),
        _letters(facts.terms, texts(chrome, facts.links), chrome.locale),
        edit_address(GLOSSARY, chrome),
        edit_address(facts.catalog, chrome),
    )


def _letters(terms: tuple[TermFacts, ...], speak: PageTexts, locale: str) -> tuple[LetterView, ...]:
    """Return the terms by letter where they are many and begin with several, else all together."""
    found = {letter: tuple(some) for letter, some in groupby(sorted(terms, key=_by_letter), key=_letter)}
    if len(terms) <= MANY or len(found) == 1:
        found = {"": terms}
    return tuple(
        LetterView(letter, f"v-letter-{place}", tuple(_term_view(term, speak, locale) for term in some))
        for place, (letter, some) in enumerate(found.items(), 1)
    )


def _by_letter(term: TermFacts) -> tuple[bool, str]:
    """Sort by letter, what has none last; terms of one letter stay as they were."""
    letter = _letter(term)
    return letter == OTHER, collation_key(letter)[0]


def _letter(term: TermFacts) -> str:
    first = collation_key(term.term.text)[0][:1].upper()
    return first if first.isalpha() and not unicodedata.name(first, "").startswith("CJK") else OTHER


def _term_view(term: TermFacts, speak: PageTexts, locale: str) -> TermView:
    return TermView(
        speak.container("dt", term.term, "dfn", ("id", term.id)),
        speak.marked_container("dd", term.definition),
        tuple(text(form, locale) for form in term.also),
        tuple(TermLink(id, text(said, locale)) for id, said in term.see_also),
        term.wikidata,
    )
