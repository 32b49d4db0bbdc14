"""The page of the framework."""

from __future__ import annotations

from generator.model.page import Chrome, Templates
from generator.model.reference import FrameworkFacts
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.framework import framework_view

TEMPLATE = "framework.html"


def framework_page(templates: Templates, chrome: Chrome, facts: FrameworkFacts) -> bytes:
    """Return the page of the framework."""
    return render(templates, TEMPLATE, framework_view(chrome, facts), chrome.strings)
