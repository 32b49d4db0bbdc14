"""`::: order`: steps to put in the right order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import how, item, puzzle, shuffled
from generator.markdown.nodes import Directive
from generator.markdown.rules import SHAPE
from generator.markdown.shape import with_reason

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node
    from generator.model.content import Block
    from generator.model.diagnostic import Findings


def html(block: Block, fill: Fill) -> str:
    """Return the steps shuffled, and a disclosure with the right order and the reason.

    A script puts a select box to each step.
    """
    steps = next(child for child in block.children if child.kind == "list")
    t = fill.words.t
    told = how(t("In which order do these belong?"), fill.words.plain("Give each its place."))
    task = f"{told}\n{_shuffled(steps, block, fill)}"
    return puzzle(block, fill, t("Put in order"), steps, task, t("The right order"))


def _shuffled(steps: Block, block: Block, fill: Fill) -> str:
    places = shuffled(fill.page, block.get("id"), len(steps.children))
    items = "\n".join(item(steps.children[place], fill, ("data-answer", str(place))) for place in places)
    return f'<ul class="puzzle">\n{items}\n</ul>'


def order(node: Node, report: Findings) -> None:
    """An instruction, one numbered list in the right order, and perhaps a reason."""
    steps = with_reason(node, "list", "one numbered list", report)
    if steps is not None and (not steps.attrs.get("ordered") or len(steps.children) < FEWEST):
        report.add(
            SHAPE, steps.line, "an order has a numbered list of two steps or more", "write `1. `, `2. `"
        )


FEWEST = 2


DIRECTIVE = Directive(
    "order", attributes=("assesses", "for"), keeps=True, minutes=3, shape=order, label="Put in order"
)
