"""What stands around every page: its head, the bar at the top, the menu of languages, the footer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from msgspec import Struct
from msgspec.structs import replace

from generator.i18n.languages import direction, language
from generator.model.once import Once
from generator.model.page import Anchor, Chrome, LocalText, MenuItem
from generator.model.web import POLICY
from generator.outputs.html.parts.head import Head, head
from generator.outputs.html.parts.jsonld import Thing
from generator.outputs.html.parts.values import LanguageLink, MenuLink, PlaceLink, TextView, text
from generator.site.addresses import WITHOUT_LOCALE, address, folder_of, in_locale, place, relative
from generator.site.licenses import license_link
from generator.translation.tongues import PageLocales

FOLDERS = 256
"""Folders of pages in one locale for which is remembered what stands around their pages."""


class Frame(Struct, frozen=True):
    """What stands around every page. All addresses are relative to it but some in `head`."""

    locale: str
    direction: str
    title: TextView
    description: TextView
    head: Head
    noindex: bool
    policy: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    icon: str
    home: str
    modules: str
    search: str
    """"" where the site has no search."""
    translations: str
    """Where the page says how far the translations are; "" on a site of one language."""
    site: TextView
    places: tuple[PlaceLink, ...]
    """What the bar at the top leads to, in its order."""
    menu: tuple[MenuLink, ...]
    language: str
    """What the page's language calls itself."""
    languages: tuple[LanguageLink, ...]
    license: Anchor
    publisher: Anchor
    email: str


def frame(
    page: str,
    chrome: Chrome,
    title: LocalText,
    description: LocalText,
    *things: Thing,
    percents: tuple[tuple[str, str], ...] = (),
    around: PageLocales | None = None,
    noindex: bool = False,
) -> Frame:
    """Return what stands around the page at address `page`; `things` are what it is about.

    `percents` tells (locale, percent as written) on the pages of a content file; `around` its locales, where
    they are not those of the site.
    """
    known = dict(percents)
    around = around or PageLocales(chrome.spoken, chrome.source_locale)
    return replace(
        _bars(page, chrome),
        title=_document_title(title, chrome),
        description=text(description, chrome.locale),
        head=head(page, chrome, title, description, around, things, noindex=noindex),
        noindex=noindex,
        languages=tuple([_language_link(page, locale, chrome.locale, known) for locale in chrome.locales]),
    )


def _bars(page: str, chrome: Chrome) -> Frame:
    """Return what stands around all pages of a folder, but for those that the menu marks as open."""
    return _made_bars(chrome, page) if page in _marked(chrome) else _bars_of(chrome)(folder_of(page))


@Once
def _marked(chrome: Chrome) -> frozenset[str]:
    places = (address(kind, chrome.locale) for kind in chrome.places)
    return frozenset((*places, *(item.address for item in chrome.menu)))


@Once
def _bars_of(chrome: Chrome) -> Callable[[str], Frame]:
    """Return what gives what stands around the pages of a folder, and remembers it."""
    return lru_cache(maxsize=FOLDERS)(partial(_made_bars, chrome))


def _made_bars(chrome: Chrome, page: str) -> Frame:
    """Return the frame of a page, or of most pages of a folder, without all that is of one page alone."""
    locale, assets = chrome.locale, chrome.assets
    return Frame(
        locale=locale,
        direction=direction(locale),
        title=TextView(""),
        description=TextView(""),
        head=Head("", (), None, ""),
        noindex=False,
        policy=POLICY,
        styles=tuple(relative(page, style) for style in assets.styles),
        scripts=tuple(relative(page, script) for script in assets.scripts),
        icon=relative(page, assets.icon) if assets.icon else "",
        home=relative(page, address("home", locale)),
        modules=relative(page, address("modules", locale)),
        search=relative(page, chrome.search) if chrome.search else "",
        translations=_translations(page, chrome),
        site=text(chrome.title, locale),
        places=tuple(_place_link(page, kind, locale) for kind in chrome.places),
        menu=tuple(_menu_link(page, item, locale) for item in chrome.menu),
        language=language(locale).autonym,
        languages=(),
        license=license_link(chrome.license),
        publisher=Anchor(chrome.publisher.name, chrome.publisher.url),
        email=chrome.publisher.email,
    )


def _translations(page: str, chrome: Chrome) -> str:
    if chrome.locale not in chrome.locales or len(chrome.locales) == 1:
        return ""
    return relative(page, address("translations", chrome.locale))


def _place_link(page: str, kind: str, locale: str) -> PlaceLink:
    there = address(kind, locale)
    if there:
        return PlaceLink(kind, relative(page, there), here=page == there)
    return PlaceLink(kind, place(page, address("home", locale), f"v-{kind}"), here=False)


def _menu_link(page: str, item: MenuItem, locale: str) -> MenuLink:
    return MenuLink(text(item.title, locale), relative(page, item.address), here=page == item.address)


def _document_title(title: LocalText, chrome: Chrome) -> TextView:
    if title.text == chrome.title.text:
        return text(title, chrome.locale)
    said = text(title, chrome.locale)
    return TextView(f"{title.text} · {chrome.title.text}", said.lang, said.dir)


def _language_link(page: str, locale: str, here: str, percents: dict[str, str]) -> LanguageLink:
    shared = page in WITHOUT_LOCALE or page.startswith("/")
    there = address("home", locale) if shared else in_locale(page, locale)
    known = language(locale)
    return LanguageLink(
        locale,
        known.direction,
        known.autonym,
        relative(page, there),
        locale == here,
        percents.get(locale, ""),
    )
