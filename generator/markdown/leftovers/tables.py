"""Tables that did not become one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Passage, Slip
from generator.model.diagnostic import Rule

TABLE = Rule(
    "V274",
    "warning",
    "A table did not become one",
    "Without the line of hyphens below its head, or with another number of columns there, readers see bars.",
    "| When | Who |\n| ten | Ana |",
    "| When | Who |\n|---|---|\n| ten | Ana |",
)
RULES = (TABLE,)
SIGNS = ("|",)
SIGN = re.compile(r"^[ \t>]*\|.*\|[ \t]*$|\S[ \t]\|[ \t]\S|(?<!-)--+:?[ \t]*\|[ \t]*:?-{2,}", re.MULTILINE)
LINES = True

_ROW = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)*\|?")


def find(passage: Passage) -> Iterator[Slip]:
    """Yield paragraphs that are rows, or have two, or the line of a table."""
    lines = [line.strip() for line in passage.lines] if passage.kind == "paragraph" else []
    rows = [line for line in lines if _ROW.fullmatch(line)]
    rule = next((line for line in lines if "|" in line and _RULE.fullmatch(line)), "")
    if len(rows) > 1 or (rule and len(lines) > 1) or _are_rows(lines):
        head = next(line for line in lines if "|" in line)
        start = max(0, passage.raw.find(head[:8]))
        yield Slip(TABLE, start, start + len(head), *_said(head, rule, lines))


def _are_rows(lines: list[str]) -> bool:
    """Whether each line has as many bars between blanks; one alone has bars at its ends too.

    What ends as a sentence does is one, in lines.
    """
    bars = {line.count(" | ") for line in lines}
    if len(bars) != 1 or bars == {0}:
        return False
    return _ROW.fullmatch(lines[0]) is not None or (len(lines) > 1 and lines[-1][-1] not in ".?!")


def _said(head: str, rule: str, lines: list[str]) -> tuple[str, str]:
    columns = _columns(head)
    right = f"write `{'|---' * columns}|` below the first row"
    if not rule:
        return "this table has no line of hyphens below its first row, so it is none", right
    if lines.index(rule) != lines.index(head) + 1:
        return "the line of hyphens does not stand below the first row, so this is no table", right
    message = f"the head has {columns} columns and the line below it {_columns(rule)}, so this is no table"
    return message, right


def _columns(row: str) -> int:
    return row.strip("|").count("|") - row.count("\\|") + 1
