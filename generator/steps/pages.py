"""The tasks: one function for each kind of page, from values to bytes.

A page depends on its arguments alone. `templates` is the closure of the template that the function names in
`TEMPLATES`; `chrome` is that of the page's locale.
"""

from __future__ import annotations

from generator.model.content import Content, Facts, Module
from generator.model.page import (
    Chrome,
    Group,
    HomeFacts,
    LocalFacts,
    StageFacts,
    Strings,
    Surroundings,
    Templates,
)
from generator.model.text import Shown
from generator.steps.addresses import address
from generator.steps.render import render
from generator.steps.view.home import home_view
from generator.steps.view.listings import languages_view, modules_view, stage_view
from generator.steps.view.module import module_view
from generator.steps.view.sheet import sheet

TEMPLATES = {
    "home": "home.html",
    "languages": "languages.html",
    "module": "module.html",
    "modules": "modules.html",
    "stage": "stage.html",
}
"""The template of each kind of page."""


def module_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    shown: tuple[Shown, ...],
    local: LocalFacts,
    around: Surroundings,
) -> bytes:
    """Return the page of a module for learners. Links and pictures in `around` are relative to it."""
    return _module(templates, chrome, facts, content, shown, local, around, "module")


def facilitator_page(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    shown: tuple[Shown, ...],
    local: LocalFacts,
    around: Surroundings,
) -> bytes:
    """Return the facilitator view of a module."""
    return _module(templates, chrome, facts, content, shown, local, around, "facilitator")


def home_page(
    templates: Templates,
    chrome: Chrome,
    home: HomeFacts,
    facts: Facts | None = None,
    content: Content | None = None,
    shown: tuple[Shown, ...] = (),
    local: LocalFacts | None = None,
    around: Surroundings | None = None,
) -> bytes:
    """Return the home page; what follows `home` is `pages/home.md`, where the site has one."""
    words = None
    if facts and content and local:
        page = address("home", chrome.locale)
        words = sheet(page, chrome, facts, content, shown, local, around or Surroundings())
    return render(templates, TEMPLATES["home"], home_view(chrome, home, words), chrome.strings)


def stage_page(templates: Templates, chrome: Chrome, stage: StageFacts) -> bytes:
    """Return the page of a stage."""
    return render(templates, TEMPLATES["stage"], stage_view(chrome, stage), chrome.strings)


def modules_page(templates: Templates, chrome: Chrome, groups: tuple[Group, ...]) -> bytes:
    """Return the page of all modules."""
    return render(templates, TEMPLATES["modules"], modules_view(chrome, groups), chrome.strings)


def languages_page(templates: Templates, chrome: Chrome) -> bytes:
    """Return the page to choose a language on, in English. `chrome` is that of the source locale."""
    return render(templates, TEMPLATES["languages"], languages_view(chrome), Strings("en"))


def _module(
    templates: Templates,
    chrome: Chrome,
    facts: Facts,
    content: Content,
    shown: tuple[Shown, ...],
    local: LocalFacts,
    around: Surroundings,
    kind: str,
) -> bytes:
    if not isinstance(facts.front, Module):
        raise TypeError(f"{facts.path} is no module")
    page = address(kind, chrome.locale, facts.front.id)
    words = sheet(page, chrome, facts, content, shown, local, around, facilitator=kind == "facilitator")
    return render(templates, TEMPLATES["module"], module_view(facts.front, words), chrome.strings)
