"""`::: hint`: help for who asks for it; on paper at the back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.tags import element
from generator.markdown.directive import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a disclosure, closed."""
    inside = f"<summary>{fill.words.t('Hint')}</summary>\n{fill.blocks(block.children)}\n"
    return element("details", inside, ("class", "hint"), ("id", block.get("id")))


DIRECTIVE = Directive("hint", inside=("activity", "quiz", "order", "match"), never_alone=True)
