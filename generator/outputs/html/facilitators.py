"""For each module its facilitator view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.module import TEMPLATE, facilitator_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the facilitator views."""
    for document in edition.publication.documents.values():
        yield from of_document(edition, document)


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the facilitator view of one module."""
    if document.facts.kind == "module":
        yield edition.document("facilitator", document, facilitator_page, TEMPLATE)
