"""The page of the search."""

from __future__ import annotations

from generator.model.page import Chrome, Templates
from generator.model.ways import Facet
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.search import search_view

TEMPLATE = "search.html"


def search_page(templates: Templates, chrome: Chrome, facets: tuple[Facet, ...]) -> bytes:
    """Return the page of the search."""
    return render(templates, TEMPLATE, search_view(chrome, facets), chrome.strings)
