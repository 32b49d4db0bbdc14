"""The listings of modules: one for each value of a facet that some module has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.outputs.html.pages.facet import TEMPLATE, facet_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the listings."""
    value = edition.shelf.value
    facets = value(edition.facets)
    rows = value(tuple(replace(row, summary=None) for row in edition.rows.values()))
    for listing in edition.listings:
        id = f"{listing.facet}/{listing.value}"
        yield edition.task("facet", id, facet_page, TEMPLATE, facets, rows, listing)
