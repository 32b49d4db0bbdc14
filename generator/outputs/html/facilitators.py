"""For each module its facilitator view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from generator.model.page import Chrome
from generator.outputs.html.parts.module import ModuleView, module_view
from generator.outputs.html.parts.template import template
from generator.site.edition import DocumentValues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


ADDRESSES = {"facilitator": "{locale}/modules/{id}.facilitator.html"}


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the facilitator view of one module."""
    if document.facts.kind == "module":
        yield edition.document("facilitator", document, facilitator_page)


@template("module.html")
def facilitator_page(chrome: Chrome, *document: Unpack[DocumentValues]) -> ModuleView:
    """Return the facilitator view of a module."""
    return module_view("facilitator", chrome, document)
