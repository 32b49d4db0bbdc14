"""The page to choose a language on, at its two addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.languages import TEMPLATE, languages_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, once for the whole site."""
    if edition.locale == edition.publication.site.settings.source_locale:
        for kind in ("choose", "languages"):
            yield edition.task(kind, "", languages_page, TEMPLATE)
