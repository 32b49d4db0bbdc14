"""Who made a module, under which licence, and when it was last looked through."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.i18n.formats import date
from generator.model.content import Module, Person, Work
from generator.model.page import Anchor, MediaCredit
from generator.outputs.html.parts.sheet import DocumentPage
from generator.outputs.html.parts.values import StateView, TextView, text
from generator.site.licenses import license_link
from generator.translation.translators import translators


class RoleView(Struct, frozen=True):
    """Who helped in one way."""

    role: str
    """`editor`, `reviewer`, `illustrator`, `tester`, `translator`, or "" for any other."""
    people: tuple[Anchor, ...]


class ChangeView(Struct, frozen=True):
    """What changed in a version."""

    note: StateView
    version: str
    date: str


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
    contributors: tuple[RoleView, ...]
    translators: tuple[Anchor, ...]
    based_on: tuple[WorkView, ...]
    media: tuple[MediaView, ...]
    license: Anchor
    version: str
    date: str
    reviewed: str
    review_by: str
    changes: tuple[ChangeView, ...]


def credits_view(module: Module, sheet: DocumentPage) -> CreditsView:
    """Return the credits of a module."""
    locale, newest = sheet.chrome.locale, module.changes[:1]
    return CreditsView(
        authors=_people(module.authors),
        contributors=_roles(module.contributors),
        translators=tuple(Anchor(one.name, one.address) for one in translators(sheet.local.translators)),
        based_on=tuple(_work(work) for work in module.based_on),
        media=tuple(_media(credit, locale) for credit in sheet.around.credits),
        license=license_link(module.license or sheet.chrome.license),
        version=newest[0].version if newest else "",
        date=date(newest[0].date, locale) if newest else "",
        reviewed=date(module.reviewed, locale) if module.reviewed else "",
        review_by=date(module.review_by, locale) if module.review_by else "",
        changes=_changes(module, sheet),
    )


def _changes(module: Module, sheet: DocumentPage) -> tuple[ChangeView, ...]:
    """A history of one entry tells no more than the version and its date do."""
    if len(module.changes) == 1 and not module.changes[0].note:
        return ()
    locale = sheet.chrome.locale
    return tuple(
        ChangeView(sheet.stated(f"changes.{place}.note"), change.version, date(change.date, locale))
        for place, change in enumerate(module.changes)
    )


def _media(credit: MediaCredit, locale: str) -> MediaView:
    return MediaView(text(credit.title, locale), credit.source, credit.author, license_link(credit.license))


def _people(people: Iterable[Person]) -> tuple[Anchor, ...]:
    return tuple(Anchor(person.name, person.url) for person in people)


def _roles(people: tuple[Person, ...]) -> tuple[RoleView, ...]:
    roles = dict.fromkeys(person.role for person in people)
    return tuple(RoleView(role, _people(one for one in people if one.role == role)) for role in roles)


def _work(work: Work) -> WorkView:
    return WorkView(Anchor(work.title, work.url), work.author, license_link(work.license))
