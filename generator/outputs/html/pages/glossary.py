"""The page of the glossary."""

from __future__ import annotations

from generator.model.page import Chrome, Templates
from generator.model.reference import GlossaryFacts
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.glossary import glossary_view

TEMPLATE = "glossary.html"


def glossary_page(templates: Templates, chrome: Chrome, facts: GlossaryFacts) -> bytes:
    """Return the page of the glossary."""
    return render(templates, TEMPLATE, glossary_view(chrome, facts), chrome.strings)
