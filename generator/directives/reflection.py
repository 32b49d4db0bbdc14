"""`::: reflection`: a question to oneself; what is written stays on the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import kept, key, question, section, timing
from generator.html.tags import element
from generator.markdown.nodes import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return the question and a field, whose words a script keeps on the reader's device."""
    t = fill.words.t
    promise = kept(
        t("What you write here is gone when you leave this page."),
        fill.words.plain("Kept on this device only. Nobody else sees it."),
    )
    inside = "\n".join((question(block.children, fill), _field(block, fill), promise))
    return section(block, t("Reflection"), inside, timing(block, fill), (key(block, fill),))


def _field(block: Block, fill: Fill) -> str:
    own = f"v-{block.get('id')}"
    label = element("label", fill.words.t("Your thoughts"), ("for", own))
    return label + element("textarea", "", ("id", own), ("rows", block.get("lines", "6")))


DIRECTIVE = Directive("reflection", attributes=("lines", "for"), keeps=True, minutes=5)
