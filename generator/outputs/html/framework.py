"""The page of the framework, and a page for each competency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.strings import words
from generator.model.framework import FrameworkSource
from generator.model.page import Anchor, Chrome, LocalText
from generator.model.reference import CompetencyFacts, CompetencyRow, DomainRows, FrameworkFacts
from generator.outputs.html.parts.cells import CellView, cell_view, kind_word
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.jsonld_terms import competency_data, framework_data
from generator.outputs.html.parts.repository import edit_address
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.texts import PageTexts, texts
from generator.outputs.html.parts.values import (
    ModuleLink,
    StageLink,
    TextView,
    module_links,
    stage_link,
    text,
)
from generator.site.addresses import address, place, relative
from generator.site.licenses import license_link
from generator.site.names import spoken_by
from generator.site.resolve import as_said
from generator.site.resolve_reference import Lessons, competency_facts, framework_facts, lessons
from generator.site.uses import FRAMEWORK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.model.framework import Competency
    from generator.model.page import Link
    from generator.site.edition import Edition


ADDRESSES = {"framework": "{locale}/framework.html", "competency": "{locale}/competencies/{id}.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages."""
    whole, texts = edition.publication.site.framework, edition.texts("framework")
    found, catalog = _lessons(edition), edition.unfinished("framework")
    facts = framework_facts(whole, texts, found, catalog)
    yield edition.task("framework", "", framework_page, facts)
    for each in whole.competencies:
        shown = competency_facts(each, whole, texts, found, _links(edition, each), catalog)
        yield edition.task("competency", each.id, competency_page, shown)


def _lessons(edition: Edition) -> Lessons:
    """Return the modules in the order of listings."""
    modules = {module.id: module for module in edition.modules}
    ordered = [modules[row.id] for group in edition.groups for row in group.rows]
    return lessons(ordered, edition.rows, {id: edition.facts("module", id) for id in modules})


def _links(edition: Edition, competency: Competency) -> tuple[Link, ...]:
    domains = edition.publication.site.framework.domains
    given = (domain.give_back for domain in domains if domain.id == competency.domain)
    return edition.links(given, address("competency", edition.locale, competency.id))


class CompetencyRowView(Struct, frozen=True):
    """A competency in the matrix."""

    title: TextView
    address: str
    kind: Markup
    cells: tuple[CellView | None, ...]
    """One for each stage; None where it has no line there."""


class DomainView(Struct, frozen=True):
    """The competencies of a domain."""

    id: str
    """Of its section on the page."""
    name: TextView
    """The title, for the contents of the page."""
    title: Markup
    summary: Markup
    rows: tuple[CompetencyRowView, ...]


class SourceView(Struct, frozen=True):
    """Where the stages and the wording come from. What is "" is not said."""

    title: TextView
    address: str
    license: Anchor
    note: TextView


class FrameworkView(Struct, frozen=True):
    """The page of the framework."""

    frame: Frame
    title: Markup
    stages: tuple[StageLink, ...]
    domains: tuple[DomainView, ...]
    source: SourceView
    version: str
    improve: str
    """Where the framework can be edited."""
    translate: str
    """Where its translation can be gone on with; "" where it is complete."""


@template("framework.html")
def framework_page(chrome: Chrome, facts: FrameworkFacts) -> FrameworkView:
    """Return what the page of the framework shows."""
    page, speak = address("framework", chrome.locale), texts(chrome)
    return FrameworkView(
        frame=_frame(page, chrome, facts),
        title=speak.element("h1", facts.title),
        stages=tuple(stage_link(page, stage, chrome.locale) for stage in chrome.stages),
        domains=tuple(_domain_view(page, domain, chrome, speak) for domain in facts.domains),
        source=_source_view(facts.source, chrome),
        version=facts.version,
        improve=edit_address(FRAMEWORK, chrome),
        translate=edit_address(facts.catalog, chrome),
    )


def _frame(page: str, chrome: Chrome, facts: FrameworkFacts) -> Frame:
    t = spoken_by(words(chrome.strings))
    data = framework_data(chrome, facts, t("Stages"))
    return frame(page, chrome, as_said(facts.title), chrome.tagline, *data)


def domain_anchor(id: str) -> str:
    """Return the id of a domain's section on the page of the framework."""
    return f"v-domain-{id}"


def _domain_view(page: str, domain: DomainRows, chrome: Chrome, speak: PageTexts) -> DomainView:
    id = domain_anchor(domain.id)
    return DomainView(
        id,
        text(as_said(domain.title), chrome.locale),
        speak.element("h2", domain.title, ("id", f"{id}-title")),
        speak.element("p", domain.summary),
        tuple(_row_view(page, row, chrome, speak) for row in domain.rows),
    )


def _row_view(page: str, row: CompetencyRow, chrome: Chrome, speak: PageTexts) -> CompetencyRowView:
    cells = {cell.stage: cell_view(page, row.id, cell, chrome, speak) for cell in row.cells}
    return CompetencyRowView(
        text(row.title, chrome.locale),
        relative(page, address("competency", chrome.locale, row.id)),
        kind_word(row.kind, speak.fill.words),
        tuple(cells.get(stage.id) for stage in chrome.stages),
    )


def _source_view(source: FrameworkSource, chrome: Chrome) -> SourceView:
    """The source is named in the language that the site is written in."""
    return SourceView(
        text(LocalText(source.title or source.url, chrome.source_locale), chrome.locale),
        source.url,
        license_link(source.license),
        text(LocalText(source.note, chrome.source_locale), chrome.locale),
    )


class CompetencyView(Struct, frozen=True):
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


@template("competency.html")
def competency_page(chrome: Chrome, facts: CompetencyFacts) -> CompetencyView:
    """Return what the page of a competency shows."""
    page, speak = address("competency", chrome.locale, facts.id), texts(chrome, facts.links)
    framework = address("framework", chrome.locale)
    return CompetencyView(
        frame=_competency_frame(page, chrome, facts),
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


def _competency_frame(page: str, chrome: Chrome, facts: CompetencyFacts) -> Frame:
    title, said = as_said(facts.title), as_said(facts.summary or facts.title)
    return frame(page, chrome, title, said, competency_data(chrome, facts))
