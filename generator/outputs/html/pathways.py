"""A page for each pathway. The home page lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING, Unpack

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.formats import listing
from generator.model.content import Pathway, Step
from generator.model.page import Chrome, ModuleRow, PathStep
from generator.model.ways import PathFacts
from generator.outputs.html.parts.frame import Frame
from generator.outputs.html.parts.jsonld import Thing
from generator.outputs.html.parts.jsonld_learning import pathway_data
from generator.outputs.html.parts.sheet import DocumentPage, sheet
from generator.outputs.html.parts.steps import StepView, more_time, path_time, step_views
from generator.outputs.html.parts.take_part import TakePartView, take_part_view
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import (
    HeadingLink,
    ModuleLink,
    StageLink,
    StatusView,
    TextView,
    module_link,
    stage_link,
    text,
)
from generator.site.addresses import address, relative
from generator.site.edition import DocumentValues
from generator.site.names import audiences
from generator.site.resolve_ways import path_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"pathway": "{locale}/pathways/{id}.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the pathways."""
    for path in edition.order:
        document = edition.publication.documents["pathway", path.id]
        facts = path_facts(path, edition.rows, edition.path_titles)
        shown = edition.shown(document, address("pathway", edition.locale, path.id))
        yield edition.task("pathway", path.id, pathway_page, facts, *shown)


@template("pathway.html")
def pathway_page(chrome: Chrome, path: PathFacts, *document: Unpack[DocumentValues]) -> PathwayView:
    """Return the page of a pathway."""
    front = document[0].front
    if not isinstance(front, Pathway):
        raise TypeError(f"{document[0].path} is no pathway")
    here = address("pathway", chrome.locale, front.id)
    return pathway_view(front, sheet(here, chrome, document), path)


class EntryView(Struct, frozen=True):
    """A place to enter: what a reader says, and the module to begin with."""

    say: Markup
    start: ModuleLink


class SectionView(Struct, frozen=True):
    """A stretch of the pathway."""

    title: Markup
    first: int
    """The number of its first step."""
    steps: tuple[StepView, ...]


class BridgeView(Struct, frozen=True):
    """A way over to another pathway."""

    when: Markup
    title: TextView
    address: str


class PathwayView(Struct, frozen=True):
    """A pathway. What is "" or () is not shown."""

    frame: Frame
    title: Markup
    lead: Markup
    outcome: Markup
    time: Markup
    """Alone, without what is optional."""
    more: str
    """The time of what is optional."""
    audience: str
    stages: tuple[StageLink, ...]
    """Those that its modules belong to, in their order."""
    status: StatusView | None
    body: Markup
    headings: tuple[HeadingLink, ...]
    doors: tuple[EntryView, ...]
    sections: tuple[SectionView, ...]
    bridges: tuple[BridgeView, ...]
    rest: Markup
    part: TakePartView


def pathway_view(pathway: Pathway, sheet: DocumentPage, facts: PathFacts) -> PathwayView:
    """Return what the page of a pathway shows."""
    words, rows = sheet.fill.words, {row.id: row for row in facts.rows}
    steps = tuple(step for section in _sections(pathway, rows) for step in section)
    names = audiences(words.plain)
    return PathwayView(
        frame=sheet.frame(_data(pathway, sheet, rows)),
        title=sheet.element("h1", "title"),
        lead=sheet.element("p", "summary", ("class", "lead")),
        outcome=sheet.element("p", "outcome"),
        time=path_time(steps, words),
        more=more_time(steps, words),
        audience=listing([names[id] for id in pathway.audience if id in names], words.locale),
        stages=_stages(steps, sheet.page, sheet.chrome),
        status=sheet.status(),
        body=sheet.body(),
        headings=sheet.headings(),
        doors=tuple(_doors(pathway, rows, sheet)),
        sections=tuple(_section_views(pathway, rows, sheet)),
        bridges=tuple(_bridges(pathway, facts, sheet)),
        rest=sheet.element("p", "rest"),
        part=take_part_view(sheet),
    )


def _data(pathway: Pathway, sheet: DocumentPage, rows: Mapping[str, ModuleRow]) -> Thing:
    """Return the pathway as programs know it: its sections, and the modules of each."""
    sections = enumerate(_sections(pathway, rows))
    named = [
        (sheet.said(f"sections.{number}.title"), tuple(row for step in steps for row in step.rows))
        for number, steps in sections
    ]
    return pathway_data(pathway, sheet.chrome, named, sheet.said)


def _sections(pathway: Pathway, rows: Mapping[str, ModuleRow]) -> Iterator[tuple[PathStep, ...]]:
    """Yield the steps of each section. Modules without a page are left out."""
    for section in pathway.sections:
        steps = (_step(step, rows) for step in section.steps)
        yield tuple(step for step in steps if step.rows)


def _step(step: Step, rows: Mapping[str, ModuleRow]) -> PathStep:
    return PathStep(tuple(rows[id] for id in step.modules if id in rows), step.choose, step.optional)


def _stages(steps: tuple[PathStep, ...], page: str, chrome: Chrome) -> tuple[StageLink, ...]:
    used = {row.stage for step in steps for row in step.rows}
    return tuple(stage_link(page, mark, chrome.locale) for mark in chrome.stages if mark.id in used)


def _doors(pathway: Pathway, rows: Mapping[str, ModuleRow], sheet: DocumentPage) -> Iterator[EntryView]:
    for number, door in enumerate(pathway.doors):
        if door.start in rows:
            say = sheet.element("p", f"doors.{number}.say")
            yield EntryView(say, module_link(sheet.page, rows[door.start], sheet.chrome))


def _section_views(
    pathway: Pathway, rows: Mapping[str, ModuleRow], sheet: DocumentPage
) -> Iterator[SectionView]:
    sections = tuple(_sections(pathway, rows))
    firsts = accumulate((len(steps) for steps in sections), initial=1)
    for number, (steps, first) in enumerate(zip(sections, firsts, strict=False)):
        if steps:
            title = sheet.element("h3", f"sections.{number}.title")
            yield SectionView(title, first, step_views(sheet.page, steps, sheet.chrome))


def _bridges(pathway: Pathway, facts: PathFacts, sheet: DocumentPage) -> Iterator[BridgeView]:
    titles, locale = {name.id: name.title for name in facts.bridges}, sheet.chrome.locale
    for number, bridge in enumerate(pathway.bridges):
        if bridge.to in titles:
            there = relative(sheet.page, address("pathway", locale, bridge.to))
            when = sheet.element("p", f"bridges.{number}.when")
            yield BridgeView(when, text(titles[bridge.to], locale), there)
