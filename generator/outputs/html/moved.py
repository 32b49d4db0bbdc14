"""A page at each address that has moved: it leads on, on any host and from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.moved import TEMPLATE, moved_page
from generator.site.addresses import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.model.page import LocalText
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield a page for each former id of a module, its facilitator view too, and of a competency."""
    for kind, old, new in edition.publication.moved:
        for each in ("module", "facilitator") if kind == "module" else (kind,):
            if address(each, edition.locale, old):
                yield edition.task(
                    each, old, moved_page, TEMPLATE, each, old, new, _title(edition, kind, new)
                )


def _title(edition: Edition, kind: str, id: str) -> LocalText:
    if kind == "module":
        return edition.rows[id].title
    return edition.framework[f"competencies.{id}.title"]
