"""The home page of each locale."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.html.states import tongue
from generator.html.tags import element, isle
from generator.i18n.strings import words as words_of
from generator.model.page import Chrome, HomeFacts, LocalText, PathCard, PathDoor
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.jsonld_learning import site_data
from generator.outputs.html.parts.sheet import DocumentPage, sheet
from generator.outputs.html.parts.steps import StepView, path_time, step_views
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import (
    GroupView,
    ModuleLink,
    StatusView,
    TextView,
    group_view,
    module_link,
    text,
)
from generator.site import resolve
from generator.site.addresses import WORDS_OF_HOME, address, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.model.page import PathCard
    from generator.site.edition import Edition


ADDRESSES = {"home": "{locale}/index.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the home page."""
    home = HomeFacts(edition.groups, _paths(edition))
    words = edition.publication.documents.get(WORDS_OF_HOME)
    shown = edition.shown(words, address("home", edition.locale)) if words else ()
    yield edition.task("home", "", home_page, home, *shown)


def _paths(edition: Edition) -> tuple[PathCard, ...]:
    return tuple(
        resolve.path_card(
            path, edition.facts("pathway", path.id), edition.fields("pathway", path.id), edition.rows
        )
        for path in edition.order
    )


@template("home.html")
def home_page(chrome: Chrome, home: HomeFacts, *document: Any) -> HomeView:
    """Return the home page; `document` is `DocumentValues` of `pages/home.md`, where the site has one."""
    here = address("home", chrome.locale)
    return home_view(chrome, home, sheet(here, chrome, document) if document else None)


class DoorView(Struct, frozen=True):
    """What a reader says, and the module to begin with."""

    say: TextView
    start: ModuleLink


class PathView(Struct, frozen=True):
    """A pathway."""

    title: TextView
    summary: TextView
    address: str
    steps: tuple[StepView, ...]
    time: Markup


class HomeView(Struct, frozen=True):
    """The home page."""

    frame: Frame
    title: Markup
    lead: Markup
    body: Markup
    status: StatusView | None
    groups: tuple[GroupView, ...]
    doors: tuple[DoorView, ...]
    paths: tuple[PathView, ...]


def home_view(chrome: Chrome, home: HomeFacts, words: DocumentPage | None) -> HomeView:
    """Return what the home page shows; `words` is `pages/home.md`, where the site has one."""
    page = address("home", chrome.locale)
    doors = (door for path in home.paths for door in path.doors)
    return HomeView(
        frame=_frame(page, chrome, words),
        title=words.element("h1", "title") if words else _spoken("h1", chrome.title, chrome),
        lead=words.element("p", "summary", ("class", "lead")) if words else _tagline(chrome),
        body=words.body() if words else Markup(),
        status=words.status() if words else None,
        groups=tuple(group_view(page, group, chrome) for group in home.groups),
        doors=tuple(_door_view(page, door, chrome) for door in doors),
        paths=tuple(_path_view(page, path, chrome) for path in home.paths),
    )


def _frame(page: str, chrome: Chrome, words: DocumentPage | None) -> Frame:
    """The window is named after the site, whatever greets the reader in the page."""
    site = site_data(chrome, words.said("summary") if words else chrome.tagline)
    about = words.frame(site) if words else frame(page, chrome, chrome.title, chrome.tagline, site)
    return replace(about, title=text(chrome.title, chrome.locale))


def _tagline(chrome: Chrome) -> Markup:
    return _spoken("p", chrome.tagline, chrome, ("class", "lead")) if chrome.tagline.text else Markup()


def _spoken(name: str, said: LocalText, chrome: Chrome, *attributes: tuple[str, str]) -> Markup:
    words, found = escape(said.text, quote=False), text(said, chrome.locale)
    if found.lang:
        attributes = (*attributes, ("class", "untranslated"), *tongue(said.locale))
    elif found.dir:
        words = isle(words, said.locale)
    return Markup(element(name, words, *attributes))  # noqa: S704 -- the text is escaped above


def _door_view(page: str, door: PathDoor, chrome: Chrome) -> DoorView:
    return DoorView(text(door.say, chrome.locale), module_link(page, door.start, chrome))


def _path_view(page: str, path: PathCard, chrome: Chrome) -> PathView:
    return PathView(
        text(path.title, chrome.locale),
        text(path.summary, chrome.locale),
        relative(page, address("pathway", chrome.locale, path.id)),
        step_views(page, path.steps, chrome),
        path_time(path.steps, words_of(chrome.strings)),
    )
