"""`::: match`: pairs to find, as a table of two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.html.forms import how, puzzle, shuffled
from generator.html.states import container, wrapped
from generator.html.tags import element
from generator.markdown.nodes import Directive
from generator.markdown.rules import SHAPE
from generator.markdown.shape import with_reason
from generator.model.diagnostic import Rule

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node
    from generator.model.content import Block
    from generator.model.diagnostic import Findings

SAME_TWICE = Rule(
    "V553",
    "error",
    "Two rows of a match have the same answer",
    "Two answers would be right, and one of them would be called wrong.",
    "| learns the names | host |\n| opens the door | host |",
    "| learns the names | host |\n| opens the door | helper |",
)
RULES = (SAME_TWICE,)


def html(block: Block, fill: Fill) -> str:
    """Return the left column, the right column shuffled, and a disclosure with the pairs and the reason.

    A script puts a select box to each line on the left.
    """
    table = next(child for child in block.children if child.kind == "table")
    t = fill.words.t
    told = how(t("What belongs together?"), fill.words.plain("Choose what belongs to each."))
    task = f"{told}\n{_columns(table, block, fill)}"
    return puzzle(block, fill, t("Match"), table, task, t("What belongs together"))


def _columns(table: Block, block: Block, fill: Fill) -> str:
    head, *rows = table.children
    places = shuffled(fill.page, block.get("id"), len(rows))
    left = "\n".join(
        container("li", row.children[0], fill, ("data-answer", str(places.index(number))))
        for number, row in enumerate(rows)
    )
    right = "\n".join(container("li", rows[place].children[1], fill) for place in places)
    columns = _column(head.children[0], left, "puzzle", fill) + _column(
        head.children[1], right, "choices", fill
    )
    return element("div", columns, ("class", "columns"))


def _column(head: Block, items: str, name: str, fill: Fill) -> str:
    title = wrapped("p", head, fill, ("class", "column"))
    return f'<div>{title}\n<ul class="{name}">\n{items}\n</ul></div>'


def match(node: Node, report: Findings) -> None:
    """An instruction, one table of two columns whose right column is all different, and perhaps a reason."""
    table = with_reason(node, "table", "one table of two columns", report)
    if table is None:
        return
    if any(len(row.children) != COLUMNS for row in table.children):
        report.add(SHAPE, table.line, "the table of a match has two columns", "write `| left | right |`")
        return
    _all_different(table, report)


COLUMNS = 2


def _all_different(table: Node, report: Findings) -> None:
    seen: dict[str, int] = {}
    for row in table.children[1:]:
        right = row.children[1].text or ""
        if right in seen:
            message = f'"{right}" stands twice in the right column, so two answers would be right'
            hint = "make all of them different"
            report.add(SAME_TWICE, row.line, message, hint, also=((seen[right], "here it stands too"),))
        seen.setdefault(right, row.line)


DIRECTIVE = Directive(
    "match",
    attributes=("assesses", "for"),
    keeps=True,
    minutes=3,
    shape=match,
)
