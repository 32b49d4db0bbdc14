"""The page of all modules, and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from msgspec import Struct

from generator.i18n.strings import words
from generator.model.page import Chrome, Group
from generator.model.ways import Facet
from generator.outputs.html.parts.facets import FacetView, facet_views
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.module import ModuleView, module_view
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import GroupView, group_view
from generator.site.addresses import address
from generator.site.edition import DocumentValues
from generator.site.names import spoken_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


ADDRESSES = {"modules": "{locale}/modules/index.html", "module": "{locale}/modules/{id}.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page of all modules."""
    groups = edition.shelf.value(edition.groups)
    yield edition.task("modules", "", modules_page, groups, edition.facets)


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the page of one module."""
    if document.facts.kind == "module":
        yield edition.document("module", document, module_page)


@template("module.html")
def module_page(chrome: Chrome, *document: Unpack[DocumentValues]) -> ModuleView:
    """Return the page of a module for learners."""
    return module_view("module", chrome, document)


class ModulesView(Struct, frozen=True):
    """All modules by stage."""

    frame: Frame
    count: int
    groups: tuple[GroupView, ...]
    facets: tuple[FacetView, ...]


@template("modules.html")
def modules_page(chrome: Chrome, groups: tuple[Group, ...], facets: tuple[Facet, ...] = ()) -> ModulesView:
    """Return what the page of all modules shows; stages without one are left out."""
    page, t = address("modules", chrome.locale), spoken_by(words(chrome.strings))
    filled = tuple(group for group in groups if group.rows)
    return ModulesView(
        frame(page, chrome, t("All modules"), chrome.tagline),
        sum(len(group.rows) for group in filled),
        tuple(group_view(page, group, chrome) for group in filled),
        facet_views(page, facets, chrome),
    )
