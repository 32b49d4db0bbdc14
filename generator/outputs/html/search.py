"""The page of the search; what it finds is written by `outputs/search`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.search import TEMPLATE, search_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, where the site has a search."""
    if edition.publication.has("search"):
        yield edition.task("search", "", search_page, TEMPLATE, edition.facets)
