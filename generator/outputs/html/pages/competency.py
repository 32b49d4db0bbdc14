"""The page of a competency."""

from __future__ import annotations

from generator.model.page import Chrome, Templates
from generator.model.reference import CompetencyFacts
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.competency import competency_view

TEMPLATE = "competency.html"


def competency_page(templates: Templates, chrome: Chrome, facts: CompetencyFacts) -> bytes:
    """Return the page of a competency."""
    return render(templates, TEMPLATE, competency_view(chrome, facts), chrome.strings)
