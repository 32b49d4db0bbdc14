"""`::: keypoints`: what to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import call_out
from generator.markdown.nodes import Directive
from generator.markdown.rules import SHAPE

if TYPE_CHECKING:
    from generator.markdown.nodes import Node
    from generator.model.diagnostic import Findings


html = call_out(lambda t: t("Key points"))


def keypoints(node: Node, report: Findings) -> None:
    """A list."""
    if not any(child.kind == "list" for child in node.children):
        report.add(SHAPE, node.line, "key points are a list", "write `- ` before each of them")


DIRECTIVE = Directive(
    "keypoints",
    minutes=3,
    shape=keypoints,
    label="Key points",
    also_called=("abstract", "key-points", "recap", "summary", "takeaways"),
    call_outs=("keypoints",),
)
