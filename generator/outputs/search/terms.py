"""What the search of one locale says, and what its results can be narrowed to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.model.content import Module
from generator.model.ways import Facet, FacetValue
from generator.outputs.html.view.search import search_terms
from generator.site import resolve, resolve_facets

if TYPE_CHECKING:
    from generator.model.page import Chrome
    from generator.model.search import Terms
    from generator.site.publication import Publication


def terms(publication: Publication, locale: str) -> Terms:
    """Return what the search says in a locale."""
    return search_terms(chrome(publication, locale), _facets(publication, locale))


def chrome(publication: Publication, locale: str) -> Chrome:
    """Return what pages of a locale say, without what stands around them."""
    table = publication.tables[locale, "framework"]
    settings = publication.site.settings
    framework = resolve.said(table.content, table.shown, locale, settings.source_locale)
    return resolve.chrome(
        locale,
        (),
        settings,
        {},
        resolve.stage_marks(publication.site.framework, framework),
        (),
        publication.assets,
        publication.strings[locale],
    )


def _facets(publication: Publication, locale: str) -> tuple[Facet, ...]:
    """Return the facets of the modules, and the languages that sections may be in."""
    modules = publication.site.modules().values()
    facts = [each for each in publication.site.facts if isinstance(each.front, Module)]
    counts = Counter(module.stage for module in modules)
    stages = [(stage.id, counts[stage.id]) for stage in publication.site.framework.stages]
    listings = resolve_facets.listings(facts, [each.front.id for each in facts], {})
    sources = (document.source_locale for document in publication.documents.values())
    spoken = dict.fromkeys((*publication.chains[locale], *sorted(set(sources))))
    languages = Facet("language", tuple(FacetValue(tag.lower(), 0) for tag in spoken))
    return (*resolve_facets.facets(stages, listings), languages)
