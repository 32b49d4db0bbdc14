"""`::: facilitator`: for the trainer only; absent from the learner's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import section
from generator.markdown.nodes import Directive

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a box on the facilitator's page, nothing on the learner's."""
    if not fill.facilitator:
        return ""
    return section(block, fill.words.t("For the trainer"), fill.blocks(block.children), _when(block, fill))


def _when(block: Block, fill: Fill) -> tuple[str, ...]:
    t = fill.words.t
    words = {
        "now": t("now"),
        "week-before": t("the week before"),
        "day-before": t("the day before"),
        "on-the-day": t("on the day"),
        "if-short": t("if time is short"),
        "if-early": t("if there is time left"),
        "debrief": t("afterwards"),
    }
    return (words[block.get("when")],) if block.get("when") in words else ()


DIRECTIVE = Directive(
    "facilitator",
    inside=("activity", "discussion", "match", "order", "quiz", "reflection"),
    attributes=("when",),
    label="For the trainer only",
    also_called=("instructor", "instructors", "notes", "teacher", "trainer"),
)
