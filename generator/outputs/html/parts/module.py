"""The page of a module, and its facilitator view."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.formats import listing, minutes, number
from generator.i18n.strings import Words
from generator.model.content import Material, Module, People
from generator.model.page import Chrome, Way
from generator.outputs.html.parts.credits import CreditsView, credits_view
from generator.outputs.html.parts.frame import Frame
from generator.outputs.html.parts.jsonld import Thing
from generator.outputs.html.parts.jsonld_learning import module_data
from generator.outputs.html.parts.sheet import DocumentPage, sheet
from generator.outputs.html.parts.take_part import TakePartView, take_part_view
from generator.outputs.html.parts.values import (
    HeadingLink,
    ModuleLink,
    StageLink,
    StateView,
    StatusView,
    TextView,
    module_links,
    stage_of,
    text,
)
from generator.site.addresses import address, relative
from generator.site.edition import DocumentValues
from generator.site.names import needs as names_of_needs


class MaterialView(Struct, frozen=True):
    """What a trainer brings along."""

    what: StateView
    count: int
    per: str
    """`person`, `pair`, `three` and `four` (groups of so many), `room`."""


class ModuleView(Struct, frozen=True):
    """A module. What is "" or () is not shown."""

    frame: Frame
    facilitator: bool
    stage: StageLink
    name: TextView
    """The title, for the trail."""
    title: Markup
    lead: Markup
    alone: str
    """Minutes, as the locale writes them."""
    group: str
    needs: str
    people: str
    helps_first: tuple[ModuleLink, ...]
    status: StatusView | None
    objectives: tuple[StateView, ...]
    materials: tuple[MaterialView, ...]
    body: Markup
    doors: tuple[ModuleLink, ...]
    ways: tuple[WayView, ...]
    """The pathways that it is part of."""
    headings: tuple[HeadingLink, ...]
    other: str
    """The facilitator view, or from there the page for learners."""
    beside: str
    """The texts beside those they were translated from; "" where nothing is translated."""
    credits: CreditsView
    part: TakePartView


def module_view(kind: str, chrome: Chrome, document: DocumentValues) -> ModuleView:
    """Return what a page of a module shows: its own (`module`) or its facilitator view (`facilitator`)."""
    facts = document[0]
    if not isinstance(facts.front, Module):
        raise TypeError(f"{facts.path} is no module")
    page = address(kind, chrome.locale, facts.front.id)
    return _view(facts.front, sheet(page, chrome, document, facilitator=kind == "facilitator"))


def _view(module: Module, sheet: DocumentPage) -> ModuleView:
    """Return what the page of a module shows."""
    page, chrome, words, facilitator = sheet.page, sheet.chrome, sheet.fill.words, sheet.fill.facilitator
    return ModuleView(
        frame=sheet.frame() if facilitator else sheet.frame(*_data(module, sheet)),
        facilitator=facilitator,
        stage=stage_of(page, module.stage, chrome),
        name=text(sheet.said("title"), chrome.locale),
        title=sheet.element("h1", "title"),
        lead=sheet.element("p", "summary", ("class", "lead")),
        alone=_minutes(module.self_study, chrome),
        group=_minutes(module.workshop, chrome),
        needs=_needs(module.needs, words),
        people=_people(module.people, words) if facilitator else "",
        helps_first=module_links(page, sheet.around.neighbours.helps_first, chrome),
        status=sheet.status(),
        objectives=tuple(sheet.stated(f"objectives.{key}") for key, _ in module.objectives),
        materials=_materials(module.materials, sheet) if facilitator else (),
        body=sheet.body(),
        doors=module_links(page, sheet.around.neighbours.doors, chrome),
        ways=way_views(page, sheet.around.neighbours.ways, chrome),
        headings=sheet.headings(),
        other=_other(module.id, page, chrome, facilitator=facilitator),
        beside=_beside(module.id, sheet),
        credits=credits_view(module, sheet),
        part=take_part_view(sheet),
    )


def _data(module: Module, sheet: DocumentPage) -> tuple[Thing, ...]:
    return module_data(module, sheet.chrome, sheet.local, sheet.around, sheet.said)


def _minutes(count: int, chrome: Chrome) -> str:
    return minutes(count, chrome.locale) if count else ""


def _needs(needs: tuple[str, ...], words: Words) -> str:
    if not needs:
        return ""
    names = names_of_needs(words.plain)
    return listing([names[need] for need in needs if need in names], words.locale)


def _people(people: People | None, words: Words) -> str:
    if people is None:
        return ""
    least, best, most = (number(count, words.locale) for count in (people.min or 1, people.best, people.max))
    if people.max and people.best:
        return words.plain("{least} to {most}, best with {best}", least=least, most=most, best=best)
    if people.max:
        return words.plain("{least} to {most}", least=least, most=most)
    return words.plain("best with {best}", best=best) if people.best else ""


def _materials(materials: tuple[Material, ...], sheet: DocumentPage) -> tuple[MaterialView, ...]:
    return tuple(
        MaterialView(sheet.stated(f"materials.{index}.what"), material.count, material.per)
        for index, material in enumerate(materials)
    )


def _other(id: str, page: str, chrome: Chrome, *, facilitator: bool) -> str:
    return relative(page, address("module" if facilitator else "facilitator", chrome.locale, id))


def _beside(id: str, sheet: DocumentPage) -> str:
    is_there = sheet.local.is_translated and address("module", sheet.chrome.locale, id)
    return relative(sheet.page, address("beside", sheet.chrome.locale, id)) if is_there else ""


class WayView(Struct, frozen=True):
    """A pathway, the place of the module on it, and the steps around."""

    title: TextView
    address: str
    place: str
    """Its step, as the locale writes the number."""
    count: str
    before: tuple[ModuleLink, ...]
    after: tuple[ModuleLink, ...]


def way_views(page: str, ways: tuple[Way, ...], chrome: Chrome) -> tuple[WayView, ...]:
    """Return the pathways as the page at address `page` shows them."""
    return tuple(
        WayView(
            text(way.title, chrome.locale),
            relative(page, address("pathway", chrome.locale, way.id)),
            number(way.place, chrome.locale),
            number(way.count, chrome.locale),
            module_links(page, way.before, chrome),
            module_links(page, way.after, chrome),
        )
        for way in ways
    )
