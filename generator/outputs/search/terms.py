"""What the search of one locale says, and what its results can be narrowed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.i18n.languages import language
from generator.i18n.strings import Tongue, Words
from generator.i18n.strings import words as words_of
from generator.model.content import Module
from generator.model.page import LocalText
from generator.model.search import Choices, FacetChoice, Terms
from generator.model.ways import Facet, FacetValue
from generator.site import resolve, resolve_facets
from generator.site.names import stage_mark, value_name

if TYPE_CHECKING:
    from generator.model.page import Chrome
    from generator.site.publication import Publication


def terms(publication: Publication, locale: str) -> Terms:
    """Return what the search says in a locale."""
    return terms_of(chrome(publication, locale), _facets(publication, locale))


def chrome(publication: Publication, locale: str) -> Chrome:
    """Return what pages of a locale say, without what stands around them."""
    settings = publication.site.settings
    framework = resolve.said(publication.tables[locale, "framework"])
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


def terms_of(chrome: Chrome, facets: Sequence[Facet]) -> Terms:
    """Return what the search says in the language of a page. The script fills in `{n}` and the like."""
    speak = words_of(chrome.strings)
    return Terms(
        phrases=_phrases(speak),
        facets=tuple(_choices(facet, chrome, speak) for facet in facets),
        locales=tuple(_language(locale, speak) for locale in chrome.locales),
    )


def _phrases(words: Words) -> tuple[tuple[str, str, str], ...]:
    """Return (name, text, its language)."""
    plain = words.plain
    said = {
        "results": ("Results: {n}", plain("Results: {n}")),
        "none": ("Nothing found for “{query}”", plain("Nothing found for “{query}”")),
        "nothing_in": ("Nothing found in {language}", plain("Nothing found in {language}")),
        "elsewhere": ("In {language}: {n}", plain("In {language}: {n}")),
        "all": ("All results", plain("All results")),
        "more": ("Show more", plain("Show more")),
        "recent": (
            "Looked for before (kept on this device only)",
            plain("Looked for before (kept on this device only)"),
        ),
        "forget": ("Forget these", plain("Forget these")),
        "incomplete": (
            "Parts of the search cannot be loaded: there may be more.",
            plain("Parts of the search cannot be loaded: there may be more."),
        ),
        "first": (
            "Only the first {n} words are looked for.",
            plain("Only the first {n} words are looked for."),
        ),
    }
    return tuple((name, text, words.language(msgid)) for name, (msgid, text) in said.items())


def _choices(facet: Facet, chrome: Chrome, words: Words) -> Choices:
    names = {
        "stage": ("Stage", words.plain("Stage")),
        "minutes": ("Time alone", words.plain("Time alone")),
        "type": ("Kind", words.plain("Kind")),
        "needs": ("What it needs", words.plain("What it needs")),
        "audience": ("For whom", words.plain("For whom")),
        "language": ("Language", words.plain("Language")),
    }
    msgid, name = names[facet.id]
    values = tuple(_choice(facet.id, value.id, chrome) for value in facet.values)
    return Choices(facet.id, LocalText(name, words.language(msgid)), values)


def _choice(facet: str, value: str, chrome: Chrome) -> FacetChoice:
    mark = stage_mark(value, chrome).mark if facet == "stage" else ""
    return FacetChoice(value, value_name(facet, value, chrome), mark)


def _language(locale: str, words: Words) -> tuple[str, str, str, str]:
    known, sentence = language(locale), words.language("In {language}: {n}")
    return locale, known.autonym, known.direction, Tongue(locale).named(sentence)
