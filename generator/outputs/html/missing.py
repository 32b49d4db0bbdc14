"""The page that hosts send where an address leads to nothing: GitHub, GitLab, Netlify look for `404.html`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.missing import TEMPLATE, missing_page
from generator.outputs.html.view.missing import greeting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, once for the whole site."""
    publication = edition.publication
    if edition.locale == publication.site.settings.source_locale:
        greetings = tuple(greeting(strings) for strings in publication.strings.values())
        yield edition.task("missing", "", missing_page, TEMPLATE, greetings)
