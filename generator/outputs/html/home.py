"""The home page of each locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.page import HomeFacts
from generator.outputs.html.pages.home import TEMPLATE, home_page
from generator.site import resolve
from generator.site.addresses import WORDS_OF_HOME, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.model.page import PathCard
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the home page."""
    home = HomeFacts(edition.groups, _paths(edition))
    words = edition.publication.documents.get(WORDS_OF_HOME)
    shown = edition.shown(words, address("home", edition.locale)) if words else ()
    yield edition.task("home", "", home_page, TEMPLATE, home, *shown)


def _paths(edition: Edition) -> tuple[PathCard, ...]:
    return tuple(
        resolve.path_card(
            path, edition.facts("pathway", path.id), edition.fields("pathway", path.id), edition.rows
        )
        for path in edition.order
    )
