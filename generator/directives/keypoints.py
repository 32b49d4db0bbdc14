"""`::: keypoints`: what to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import section
from generator.markdown.directive import Directive
from generator.markdown.rules import SHAPE

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node, Report
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Return a box with its word."""
    return section(block, fill.words.t("Key points"), fill.blocks(block.children))


def keypoints(node: Node, report: Report) -> None:
    """A list."""
    if not any(child.kind == "list" for child in node.children):
        report.add(SHAPE, node.line, "key points are a list", "write `- ` before each of them")


DIRECTIVE = Directive("keypoints", html, minutes=3, shape=keypoints)
