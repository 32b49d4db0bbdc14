"""What several directives ask of what stands inside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.markdown.nodes import Node
from generator.markdown.rules import SHAPE

if TYPE_CHECKING:
    from generator.model.diagnostic import Findings

TICK = re.compile(r"\[([ xX])\](?:[ ]+|$)")
ALMOST = re.compile(r"\[\s*([xX✓✔]?)\s*\]\s*")


def begins_with_heading(node: Node, report: Findings) -> None:
    """Report a block that does not begin with its own heading."""
    if not node.children or node.children[0].kind != "heading":
        hint = "begin it with a heading: `### What we do`"
        report.add(SHAPE, node.line, f'the block "{node.kind}" begins with a heading of its own', hint)


def tick_items(items: list[Node], report: Findings, *, required: bool) -> None:
    """Take the ticks off the items of a list, as `checked`; report those that are not in their form."""
    for item in items:
        first = item.children[0] if item.children else None
        text = first.text or "" if first is not None and first.kind == "paragraph" else ""
        found = TICK.match(text)
        if found and first is not None:
            item.attrs["checked"] = "0" if found[1] == " " else "1"
            first.text = text[found.end() :]
        elif required:
            _not_a_tick(item, text, report)


def _not_a_tick(item: Node, text: str, report: Findings) -> None:
    almost = ALMOST.match(text)
    mark = "x" if almost and almost[1] else " "
    rest = text[almost.end() :] if almost else text
    what = "the tick needs a blank after it" if almost and almost[1] else "this item has no box to tick"
    report.add(SHAPE, item.line, what, f"write `- [{mark}] {_short(rest)}`")


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"  # noqa: PLR2004  (as much as a hint can hold)


def with_reason(node: Node, kind: str, what: str, report: Findings) -> Node | None:
    """Arrange an instruction, one node of `kind`, and at the end perhaps a quote: the reason.

    Returns the node of that kind, or None with a finding where it is not there once.
    """
    found = [child for child in node.children if child.kind == kind]
    if len(found) != 1:
        report.add(
            SHAPE, node.line, f'the block "{node.kind}" holds {what}', f"write {what} below the instruction"
        )
        return None
    after = node.children[node.children.index(found[0]) + 1 :]
    for child in after:
        if child.kind == "quote" and child is _last_text(node):
            child.kind = child.role = "reason"
        elif not child.directive:
            report.add(SHAPE, child.line, f"nothing but a quote, the reason, follows {what}", "move it above")
    if not any(child.text for child in node.children if child.kind == "paragraph"):
        report.add(SHAPE, node.line, "the instruction is missing", f"say above {what} what the learner does")
    return found[0]


def _last_text(node: Node) -> Node:
    return [child for child in node.children if not child.directive][-1]
