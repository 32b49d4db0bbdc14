"""`::: discussion`: questions to talk about in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import company, section, timing
from generator.markdown.nodes import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a box with how long, with whom, and the questions."""
    facts = (*timing(block, fill), *company(block, fill))
    return section(block, fill.words.t("Discussion"), fill.blocks(block.children), facts)


DIRECTIVE = Directive("discussion", attributes=("in", "for"), minutes=None)
