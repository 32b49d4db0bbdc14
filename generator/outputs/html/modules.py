"""The page of all modules, and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages import module, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the modules."""
    groups = edition.shelf.value(edition.groups)
    yield edition.task("modules", "", modules.modules_page, modules.TEMPLATE, groups, edition.facets)
    for document in edition.publication.documents.values():
        yield from of_document(edition, document)


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the page of one module."""
    if document.facts.kind == "module":
        yield edition.document("module", document, module.module_page, module.TEMPLATE)
