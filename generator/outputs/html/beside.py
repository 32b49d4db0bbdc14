"""For each module that has a translation a page with both texts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.beside import TEMPLATE, beside_page
from generator.site.addresses import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the modules of which anything is translated."""
    for document in edition.publication.documents.values():
        yield from of_document(edition, document)


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the page of one module, if anything of it is translated."""
    is_module = document.facts.kind == "module" and address("module", edition.locale)
    if is_module and edition.facts(*document.name).is_translated:
        yield edition.document("beside", document, beside_page, TEMPLATE)
