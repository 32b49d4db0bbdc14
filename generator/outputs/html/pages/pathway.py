"""The page of a pathway."""

from __future__ import annotations

from generator.model.content import Content, Facts, Pathway
from generator.model.page import Chrome, LocalFacts, PageContext, Templates
from generator.model.ways import PathFacts
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.pathway import pathway_view
from generator.outputs.html.view.sheet import sheet
from generator.site.addresses import address
from generator.translation.localise import Chain

TEMPLATE = "pathway.html"


def pathway_page(
    templates: Templates,
    chrome: Chrome,
    path: PathFacts,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: PageContext,
) -> bytes:
    """Return the page of a pathway. Links and pictures in `around` are relative to it."""
    if not isinstance(facts.front, Pathway):
        raise TypeError(f"{facts.path} is no pathway")
    page = address("pathway", chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, chain, local, around)
    return render(templates, TEMPLATE, pathway_view(facts.front, words, path), chrome.strings)
