"""The page of a module, and its facilitator view."""

from __future__ import annotations

from generator.model.content import Content, Facts, Module
from generator.model.page import Chrome, LocalFacts, PageContext, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.module import module_view
from generator.outputs.html.view.sheet import sheet
from generator.site.addresses import address
from generator.translation.localise import Chain

TEMPLATE = "module.html"


def module_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: PageContext,
) -> bytes:
    """Return the page of a module for learners. Links and pictures in `around` are relative to it."""
    return _module(templates, chrome, facts, content, chain, local, around, "module")


def facilitator_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: PageContext,
) -> bytes:
    """Return the facilitator view of a module."""
    return _module(templates, chrome, facts, content, chain, local, around, "facilitator")


def _module(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    chain: Chain,
    local: LocalFacts,
    around: PageContext,
    kind: str,
) -> bytes:
    if not isinstance(facts.front, Module):
        raise TypeError(f"{facts.path} is no module")
    page = address(kind, chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, chain, local, around, facilitator=kind == "facilitator")
    return render(templates, TEMPLATE, module_view(facts.front, words), chrome.strings)
