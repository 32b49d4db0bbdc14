"""A free page: about, help."""

from __future__ import annotations

from generator.model.content import Content, Facts
from generator.model.page import Chrome, LocalFacts, PageContext, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.free import free_view
from generator.outputs.html.view.sheet import sheet
from generator.site.addresses import address
from generator.translation.localise import Chain

TEMPLATE = "free.html"


def free_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: PageContext,
) -> bytes:
    """Return a free page. Links and pictures in `around` are relative to it."""
    page = address("page", chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, chain, local, around)
    return render(templates, TEMPLATE, free_view(words), chrome.strings)
