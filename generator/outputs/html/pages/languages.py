"""The page to choose a language on."""

from __future__ import annotations

from generator.model.page import Chrome, Strings, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.listings import languages_view

TEMPLATE = "languages.html"


def languages_page(templates: Templates, chrome: Chrome) -> bytes:
    """Return the page to choose a language on, in English. `chrome` is that of the source locale."""
    return render(templates, TEMPLATE, languages_view(chrome), Strings("en"))
