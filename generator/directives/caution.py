"""`::: caution`: what may go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import section
from generator.markdown.directive import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a call-out with its word."""
    return section(block, fill.words.t("Caution"), fill.blocks(block.children))


DIRECTIVE = Directive("caution", html)
