"""The page at an address that has moved."""

from __future__ import annotations

from generator.model.page import Chrome, LocalText, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.moved import moved_view

TEMPLATE = "moved.html"


def moved_page(
    templates: Templates, chrome: Chrome, kind: str, old: str, new: str, title: LocalText
) -> bytes:
    """Return the page at the address of `old`, which leads on to that of `new`."""
    return render(templates, TEMPLATE, moved_view(chrome, kind, old, new, title), chrome.strings)
