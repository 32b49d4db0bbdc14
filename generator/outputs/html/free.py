"""The free pages, without the one whose words stand on the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from markupsafe import Markup
from msgspec import Struct

from generator.model.page import Chrome
from generator.outputs.html.parts.frame import Frame
from generator.outputs.html.parts.sheet import DocumentPage, sheet
from generator.outputs.html.parts.take_part import TakePartView, take_part_view
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import HeadingLink, StatusView
from generator.site.addresses import WORDS_OF_HOME, address
from generator.site.edition import DocumentValues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


ADDRESSES = {"page": "{locale}/pages/{id}.html"}


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the page of one free page."""
    if document.facts.kind == "page" and document.name != WORDS_OF_HOME:
        yield edition.document("page", document, free_page)


@template("free.html")
def free_page(chrome: Chrome, *document: Unpack[DocumentValues]) -> FreeView:
    """Return a free page."""
    here = address("page", chrome.locale, document[0].front.id)
    return free_view(sheet(here, chrome, document))


class FreeView(Struct, frozen=True):
    """A free page."""

    frame: Frame
    title: Markup
    lead: Markup
    status: StatusView | None
    body: Markup
    headings: tuple[HeadingLink, ...]
    part: TakePartView


def free_view(sheet: DocumentPage) -> FreeView:
    """Return what a free page shows."""
    return FreeView(
        frame=sheet.frame(),
        title=sheet.element("h1", "title"),
        lead=sheet.element("p", "summary", ("class", "lead")),
        status=sheet.status(),
        body=sheet.body(),
        headings=sheet.headings(),
        part=take_part_view(sheet),
    )
