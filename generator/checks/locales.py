"""The language that a site is written in is one that it is published in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.uses import SITE

SOURCE_LOCALE = Rule(
    "V225",
    "error",
    "The source language is not among the locales",
    "What is not yet translated is shown in the source language, so readers have to be able to choose it.",
    "source_locale: en\nlocales: [es, ar]",
    "source_locale: en\nlocales: [en, es, ar]",
)
RULES = (SOURCE_LOCALE,)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report a source locale that is not listed."""
    source, listed = site.settings.source_locale, site.settings.locales
    if source and listed and source not in listed:
        message = f'the source language "{source}" is not among the locales'
        yield SOURCE_LOCALE.at(
            Location(SITE, "locales"), message, f"write `locales: [{', '.join((source, *listed))}]`"
        )
