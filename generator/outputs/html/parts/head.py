"""What a page tells programs about itself: the same page elsewhere, a card for those who share it, a feed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel.core import get_global
from markupsafe import Markup
from msgspec import Struct, field

from generator.model.page import Chrome, LocalText
from generator.outputs.html.parts.jsonld import Thing, block
from generator.site.addresses import WITHOUT_LOCALE, address, default_page, in_locale, relative
from generator.translation.tongues import PageLocales


class Alternate(Struct, frozen=True):
    """The same page in a language: a tag of BCP 47, or `x-default` for whoever reads none of them."""

    language: str
    address: str
    """In full."""


class Card(Struct, frozen=True):
    """What Open Graph asks of a page."""

    type: str
    title: str
    description: str
    url: str
    site: str
    locale: str
    """As Open Graph writes it: `pt_BR`."""
    others: tuple[str, ...]
    """The locales of the same page elsewhere."""


class Head(Struct, frozen=True):
    """What a page tells programs. What is "" or () or None is not said."""

    canonical: str
    """The address in full of the page that stands for this one."""
    alternates: tuple[Alternate, ...]
    card: Card | None
    feed: str
    """Relative to the page."""
    data: Markup = field(default_factory=Markup)
    """JSON-LD, ready to stand in a script element."""


def head(
    page: str,
    chrome: Chrome,
    title: LocalText,
    description: LocalText,
    around: PageLocales,
    things: Iterable[Thing] = (),
    *,
    noindex: bool,
) -> Head:
    """Return what the page at address `page` tells programs; `around` are the locales that it has.

    It says by schema.org what it is about. That names pages by their addresses in full, so a site without
    one says nothing.
    """
    canonical = chrome.url + canonical_page(page, chrome, around) if chrome.url else ""
    found = not noindex and canonical == chrome.url + page
    return Head(
        canonical=canonical,
        alternates=_alternates(page, chrome.url, around) if chrome.url and found else (),
        card=_card(page, chrome, title, description, around, canonical) if canonical else None,
        feed=relative(page, chrome.feed) if chrome.feed else "",
        data=block(*things) if canonical else Markup(),
    )


def canonical_page(page: str, chrome: Chrome, around: PageLocales) -> str:
    """Return the address of the page that stands for `page`: itself, or the one that it only repeats."""
    if not page.startswith(f"{chrome.locale}/"):
        return page
    return in_locale(page, around.stands_for(chrome.locale, chrome.fallbacks))


@cache
def open_graph_locale(tag: str) -> str:
    """Return a locale as Open Graph writes it, with a country: `pt_BR`; `es` is likely to be `es_ES`."""
    language, *rest = tag.split("-")
    named = [part for part in rest if len(part) == 2 and part.isupper()]  # noqa: PLR2004 -- ISO 3166
    likely = get_global("likely_subtags")
    full = likely.get(tag.replace("-", "_")) or likely.get(language) or language
    country = named or [part for part in full.split("_")[1:] if len(part) == 2]  # noqa: PLR2004
    return "_".join([language, *country[:1]])


def _alternates(page: str, url: str, around: PageLocales) -> tuple[Alternate, ...]:
    if len(around.own) < 2:  # noqa: PLR2004 -- one language has no other
        return ()
    own = [Alternate(tag, url + _in(page, tag)) for tag in around.own]
    return (*own, Alternate("x-default", url + default_page(page, around.first)))


def _in(page: str, locale: str) -> str:
    return address("home", locale) if page in WITHOUT_LOCALE else in_locale(page, locale)


def _card(
    page: str, chrome: Chrome, title: LocalText, description: LocalText, around: PageLocales, canonical: str
) -> Card:
    home = page in WITHOUT_LOCALE or page == address("home", chrome.locale)
    here = open_graph_locale(chrome.locale)
    others = dict.fromkeys(open_graph_locale(tag) for tag in around.own)
    return Card(
        type="website" if home else "article",
        title=title.text,
        description=description.text,
        url=canonical,
        site=chrome.title.text,
        locale=here,
        others=tuple(other for other in others if other != here),
    )
