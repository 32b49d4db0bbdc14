"""For each locale the page that tells how far its translations are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.page import LocalFacts
from generator.outputs.html.pages.translations import TEMPLATE, translations_page
from generator.site import resolve_progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, where the site has more than one language."""
    publication, locale = edition.publication, edition.locale
    if len(publication.chains) == 1:
        return
    catalogs = {(tag, id): path for path, tag, id in publication.site.catalogs}
    tables = [id for tag, id in publication.gaps if tag == locale]
    source = publication.site.settings.source_locale
    rows = (
        *resolve_progress.file_rows(_in_order(edition)),
        *resolve_progress.table_rows(locale, source, tables, catalogs),
    )
    gaps = tuple(publication.gaps[locale, row.id] for row in rows)
    yield edition.task("translations", "", translations_page, TEMPLATE, edition.shelf.shares, rows, gaps)


def _in_order(edition: Edition) -> Iterator[LocalFacts]:
    """Yield the files as a reader meets them: modules by stage, pathways, pages."""
    for group in edition.groups:
        for row in group.rows:
            yield edition.facts("module", row.id)
    for pathway in edition.order:
        yield edition.facts("pathway", pathway.id)
    for kind, id in sorted(edition.publication.documents):
        if kind == "page":
            yield edition.facts(kind, id)
