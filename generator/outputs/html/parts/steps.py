"""The steps of a pathway, and the time that they take."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.formats import minutes
from generator.i18n.strings import Words
from generator.model.page import Chrome, PathStep
from generator.outputs.html.parts.values import ModuleLink, module_links


class StepView(Struct, frozen=True):
    """A step of a pathway."""

    rows: tuple[ModuleLink, ...]
    choose: int
    optional: bool


def step_views(page: str, steps: Iterable[PathStep], chrome: Chrome) -> tuple[StepView, ...]:
    """Return steps as the page at address `page` shows them."""
    return tuple(
        StepView(module_links(page, step.rows, chrome), step.choose, step.optional) for step in steps
    )


def path_time(steps: Iterable[PathStep], words: Words) -> Markup:
    """Return the time of all steps that are not optional: a range where it depends on what is chosen."""
    wanted = [step for step in steps if not step.optional]
    least, most = sum(_least(step) for step in wanted), sum(_most(step) for step in wanted)
    first, last = minutes(least, words.locale), minutes(most, words.locale)
    if least == most:
        return Markup("{}").format(first)
    return words.t("{least} to {most}", least=first, most=last)


def more_time(steps: Iterable[PathStep], words: Words) -> str:
    """Return the time of the optional steps at most; "" where there is none."""
    count = sum(_most(step) for step in steps if step.optional)
    return minutes(count, words.locale) if count else ""


def _least(step: PathStep) -> int:
    return sum(sorted(row.minutes for row in step.rows)[: step.choose or None])


def _most(step: PathStep) -> int:
    return sum(sorted((row.minutes for row in step.rows), reverse=True)[: step.choose or None])
