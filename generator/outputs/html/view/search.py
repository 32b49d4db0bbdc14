"""The page of the search, and what the search says and can be narrowed to in the language of a page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.i18n.strings import words as words_of
from generator.model.page import Chrome, LocalText
from generator.model.ways import Facet
from generator.outputs.html.view.facets import FacetView, facet_views
from generator.outputs.html.view.frame import Frame, frame
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
