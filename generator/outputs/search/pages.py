"""The pages that the search of one locale finds, each with its words counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.i18n.formats import minutes
from generator.model.content import Module
from generator.model.search import IndexedPage
from generator.outputs.search.reference import reference_calls, table_words
from generator.outputs.search.sections import page_words
from generator.site import resolve_facets
from generator.site.addresses import address

if TYPE_CHECKING:
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Facts
    from generator.model.search import PageWords
    from generator.site.publication import Publication


def pages(
    publication: Publication, engine: Engine, locale: str
) -> tuple[tuple[IndexedPage, ...], tuple[Ref[PageWords], ...]]:
    """Return what results say of each page, and a Ref to its words; the pages in the order of their names."""
    names = (name for name in sorted(publication.documents) if address(name[0], locale, name[1]))
    documents = [publication.documents[name] for name in names]
    calls = [
        (one.content, publication.locals[locale, *one.name].chain, one.source_locale, locale)
        for one in documents
    ]
    words = engine.map(page_words, calls, [one.name[1] for one in documents])
    values = _values(publication)
    found = [_found(one.facts, values.get(one.facts.front.id, ()), locale) for one in documents]
    more = reference_calls(publication, locale)
    more_words = engine.map(table_words, [call for _, call in more], [locale] * len(more))
    return (*found, *(each for each, _ in more)), (*words, *more_words)


def _found(facts: Facts, values: tuple[tuple[str, str], ...], locale: str) -> IndexedPage:
    there = address(facts.kind, locale, facts.front.id).removeprefix(f"{locale}/")
    if not isinstance(facts.front, Module):
        return IndexedPage(there)
    stage = facts.front.stage
    return IndexedPage(there, stage, minutes(facts.front.self_study, locale), (("stage", stage), *values))


def _values(publication: Publication) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the values of each module by its id; stages and languages are found elsewhere."""
    facts = [each for each in publication.site.facts if isinstance(each.front, Module)]
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for listing in resolve_facets.listings(facts, [each.front.id for each in facts], {}):
        for id in listing.modules:
            found[id] = (*found.get(id, ()), (listing.facet, listing.value))
    return found
