"""The page of the search; what it finds is written by `outputs/search`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from generator.i18n.strings import words
from generator.model.page import Chrome, LocalText
from generator.model.ways import Facet
from generator.outputs.html.parts.facets import FacetView, facet_views
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.template import template
from generator.site.addresses import address
from generator.site.names import spoken_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"search": "{locale}/search.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, where the site has a search."""
    if edition.publication.has("search"):
        yield edition.task("search", "", search_page, edition.facets)


class SearchView(Struct, frozen=True):
    """The page of the search: what it offers without a script."""

    frame: Frame
    facets: tuple[FacetView, ...]


@template("search.html")
def search_page(chrome: Chrome, facets: tuple[Facet, ...]) -> SearchView:
    """Return what the page of the search shows before a script fills it."""
    page, t = address("search", chrome.locale), spoken_by(words(chrome.strings))
    around = frame(page, chrome, t("Search"), LocalText("", chrome.locale), noindex=True)
    return SearchView(around, facet_views(page, facets, chrome))
