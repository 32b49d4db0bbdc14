"""The page of a pathway."""

from __future__ import annotations

from generator.model.content import Content, Facts, Pathway
from generator.model.page import Chrome, LocalFacts, Surroundings, Templates
from generator.model.ways import PathFacts
from generator.steps.addresses import address
from generator.steps.localise import Chain
from generator.steps.render import render
from generator.steps.view.pathway import pathway_view
from generator.steps.view.sheet import sheet

TEMPLATE = "pathway.html"


def pathway_page(
    templates: Templates,
    chrome: Chrome,
    path: PathFacts,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: Surroundings,
) -> bytes:
    """Return the page of a pathway. Links and pictures in `around` are relative to it."""
    if not isinstance(facts.front, Pathway):
        raise TypeError(f"{facts.path} is no pathway")
    page = address("pathway", chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, chain, local, around)
    return render(templates, TEMPLATE, pathway_view(facts.front, words, path), chrome.strings)
