"""A free page: about, help."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.outputs.html.view.frame import Frame
from generator.outputs.html.view.sheet import DocumentPage
from generator.outputs.html.view.take_part import TakePartView, take_part_view
from generator.outputs.html.view.values import HeadingLink, StatusView


@dataclass(frozen=True, slots=True)
class FreeView:
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
