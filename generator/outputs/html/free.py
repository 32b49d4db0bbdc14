"""The free pages, without the one whose words stand on the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.free import TEMPLATE, free_page
from generator.site.addresses import WORDS_OF_HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the free pages."""
    for document in edition.publication.documents.values():
        yield from of_document(edition, document)


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the page of one free page."""
    if document.facts.kind == "page" and document.name != WORDS_OF_HOME:
        yield edition.document("page", document, free_page, TEMPLATE)
