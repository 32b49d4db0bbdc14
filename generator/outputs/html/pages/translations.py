"""The page that tells how far the translations into one locale are."""

from __future__ import annotations

from generator.model.page import Chrome, Templates
from generator.model.progress import FileRow, Gaps, Share
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.translations import translations_view

TEMPLATE = "translations.html"


def translations_page(
    templates: Templates,
    chrome: Chrome,
    shares: tuple[Share, ...],
    rows: tuple[FileRow, ...],
    gaps: tuple[Gaps, ...],
) -> bytes:
    """Return the page; `gaps` are those of `rows`, one by one, and `shares` those of all locales."""
    return render(templates, TEMPLATE, translations_view(chrome, shares, rows, gaps), chrome.strings)
