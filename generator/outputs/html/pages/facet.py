"""The listing of the modules that have something in common."""

from __future__ import annotations

from generator.model.page import Chrome, ModuleRow, Templates
from generator.model.ways import Facet, Listing
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.facets import listing_view

TEMPLATE = "facet.html"


def facet_page(
    templates: Templates,
    chrome: Chrome,
    facets: tuple[Facet, ...],
    rows: tuple[ModuleRow, ...],
    listing: Listing,
) -> bytes:
    """Return a listing. `rows` are those of all modules, since all listings share them."""
    return render(templates, TEMPLATE, listing_view(chrome, facets, rows, listing), chrome.strings)
