"""The page to choose a language on, at its two addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator.i18n.strings import words
from generator.model.page import Chrome, LocalText, Strings
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.template import template
from generator.site.addresses import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"choose": "index.html", "languages": "languages.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, once for the whole site."""
    if edition.locale == edition.publication.site.settings.source_locale:
        for kind in ("choose", "languages"):
            yield edition.task(kind, "", languages_page)


class LanguagesView(Struct, frozen=True):
    """The page to choose a language on."""

    frame: Frame


@template("languages.html", strings=Strings("en"))
def languages_page(chrome: Chrome) -> LanguagesView:
    """Return what the page of languages shows. It speaks English, and each language its own name."""
    english = replace(chrome, locale="en", strings=Strings("en"), menu=())
    title = LocalText(words(english.strings).plain("Choose a language"), english.locale)
    return LanguagesView(frame(address("languages", ""), english, title, chrome.tagline))
