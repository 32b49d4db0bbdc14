"""A page for each pathway. The home page lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.pathway import TEMPLATE, pathway_page
from generator.site.addresses import address
from generator.site.resolve_ways import path_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the pathways."""
    for path in edition.order:
        document = edition.publication.documents["pathway", path.id]
        facts = path_facts(path, edition.rows, edition.path_titles)
        shown = edition.shown(document, address("pathway", edition.locale, path.id))
        yield edition.task("pathway", path.id, pathway_page, TEMPLATE, facts, *shown)
