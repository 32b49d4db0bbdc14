"""`::: checklist`: things to tick; the ticks stay on the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import kept, key, section, timing
from generator.html.inline import leaf_html
from generator.html.states import around, foreign
from generator.html.tags import element
from generator.markdown.nodes import Directive
from generator.markdown.rules import SHAPE
from generator.markdown.shape import tick_items

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node
    from generator.model.content import Block
    from generator.model.diagnostic import Findings


def html(block: Block, fill: Fill) -> str:
    """Return a list of check boxes, whose ticks a script keeps on the reader's device."""
    t = fill.words.t
    promise = kept(
        t("Your ticks are gone when you leave this page."),
        fill.words.plain("Kept on this device only. Nobody else sees it."),
    )
    listed = (_list(child, fill) if child.get("tasks") else fill.block(child) for child in block.children)
    inner = "\n".join((*listed, promise))
    return section(block, t("Checklist"), inner, timing(block, fill), (key(block, fill),))


def _list(block: Block, fill: Fill) -> str:
    items = "\n".join(element("li", _item(item, fill)) for item in block.children)
    return f'<ul class="ticks">\n{items}\n</ul>'


def _item(item: Block, fill: Fill) -> str:
    first, rest = item.children[0], item.children[1:]
    shown = fill.shown_in(first)
    text = element("span", leaf_html(first, fill), *foreign(shown, fill))
    label = around(f'<label><input type="checkbox"> {text}</label>', shown, fill)
    return label + fill.blocks(rest)


def checklist(node: Node, report: Findings) -> None:
    """One list of tasks, none of them ticked beforehand."""
    lists = [child for child in node.children if child.kind == "list"]
    if len(lists) != 1:
        report.add(SHAPE, node.line, "a checklist holds one list", "write `- [ ] ` before each of its lines")
        return
    lists[0].attrs["tasks"] = "1"
    tick_items(lists[0].children, report, required=True)
    for item in lists[0].children:
        if item.attrs.get("checked") == "1":
            message = "a tick stands in a checklist, where the learner sets the ticks"
            report.add(SHAPE, item.line, message, "write `- [ ] `")


DIRECTIVE = Directive(
    "checklist", inside=("activity",), attributes=("assesses", "for"), keeps=True, minutes=3, shape=checklist
)
