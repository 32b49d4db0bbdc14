"""`::: activity`: something to do, with steps; the heart of a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markup.directive import Directive
from generator.markup.directives_shape import begins_with_heading

if TYPE_CHECKING:
    from generator.markup.html import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Lay the block out for the web."""
    raise NotImplementedError


DIRECTIVE = Directive(
    "activity",
    html,
    attributes=("in", "needs", "for"),
    holds=(
        *("hint", "solution", "facilitator", "offline", "note", "tip", "caution", "story"),
        *("video", "tabs", "checklist"),
    ),
    minutes=None,
    shape=begins_with_heading,
)
