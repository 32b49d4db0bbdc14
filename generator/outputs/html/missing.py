"""The page that hosts send where an address leads to nothing: GitHub, GitLab, Netlify look for `404.html`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from generator.i18n.strings import words
from generator.model.page import Chrome, LocalText, Strings
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.head import Head
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import LanguageLink
from generator.site.addresses import address
from generator.site.names import spoken_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"missing": "404.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, once for the whole site."""
    publication = edition.publication
    if edition.locale == publication.site.settings.source_locale:
        greetings = tuple(greeting(strings) for strings in publication.strings.values())
        yield edition.task("missing", "", missing_page, greetings)


class GreetingView(Struct, frozen=True):
    """The way to the home page of one language."""

    home: LanguageLink
    sentence: str
    """What the page says, in that language; "" where the theme does not speak it."""


class MissingView(Struct, frozen=True):
    """The page for addresses at which there is nothing. All its addresses begin with a slash."""

    frame: Frame
    greetings: tuple[GreetingView, ...]


@template("missing.html")
def missing_page(chrome: Chrome, greetings: Sequence[LocalText]) -> MissingView:
    """Return what the page shows, in the language of the site's source. `greetings` are of all locales."""
    page = (urlsplit(chrome.url).path or "/") + address("missing", "")
    about = frame(page, chrome, greeting(chrome.strings), LocalText("", chrome.locale), noindex=True)
    sentences = {said.locale: said.text for said in greetings}
    return MissingView(
        replace(about, head=Head(canonical="", alternates=(), card=None, feed="")),
        _greetings(about.languages, sentences),
    )


def greeting(strings: Strings) -> LocalText:
    """Return what the page says, as the theme says it to readers of a locale."""
    t = spoken_by(words(strings))
    return t("This page is not here")


def _greetings(languages: Sequence[LanguageLink], sentences: Mapping[str, str]) -> tuple[GreetingView, ...]:
    return tuple(GreetingView(each, sentences.get(each.locale, "")) for each in languages)
