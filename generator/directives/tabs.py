"""`::: tabs`: the same for several situations, one `###` each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.tags import element
from generator.markdown.nodes import Directive, Node
from generator.markdown.rules import SHAPE

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block
    from generator.model.diagnostic import Findings


def html(block: Block, fill: Fill) -> str:
    """Return all tabs one after the other. A script shows one at a time."""
    tabs = "\n".join(element("div", fill.blocks(tab.children), ("class", "tab")) for tab in block.children)
    return element("div", f"\n{tabs}\n", ("class", "tabs"), ("id", block.get("id")))


def tabs(node: Node, report: Findings) -> None:
    """Two `###` or more, each with what belongs to it."""
    found: list[Node] = []
    for child in node.children:
        if child.kind == "heading" and child.attrs["level"] == "3":
            child.role = "tab"
            found.append(Node("tab", child.line, child.end, children=[child]))
        elif found:
            found[-1].children.append(child)
        else:
            report.add(
                SHAPE, child.line, "tabs begin with the name of the first", "begin with `### The first`"
            )
            return
    if len(found) < FEWEST:
        report.add(SHAPE, node.line, "one tab alone is no choice", "write two `###` or more, or no tabs")
    node.children = found


FEWEST = 2


DIRECTIVE = Directive(
    "tabs",
    inside=("activity",),
    shape=tabs,
    also_called=("code-group", "group-tab", "panel-tabset", "tab", "tab-set", "tabset"),
    call_outs=("tab", "tabs", "tab-set"),
)
