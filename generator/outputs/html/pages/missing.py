"""The page for addresses at which there is nothing."""

from __future__ import annotations

from generator.model.page import Chrome, LocalText, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.missing import missing_view

TEMPLATE = "missing.html"


def missing_page(templates: Templates, chrome: Chrome, greetings: tuple[LocalText, ...]) -> bytes:
    """Return the page that hosts send where an address leads to nothing."""
    return render(templates, TEMPLATE, missing_view(chrome, greetings), chrome.strings)
