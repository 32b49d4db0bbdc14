"""What stands around every page: its head, the bar at the top, the menu of languages, the footer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.languages import direction, language
from generator.model.page import Chrome, Said
from generator.steps.addresses import address, in_locale, relative
from generator.steps.tongues import Tongues
from generator.steps.view.head import WITHOUT_LOCALE, Head, head
from generator.steps.view.licenses import license_link
from generator.steps.view.values import Anchor, LanguageLink, MenuLink, PlaceLink, Text, text

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The content security policy of every page. A server may add `frame-ancestors 'none'`, a page cannot."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page. All addresses are relative to it but some in `head`."""

    locale: str
    direction: str
    title: Text
    description: Text
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
    site: Text
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
    title: Said,
    description: Said,
    *,
    percents: tuple[tuple[str, str], ...] = (),
    around: Tongues | None = None,
    noindex: bool = False,
) -> Frame:
    """Return what stands around the page at address `page`.

    `percents` tells (locale, percent as written) on the pages of a content file; `around` its locales, where
    they are not those of the site.
    """
    modules = address("modules", chrome.locale)
    around = around or Tongues(chrome.spoken, chrome.source_locale)
    return Frame(
        locale=chrome.locale,
        direction=direction(chrome.locale),
        title=_document_title(title, chrome),
        description=text(description, chrome.locale),
        head=head(page, chrome, title, description, around, noindex=noindex),
        noindex=noindex,
        policy=POLICY,
        styles=tuple(relative(page, style) for style in chrome.assets.styles),
        scripts=tuple(relative(page, script) for script in chrome.assets.scripts),
        icon=relative(page, chrome.assets.icon) if chrome.assets.icon else "",
        home=relative(page, address("home", chrome.locale)),
        modules=relative(page, modules),
        search=relative(page, chrome.search) if chrome.search else "",
        translations=_translations(page, chrome),
        site=text(chrome.title, chrome.locale),
        places=tuple(_place_link(page, kind, chrome.locale) for kind in chrome.places),
        menu=tuple(
            MenuLink(text(item.title, chrome.locale), relative(page, item.address), here=page == item.address)
            for item in chrome.menu
        ),
        language=language(chrome.locale).autonym,
        languages=tuple(
            _language_link(page, locale, chrome.locale, dict(percents)) for locale in chrome.locales
        ),
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
    return PlaceLink(kind, f"{relative(page, address('home', locale))}#v-{kind}", here=False)


def _document_title(title: Said, chrome: Chrome) -> Text:
    if title.text == chrome.title.text:
        return text(title, chrome.locale)
    said = text(title, chrome.locale)
    return Text(f"{title.text} · {chrome.title.text}", said.lang, said.dir)


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
