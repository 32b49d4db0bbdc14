"""Headings, lists and tables that did not become one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Look, Passage, Slip, quoted
from generator.model.diagnostic import Rule

HEADING = Rule(
    "V273",
    "warning",
    "A heading did not become one, or a paragraph did",
    "Readers find their way by headings: in the list of the page, by ear, and by search.",
    "##No blank",
    "## A blank",
)
LIST = Rule(
    "V278",
    "warning",
    "A list did not become one",
    "Without a blank behind the hyphen or the number, or with a typed dot, its lines run together.",
    "-Bread\n-Salt",
    "- Bread\n- Salt",
)
TABLE = Rule(
    "V274",
    "warning",
    "A table did not become one",
    "Without the line of hyphens below its head, or with another number of columns there, readers see bars.",
    "| When | Who |\n| ten | Ana |",
    "| When | Who |\n|---|---|\n| ten | Ana |",
)
RULES = (HEADING, LIST, TABLE)

_TORN = re.compile(r"(#{2,6})([^\S \t]*[^\s#].*)")
_TITLE = re.compile(r"(#)([A-Z][a-z'’-]* [^#]*[^\s#.!?…:;,])")
"""One number sign is a heading where a line of several words stands alone, and no `#Hashtag` of one word."""
_DEEP = re.compile(r"(#{7,})[ \t]*([^\s#].*)")
_UNDER = re.compile(r"(?:=+|-+)\s*")
LONGEST = 80


def headings(passage: Passage) -> Iterator[Slip]:
    """Yield lines of a paragraph that begin with number signs, and sentences with a line below."""
    if passage.kind == "heading":
        yield from _underlined(passage)
    alone = len(passage.lines) == 1
    for line in passage.lines if passage.kind == "paragraph" else ():
        text = line.strip()
        if found := _TORN.fullmatch(text) or (_TITLE.fullmatch(text) if alone else None):
            blank = "a plain blank" if found[2][0].isspace() else "a blank"
            right = f"{found[1].rjust(2, '#')} {found[2].strip()}"
            hint = f"write `{right}`, with an empty line before and after"
            yield _no_heading(passage, found, f"{blank} is missing after `{found[1]}`", hint, "torn")
        elif found := _DEEP.fullmatch(text):
            why = f"there are six levels, and it has {len(found[1])} signs"
            yield _no_heading(passage, found, why, f"write `### {found[2]}`", "deep")


def _no_heading(passage: Passage, match: re.Match[str], why: str, hint: str, key: str) -> Slip:
    start = max(0, passage.raw.find(match[1]))
    message = f"{quoted(match[0])} is no heading: {why}"
    return Slip(HEADING, start, start + len(match[1]), message, hint, key)


def _underlined(passage: Passage) -> Iterator[Slip]:
    text = passage.raw
    under = passage.lines[-1].strip() if len(passage.lines) > 1 else ""
    if _UNDER.fullmatch(under) and (len(passage.lines) > 2 or text[-1:] in ".:;,!" or len(text) > LONGEST):  # noqa: PLR2004  (a line of words and the one below it)
        message = f"the line {quoted(under)} below makes a heading of this text"
        yield Slip(HEADING, 0, len(text), message, "put an empty line above it, or write `## Words`", "under")


_ITEM = re.compile(r"(?P<sign>[-*+]|\d{1,3}[.)])(?=[^\W\d_])[^*]*|(?P<dot>[•▪◦·])\s*\S.*")


def lists(passage: Passage) -> Iterator[Slip]:
    """Yield a paragraph of two lines or more that all begin as items."""
    if passage.kind != "paragraph" or len(passage.lines) == 1:
        return
    found = [_ITEM.fullmatch(line.strip()) for line in passage.lines]
    first = found[0] if found and all(found) else None
    if first:
        sign = first["sign"] or first["dot"]
        message = f"these {len(found)} lines that begin with `{sign}` are no list: they run into one another"
        hint = f"write `{sign} ` with a blank" if first["sign"] else "begin each line with `- `"
        yield Slip(LIST, 0, len(sign), message, hint, "list")


_ROW = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)*\|?")


def tables(passage: Passage) -> Iterator[Slip]:
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


LOOKS = (
    Look(
        HEADING,
        ("#", "---", "===", "\n-", "\n="),
        re.compile(r"^[ \t>]*(?:#{1,6}[^ \t\n#]|#{7,}|(?:=+|-+)[ \t]*$)", re.MULTILINE),
        headings,
        lines=True,
    ),
    Look(
        LIST,
        ("\n-", "\n*", "\n+", "\n•", "\n▪", "\n◦", "\n·", "\n> -", "\n> •", "\n1.", "\n1)", "\n> 1"),
        re.compile(r"^[ \t>]*(?:[-*+]|\d{1,3}[.)])[^\W\d_]|^[ \t>]*[•▪◦·]", re.MULTILINE),
        lists,
        lines=True,
    ),
    Look(
        TABLE,
        ("|",),
        re.compile(r"^[ \t>]*\|.*\|[ \t]*$|\S[ \t]\|[ \t]\S|(?<!-)--+:?[ \t]*\|[ \t]*:?-{2,}", re.MULTILINE),
        tables,
        lines=True,
    ),
)
