"""A free page: about, help."""

from __future__ import annotations

from generator.model.content import Content, Facts
from generator.model.page import Chrome, LocalFacts, Surroundings, Templates
from generator.steps.addresses import address
from generator.steps.localise import Chain
from generator.steps.render import render
from generator.steps.view.free import free_view
from generator.steps.view.sheet import sheet

TEMPLATE = "free.html"


def free_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: Surroundings,
) -> bytes:
    """Return a free page. Links and pictures in `around` are relative to it."""
    page = address("page", chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, chain, local, around)
    return render(templates, TEMPLATE, free_view(words), chrome.strings)
