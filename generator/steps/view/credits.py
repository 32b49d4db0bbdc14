"""Who made a module, under which licence, and when it was last looked through."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.markup.words import Words
from generator.model.content import Module, Person, Work
from generator.steps.formats import date
from generator.steps.view.licenses import license_link
from generator.steps.view.sheet import Sheet
from generator.steps.view.values import Anchor


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work that the module is based on."""

    work: Anchor
    author: str
    license: Anchor


@dataclass(frozen=True, slots=True)
class CreditsView:
    """The credits of a module. What is "" or () is not said."""

    authors: tuple[Anchor, ...]
    contributors: tuple[Markup, ...]
    """A line for each role: what they did, and their names."""
    translators: tuple[Anchor, ...]
    based_on: tuple[WorkView, ...]
    license: Anchor
    version: str
    date: str
    reviewed: str
    edit: str
    """Where the file can be edited."""


def credits_view(module: Module, sheet: Sheet, words: Words) -> CreditsView:
    """Return the credits of a module."""
    locale, newest = sheet.chrome.locale, module.changes[:1]
    return CreditsView(
        authors=_people(module.authors),
        contributors=_roles(module.contributors, words),
        translators=tuple(_translator(name) for name in sheet.local.translators),
        based_on=tuple(_work(work) for work in module.based_on),
        license=license_link(module.license or sheet.chrome.license),
        version=newest[0].version if newest else "",
        date=date(newest[0].date, locale) if newest else "",
        reviewed=date(module.reviewed, locale) if module.reviewed else "",
        edit=sheet.edit_address(sheet.facts.path),
    )


def _people(people: Iterable[Person]) -> tuple[Anchor, ...]:
    return tuple(Anchor(person.name, person.url) for person in people)


def _roles(people: tuple[Person, ...], words: Words) -> tuple[Markup, ...]:
    roles = dict.fromkeys(person.role for person in people)
    return tuple(_role(role, [person for person in people if person.role == role], words) for role in roles)


def _role(role: str, people: list[Person], words: Words) -> Markup:
    names = Markup(" · ").join(_name(person) for person in people)
    lines = {
        "editor": words.t("Edited by {names}", names=names),
        "reviewer": words.t("Reviewed by {names}", names=names),
        "illustrator": words.t("Illustrated by {names}", names=names),
        "tester": words.t("Tested by {names}", names=names),
        "translator": words.t("Translated by {names}", names=names),
    }
    return lines.get(role) or words.t("With help from {names}", names=names)


def _name(person: Person) -> Markup:
    if not person.url:
        return Markup("<bdi>{}</bdi>").format(person.name)
    return Markup('<a href="{}"><bdi>{}</bdi></a>').format(person.url, person.name)


def _translator(line: str) -> Anchor:
    """Name a translator without the mail address; an address on the web stays."""
    name, _, rest = line.partition("<")
    where = rest.rstrip("> ")
    return Anchor(name.strip(), where if where.startswith("https://") else "")


def _work(work: Work) -> WorkView:
    return WorkView(Anchor(work.title, work.url), work.author, license_link(work.license))
