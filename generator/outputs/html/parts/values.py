"""The small values that views are made of: texts, links, rows, stages."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.formats import minutes
from generator.i18n.languages import direction
from generator.i18n.strings import Words
from generator.model.once import Once
from generator.model.page import Chrome, Group, LocalText, ModuleRow, StageMark
from generator.model.text import has_letter
from generator.site.addresses import address, folder_of, relative
from generator.site.names import spoken_by, stage_mark

REMEMBERED = 256
"""Stages, in one locale, as the pages of a folder show them."""


class TextView(Struct, frozen=True):
    """A text, and its language where that is not the page's; one without a letter has a direction alone."""

    text: str
    lang: str = ""
    dir: str = ""


class StateView(Struct, frozen=True):
    """A text that may be in another language than the page, or outdated."""

    words: Markup
    lang: str = ""
    dir: str = ""
    language: str = ""
    """What the language calls itself."""
    change: Markup = Markup()
    """The disclosure of what has changed in the source; empty where the text is not outdated."""


class LanguageLink(Struct, frozen=True):
    """The same page in one of the site's languages."""

    locale: str
    direction: str
    autonym: str
    address: str
    here: bool
    percent: str = ""
    """How much of it is translated, as the page's locale writes it; "" where the page does not say."""


class PlaceLink(Struct, frozen=True):
    """A page that every site has, in the menu: the template says its name."""

    kind: str
    address: str
    here: bool


class MenuLink(Struct, frozen=True):
    """A free page in the menu."""

    title: TextView
    address: str
    here: bool


class StageLink(Struct, frozen=True):
    """A stage: its shape, its word and its page."""

    id: str
    mark: str
    title: TextView
    address: str


class ModuleLink(Struct, frozen=True):
    """A module in a listing."""

    title: TextView
    summary: TextView
    address: str
    stage: StageLink
    time: str
    """Minutes alone, as the locale writes them."""


class GroupView(Struct, frozen=True):
    """The modules of a stage."""

    stage: StageLink
    summary: TextView
    rows: tuple[ModuleLink, ...]


class HeadingLink(Struct, frozen=True):
    """A heading of the page."""

    id: str
    title: TextView


class StatusView(Struct, frozen=True):
    """How far a page is translated."""

    percent: int
    complete: str
    """The percent as the locale writes it."""
    outdated: bool
    """Whether a text of the page is outdated."""
    source: Markup
    """A link to the page in the language it was written in."""
    help: str
    """Where its translation can be edited; "" where the site does not say."""
    waiting: str = ""
    """Where the texts that wait for a translator are listed."""


def spoken(words: Words, **values: object) -> Callable[[str], TextView]:
    """Return what says a string of the theme, with its language where that is not the page's."""
    said = spoken_by(words, **values)
    return lambda msgid: text(said(msgid), words.locale)


def text(said: LocalText, locale: str) -> TextView:
    """Return a text as a page in `locale` shows it."""
    if said.locale == locale or not said.text:
        return TextView(said.text)
    return TextView(said.text, said.locale if has_letter(said.text) else "", direction(said.locale))


def stage_link(page: str, stage: StageMark, locale: str) -> StageLink:
    """Return a stage as the page at address `page` shows it."""
    there = relative(page, address("stage", locale, stage.id))
    return StageLink(stage.id, stage.mark, text(stage.title, locale), there)


def stage_of(page: str, id: str, chrome: Chrome) -> StageLink:
    """Return a stage of the framework by its id; one without a name where there is none."""
    return _stages_of(chrome)(folder_of(page), id)


@Once
def _stages_of(chrome: Chrome) -> Callable[[str, str], StageLink]:
    """Return what gives a stage as the pages of a folder show it, and remembers it."""

    def found(folder: str, id: str) -> StageLink:
        return stage_link(folder, stage_mark(id, chrome), chrome.locale)

    return lru_cache(maxsize=REMEMBERED)(found)


def module_link(page: str, row: ModuleRow, chrome: Chrome) -> ModuleLink:
    """Return a module as the page at address `page` shows it."""
    return ModuleLink(
        title=text(row.title, chrome.locale),
        summary=text(row.summary, chrome.locale) if row.summary else TextView(""),
        address=relative(page, address("module", chrome.locale, row.id)),
        stage=stage_of(page, row.stage, chrome),
        time=minutes(row.minutes, chrome.locale),
    )


def module_links(page: str, rows: tuple[ModuleRow, ...], chrome: Chrome) -> tuple[ModuleLink, ...]:
    """Return modules as the page at address `page` shows them."""
    return tuple([module_link(page, row, chrome) for row in rows])


def group_view(page: str, group: Group, chrome: Chrome) -> GroupView:
    """Return the modules of a stage as the page at address `page` shows them."""
    return GroupView(
        stage_link(page, group.stage, chrome.locale),
        text(group.summary, chrome.locale),
        module_links(page, group.rows, chrome),
    )
