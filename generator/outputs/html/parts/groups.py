"""The modules of a stage, as several pages list them."""

from __future__ import annotations

from msgspec import Struct

from generator.model.page import Chrome, Group
from generator.outputs.html.parts.values import (
    ModuleLink,
    StageLink,
    TextView,
    module_links,
    stage_link,
    text,
)


class GroupView(Struct, frozen=True):
    """The modules of a stage."""

    stage: StageLink
    summary: TextView
    rows: tuple[ModuleLink, ...]


def group_view(page: str, group: Group, chrome: Chrome) -> GroupView:
    """Return the modules of a stage as the page at address `page` shows them."""
    return GroupView(
        stage_link(page, group.stage, chrome.locale),
        text(group.summary, chrome.locale),
        module_links(page, group.rows, chrome),
    )
