"""The home page."""

from __future__ import annotations

from generator.model.content import Content, Facts
from generator.model.page import Chrome, HomeFacts, LocalFacts, PageContext, Templates
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.home import home_view
from generator.outputs.html.view.sheet import sheet
from generator.site.addresses import address
from generator.translation.localise import Chain

TEMPLATE = "home.html"


def home_page(
    templates: Templates,
    chrome: Chrome,
    home: HomeFacts,
    facts: Facts | None = None,
    content: Content | None = None,
    chain: Chain = (),
    local: LocalFacts | None = None,
    around: PageContext | None = None,
) -> bytes:
    """Return the home page; what follows `home` is `pages/home.md`, where the site has one."""
    words = None
    if facts and content and local:
        page = address("home", chrome.locale)
        words = sheet(page, chrome, facts, content, chain, local, around or PageContext())
    return render(templates, TEMPLATE, home_view(chrome, home, words), chrome.strings)
