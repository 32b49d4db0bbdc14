"""The page of the search, and what the search says and can be narrowed to in the language of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.i18n.languages import language
from generator.i18n.strings import Tongue, Words
from generator.i18n.strings import words as words_of
from generator.model.page import Chrome, LocalText
from generator.model.search import Choices, FacetChoice, Terms
from generator.model.ways import Facet
from generator.outputs.html.view.facets import FacetView, facet_views, value_name
from generator.outputs.html.view.frame import Frame, frame
from generator.outputs.html.view.values import TextView, stage_mark
from generator.site.addresses import address


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page of the search: what it offers without a script."""

    frame: Frame
    facets: tuple[FacetView, ...]


def search_view(chrome: Chrome, facets: tuple[Facet, ...]) -> SearchView:
    """Return what the page of the search shows before a script fills it."""
    page, speak = address("search", chrome.locale), words_of(chrome.strings)
    title = LocalText(speak.plain("Search"), speak.language("Search"))
    around = frame(page, chrome, title, LocalText("", chrome.locale), noindex=True)
    return SearchView(around, facet_views(page, facets, chrome))


def search_terms(chrome: Chrome, facets: Sequence[Facet]) -> Terms:
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
    return FacetChoice(value, _said(value_name(facet, value, chrome), chrome.locale), mark)


def _said(text: TextView, locale: str) -> LocalText:
    return LocalText(text.text, text.lang or locale)


def _language(locale: str, words: Words) -> tuple[str, str, str, str]:
    known, sentence = language(locale), words.language("In {language}: {n}")
    return locale, known.autonym, known.direction, Tongue(locale).named(sentence)
