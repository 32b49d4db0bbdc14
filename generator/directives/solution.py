"""`::: solution`: one good way to do an activity; on paper in the answer key alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.tags import element
from generator.markdown.directive import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a disclosure, closed."""
    inside = f"<summary>{fill.words.t('Solution')}</summary>\n{fill.blocks(block.children)}\n"
    return element("details", inside, ("class", "solution"), ("id", block.get("id")))


DIRECTIVE = Directive("solution", inside=("activity",), never_alone=True)
