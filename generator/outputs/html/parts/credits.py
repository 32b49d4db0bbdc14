"""Who made a module, under which licence, and when it was last looked through."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.formats import date
from generator.i18n.strings import Words
from generator.model.content import Change, Module, Person, Work
from generator.model.page import Anchor, MediaCredit
from generator.outputs.html.parts.sheet import DocumentPage
from generator.outputs.html.parts.values import TextView, text
from generator.site.licenses import license_link
from generator.translation.translators import translators


class WorkView(Struct, frozen=True):
    """A work that the module is based on."""

    work: Anchor
    author: str
    license: Anchor


class MediaView(Struct, frozen=True):
    """A picture or a recording of the page."""

    title: TextView
    source: str
    author: str
    license: Anchor


class CreditsView(Struct, frozen=True):
    """The credits of a module. What is "" or () is not said."""

    authors: tuple[Anchor, ...]
    contributors: tuple[Markup, ...]
    """A line for each role: what they did, and their names."""
    translators: tuple[Anchor, ...]
    based_on: tuple[WorkView, ...]
    media: tuple[MediaView, ...]
    license: Anchor
    version: str
    date: str
    reviewed: str
    review_by: str
    changes: tuple[Markup, ...]
    """List items: what changed, in which version, and when."""


def credits_view(module: Module, sheet: DocumentPage, words: Words) -> CreditsView:
    """Return the credits of a module."""
    locale, newest = sheet.chrome.locale, module.changes[:1]
    return CreditsView(
        authors=_people(module.authors),
        contributors=_roles(module.contributors, words),
        translators=tuple(Anchor(one.name, one.address) for one in translators(sheet.local.translators)),
        based_on=tuple(_work(work) for work in module.based_on),
        media=tuple(_media(credit, locale) for credit in sheet.around.credits),
        license=license_link(module.license or sheet.chrome.license),
        version=newest[0].version if newest else "",
        date=date(newest[0].date, locale) if newest else "",
        reviewed=date(module.reviewed, locale) if module.reviewed else "",
        review_by=date(module.review_by, locale) if module.review_by else "",
        changes=_changes(module, sheet, words),
    )


def _changes(module: Module, sheet: DocumentPage, words: Words) -> tuple[Markup, ...]:
    """A history of one entry tells no more than the version and its date do."""
    if len(module.changes) == 1 and not module.changes[0].note:
        return ()
    return tuple(
        sheet.item(f"changes.{place}.note", f' <span class="why">{_version(change, words)}</span>')
        for place, change in enumerate(module.changes)
    )


def _version(change: Change, words: Words) -> Markup:
    return words.t("Version {version}, {date}", version=change.version, date=date(change.date, words.locale))


def _media(credit: MediaCredit, locale: str) -> MediaView:
    return MediaView(text(credit.title, locale), credit.source, credit.author, license_link(credit.license))


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


def _work(work: Work) -> WorkView:
    return WorkView(Anchor(work.title, work.url), work.author, license_link(work.license))
