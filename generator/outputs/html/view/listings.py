"""Pages that list: the modules, the languages, a stage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.i18n.strings import words
from generator.model.page import Abilities, Ability, Chrome, Group, LocalText, StageFacts, Strings
from generator.model.ways import Facet
from generator.outputs.html.parts.jsonld_terms import stage_data
from generator.outputs.html.view.facets import FacetView, facet_views
from generator.outputs.html.view.frame import Frame, frame
from generator.outputs.html.view.values import ModuleLink, StageLink, TextView, module_links, stage_link, text
from generator.site.addresses import address, relative


@dataclass(frozen=True, slots=True)
class GroupView:
    """The modules of a stage."""

    stage: StageLink
    summary: TextView
    rows: tuple[ModuleLink, ...]


@dataclass(frozen=True, slots=True)
class AbilityView:
    """What someone can say, and its competency."""

    line: TextView
    competency: TextView
    address: str
    """Of the competency's page."""


@dataclass(frozen=True, slots=True)
class AbilitiesView:
    """The abilities of a domain."""

    domain: TextView
    lines: tuple[AbilityView, ...]


@dataclass(frozen=True, slots=True)
class ModulesView:
    """All modules by stage."""

    frame: Frame
    count: int
    groups: tuple[GroupView, ...]
    facets: tuple[FacetView, ...]


@dataclass(frozen=True, slots=True)
class LanguagesView:
    """The page to choose a language on."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage: its modules, what people can do there, the other stages."""

    frame: Frame
    stage: StageLink
    summary: TextView
    rows: tuple[ModuleLink, ...]
    abilities: tuple[AbilitiesView, ...]
    others: tuple[StageLink, ...]


def modules_view(chrome: Chrome, groups: tuple[Group, ...], facets: tuple[Facet, ...] = ()) -> ModulesView:
    """Return what the page of all modules shows; stages without one are left out."""
    page = address("modules", chrome.locale)
    speak = words(chrome.strings)
    title = LocalText(speak.plain("All modules"), speak.language("All modules"))
    filled = tuple(group for group in groups if group.rows)
    return ModulesView(
        frame(page, chrome, title, chrome.tagline),
        sum(len(group.rows) for group in filled),
        tuple(group_view(page, group, chrome) for group in filled),
        facet_views(page, facets, chrome),
    )


def languages_view(chrome: Chrome) -> LanguagesView:
    """Return what the page of languages shows. It speaks English, and each language its own name."""
    english = replace(chrome, locale="en", strings=Strings("en"), menu=())
    title = LocalText(words(english.strings).plain("Choose a language"), english.locale)
    return LanguagesView(frame(address("languages", ""), english, title, chrome.tagline))


def stage_view(chrome: Chrome, facts: StageFacts) -> StageView:
    """Return what the page of a stage shows."""
    mark = facts.group.stage
    page = address("stage", chrome.locale, mark.id)
    group = group_view(page, facts.group, chrome)
    return StageView(
        frame(page, chrome, mark.title, facts.group.summary, stage_data(chrome, facts)),
        group.stage,
        group.summary,
        group.rows,
        tuple(_abilities_view(page, abilities, chrome.locale) for abilities in facts.abilities),
        tuple(stage_link(page, stage, chrome.locale) for stage in facts.others),
    )


def group_view(page: str, group: Group, chrome: Chrome) -> GroupView:
    """Return the modules of a stage as the page at address `page` shows them."""
    return GroupView(
        stage_link(page, group.stage, chrome.locale),
        text(group.summary, chrome.locale),
        module_links(page, group.rows, chrome),
    )


def _abilities_view(page: str, abilities: Abilities, locale: str) -> AbilitiesView:
    lines = tuple(_ability_view(page, each, locale) for each in abilities.lines)
    return AbilitiesView(text(abilities.domain, locale), lines)


def _ability_view(page: str, ability: Ability, locale: str) -> AbilityView:
    there = relative(page, address("competency", locale, ability.id))
    return AbilityView(text(ability.line, locale), text(ability.competency, locale), there)
