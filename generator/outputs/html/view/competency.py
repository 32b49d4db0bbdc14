"""The page of a competency: what people can say of it at each stage, and where it is learned and used."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.page import Chrome, LocalText
from generator.model.reference import CompetencyFacts
from generator.outputs.html.parts.jsonld_terms import competency_data
from generator.outputs.html.view.cells import CellView, cell_view, kind_word
from generator.outputs.html.view.frame import Frame, frame
from generator.outputs.html.view.framework import domain_anchor
from generator.outputs.html.view.repository import edit_address
from generator.outputs.html.view.texts import texts
from generator.outputs.html.view.values import ModuleLink, TextView, module_links, text
from generator.site.addresses import address, place, relative
from generator.site.uses import FRAMEWORK


@dataclass(frozen=True, slots=True)
class CompetencyView:
    """The page of a competency. What is "" or () is not shown."""

    frame: Frame
    kind: Markup
    domain: TextView
    framework: str
    """The page of the framework."""
    domain_address: str
    """The domain's place on it."""
    title: Markup
    lead: Markup
    cells: tuple[CellView, ...]
    assessed_by: tuple[ModuleLink, ...]
    assumed_by: tuple[ModuleLink, ...]
    give_back: Markup
    same_as: tuple[str, ...]
    improve: str
    translate: str


def competency_view(chrome: Chrome, facts: CompetencyFacts) -> CompetencyView:
    """Return what the page of a competency shows."""
    page, speak = address("competency", chrome.locale, facts.id), texts(chrome, facts.links)
    framework = address("framework", chrome.locale)
    return CompetencyView(
        frame=_frame(page, chrome, facts),
        kind=kind_word(facts.kind, speak.fill.words),
        domain=text(facts.domain, chrome.locale),
        framework=relative(page, framework),
        domain_address=place(page, framework, domain_anchor(facts.domain_id)),
        title=speak.element("h1", facts.title),
        lead=speak.element("p", facts.summary, ("class", "lead")),
        cells=tuple(cell_view(page, facts.id, cell, chrome, speak) for cell in facts.cells),
        assessed_by=module_links(page, facts.assessed_by, chrome),
        assumed_by=module_links(page, facts.assumed_by, chrome),
        give_back=speak.marked("p", facts.give_back),
        same_as=facts.same_as,
        improve=edit_address(FRAMEWORK, chrome),
        translate=edit_address(facts.catalog, chrome),
    )


def _frame(page: str, chrome: Chrome, facts: CompetencyFacts) -> Frame:
    about = facts.summary or facts.title
    title, said = LocalText(facts.title.text, facts.title.locale), LocalText(about.text, about.locale)
    return frame(page, chrome, title, said, competency_data(chrome, facts))
