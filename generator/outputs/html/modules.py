"""The page of all modules; for each module its page and its facilitator view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.steps.pages import module, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.outputs.html.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the modules."""
    groups = edition.shelf.value(edition.groups)
    yield edition.task("modules", "", modules.modules_page, modules.TEMPLATE, groups, edition.facets)
    for document in edition.publication.documents.values():
        if document.facts.kind == "module":
            yield edition.document("module", document, module.module_page, module.TEMPLATE)
            yield edition.document("facilitator", document, module.facilitator_page, module.TEMPLATE)
