"""The page of the framework: stages by competencies, and what can be learned where."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.i18n.strings import words
from generator.model.framework import FrameworkSource
from generator.model.page import Anchor, Chrome, LocalText
from generator.model.reference import CompetencyRow, DomainRows, FrameworkFacts
from generator.outputs.html.parts.jsonld_terms import framework_data
from generator.outputs.html.view.cells import CellView, cell_view, kind_word
from generator.outputs.html.view.frame import Frame, frame
from generator.outputs.html.view.repository import edit_address
from generator.outputs.html.view.texts import PageTexts, texts
from generator.outputs.html.view.values import StageLink, TextView, stage_link, text
from generator.site.addresses import address, relative
from generator.site.licenses import license_link
from generator.site.uses import FRAMEWORK


@dataclass(frozen=True, slots=True)
class CompetencyRowView:
    """A competency in the matrix."""

    title: TextView
    address: str
    kind: Markup
    cells: tuple[CellView | None, ...]
    """One for each stage; None where it has no line there."""


@dataclass(frozen=True, slots=True)
class DomainView:
    """The competencies of a domain."""

    id: str
    """Of its section on the page."""
    name: TextView
    """The title, for the contents of the page."""
    title: Markup
    summary: Markup
    rows: tuple[CompetencyRowView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where the stages and the wording come from. What is "" is not said."""

    title: TextView
    address: str
    license: Anchor
    note: TextView


@dataclass(frozen=True, slots=True)
class FrameworkView:
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


def framework_view(chrome: Chrome, facts: FrameworkFacts) -> FrameworkView:
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
    title = LocalText(facts.title.text, facts.title.locale)
    speak = words(chrome.strings)
    stages = LocalText(speak.plain("Stages"), speak.language("Stages"))
    return frame(page, chrome, title, chrome.tagline, *framework_data(chrome, facts, stages))


def domain_anchor(id: str) -> str:
    """Return the id of a domain's section on the page of the framework."""
    return f"v-domain-{id}"


def _domain_view(page: str, domain: DomainRows, chrome: Chrome, speak: PageTexts) -> DomainView:
    id = domain_anchor(domain.id)
    return DomainView(
        id,
        text(LocalText(domain.title.text, domain.title.locale), chrome.locale),
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
