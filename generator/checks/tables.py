"""Tables fit a phone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Content, Facts, walk
from generator.model.diagnostic import Diagnostic, Location, Rule

WIDE = Rule(
    "V303",
    "warning",
    "A table has more than 4 columns",
    "On a phone it has to be pushed to and fro, and who listens to it forgets which column is which.",
    "| When | Who | What | Where | Why |",
    "| When | Who | What |",
)
RULES = (WIDE,)

MOST_COLUMNS = 4


def check_text(facts: Facts, content: Content, _terms: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report each wide table of a document, at its first words."""
    if facts.widest_table <= MOST_COLUMNS:
        return
    for table in (block for block, _ in walk(content.blocks) if block.kind == "table"):
        columns = max((len(row.children) for row in table.children), default=0)
        if columns > MOST_COLUMNS:
            first = next((unit for row in table.children for cell in row.children for unit in cell.units), -1)
            place = Location(facts.path, f"unit:{first}" if first >= 0 else "")
            hint = "make two tables of it, or a list with a heading for each row"
            yield WIDE.at(place, f"this table has {columns} columns", hint)
