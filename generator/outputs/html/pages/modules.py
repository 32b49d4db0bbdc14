"""The page of all modules."""

from __future__ import annotations

from generator.model.page import Chrome, Group, Templates
from generator.model.ways import Facet
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.listings import modules_view

TEMPLATE = "modules.html"


def modules_page(
    templates: Templates, chrome: Chrome, groups: tuple[Group, ...], facets: tuple[Facet, ...] = ()
) -> bytes:
    """Return the page of all modules."""
    return render(templates, TEMPLATE, modules_view(chrome, groups, facets), chrome.strings)
