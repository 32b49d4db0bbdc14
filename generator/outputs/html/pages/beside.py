"""A module with each text beside the one that it was translated from."""

from __future__ import annotations

from generator.model.content import Content, Facts
from generator.model.page import Chrome, LocalFacts, PageContext, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.beside import beside_view
from generator.outputs.html.view.sheet import sheet
from generator.site.addresses import address
from generator.translation.localise import Chain

TEMPLATE = "beside.html"


def beside_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: PageContext,
) -> bytes:
    """Return the page. Links in `around` are relative to it."""
    page = address("beside", chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, chain, local, around)
    return render(templates, TEMPLATE, beside_view(words), chrome.strings)
