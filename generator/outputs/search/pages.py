"""The pages that the search of each locale finds, each with its words counted."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from generator.i18n.formats import minutes
from generator.model.content import Module
from generator.model.search import IndexedPage
from generator.outputs.search.reference import reference_calls, table_words
from generator.outputs.search.sections import page_words
from generator.site import resolve_facets
from generator.site.addresses import address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Facts
    from generator.model.search import PageWords
    from generator.site.publication import Document, Publication

    SearchedPages = tuple[tuple[IndexedPage, ...], tuple[Ref[PageWords], ...]]
    """What results say of each page of a locale, and a Ref to its words."""


def pages(publication: Publication, engine: Engine) -> dict[str, SearchedPages]:
    """Return the pages of each locale, in the order of their names."""
    documents = {locale: _documents(publication, locale) for locale in publication.chains}
    tables = {locale: reference_calls(publication, locale) for locale in publication.chains}
    calls = {tag: [_call(publication, one, tag) for one in some] for tag, some in documents.items()}
    words = mapped(engine, page_words, calls)
    of_tables = mapped(engine, table_words, {tag: [call for _, call in some] for tag, some in tables.items()})
    values = _values(publication)
    found: dict[str, SearchedPages] = {}
    for locale in publication.chains:
        about = [_found(one.facts, values.get(one.facts.front.id, ()), locale) for one in documents[locale]]
        more = (page for page, _ in tables[locale])
        found[locale] = ((*about, *more), (*words[locale], *of_tables[locale]))
    return found


def mapped(
    engine: Engine,
    function: Callable[..., Any],
    calls: Mapping[str, Sequence[tuple[object, ...]]],
    weight: int = 1,
) -> dict[str, list[Ref[Any]]]:
    """Map the calls of all locales at once, so that processes share them; return the Refs of each locale.

    Those of a locale are near to each other: they have its words in common.
    """
    flat = [(locale, call) for locale, some in calls.items() for call in some]
    homes = [locale for locale, _ in flat]
    refs = iter(engine.map(function, [call for _, call in flat], homes, weight=weight))
    return {locale: list(islice(refs, len(some))) for locale, some in calls.items()}


def _documents(publication: Publication, locale: str) -> list[Document]:
    names = (name for name in sorted(publication.documents) if address(name[0], locale, name[1]))
    return [publication.documents[name] for name in names]


def _call(publication: Publication, document: Document, locale: str) -> tuple[object, ...]:
    chain = publication.locals[locale, *document.name].chain
    return document.content, chain, document.source_locale, locale


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
