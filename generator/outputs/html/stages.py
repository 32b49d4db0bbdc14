"""A page for each stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from generator.model.page import Abilities, Ability, Chrome, StageFacts
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.jsonld_terms import stage_data
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import ModuleLink, StageLink, TextView, group_view, stage_link, text
from generator.site import resolve
from generator.site.addresses import address, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"stage": "{locale}/stages/{id}.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the stages."""
    framework = edition.publication.site.framework
    for stage in resolve.stage_facts(framework, edition.framework, edition.groups):
        yield edition.task("stage", stage.group.stage.id, stage_page, stage)


class AbilityView(Struct, frozen=True):
    """What someone can say, and its competency."""

    line: TextView
    competency: TextView
    address: str
    """Of the competency's page."""


class AbilitiesView(Struct, frozen=True):
    """The abilities of a domain."""

    domain: TextView
    lines: tuple[AbilityView, ...]


class StageView(Struct, frozen=True):
    """A stage: its modules, what people can do there, the other stages."""

    frame: Frame
    stage: StageLink
    summary: TextView
    rows: tuple[ModuleLink, ...]
    abilities: tuple[AbilitiesView, ...]
    others: tuple[StageLink, ...]


@template("stage.html")
def stage_page(chrome: Chrome, facts: StageFacts) -> StageView:
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


def _abilities_view(page: str, abilities: Abilities, locale: str) -> AbilitiesView:
    lines = tuple(_ability_view(page, each, locale) for each in abilities.lines)
    return AbilitiesView(text(abilities.domain, locale), lines)


def _ability_view(page: str, ability: Ability, locale: str) -> AbilityView:
    there = relative(page, address("competency", locale, ability.id))
    return AbilityView(text(ability.line, locale), text(ability.competency, locale), there)
