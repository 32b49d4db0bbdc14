"""The page of a stage."""

from __future__ import annotations

from generator.model.page import Chrome, StageFacts, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.listings import stage_view

TEMPLATE = "stage.html"


def stage_page(templates: Templates, chrome: Chrome, stage: StageFacts) -> bytes:
    """Return the page of a stage."""
    return render(templates, TEMPLATE, stage_view(chrome, stage), chrome.strings)
