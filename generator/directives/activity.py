"""`::: activity`: something to do, with steps; the heart of a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import company, section, timing
from generator.html.things import things
from generator.markdown.nodes import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a box with how long, with whom, what is needed, and the steps."""
    inside = "\n".join(filter(None, (_needs(block, fill), fill.blocks(block.children))))
    return section(block, fill.words.t("Activity"), inside, (*timing(block, fill), *company(block, fill)))


def _needs(block: Block, fill: Fill) -> str:
    t = fill.words.t
    words = things(t)
    needed = [words[need] for need in block.get("needs").split(",") if need in words]
    return f'<p class="needs">{t("You need:")} {" · ".join(needed)}</p>' if needed else ""


DIRECTIVE = Directive(
    "activity",
    attributes=("in", "needs", "for"),
    minutes=None,
    titled=True,
    also_called=("challenge", "exercise", "exercises", "practice", "problem", "task"),
    call_outs=("exercise", "challenge", "task"),
    settings="{minutes=10}",
)
