"""Our own form of a PO file, read at one stroke: several times as fast as line by line.

Only the plain case is known here: one regular expression for an entry as `write` gives it. For all else
(plurals, other flags, references, any mistake) `blocks` gives None, and the reader of lines takes the
whole file. Where this one gives anything, both give the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.model.catalog import Entry
from generator.translation.po.lines import ESCAPE, MEANINGS


class EntryLines(NamedTuple):
    """Where an entry stands: the lines of its msgid and its msgstr."""

    msgid: int
    msgstr: int


def blocks(text: str) -> list[re.Match[str]] | None:
    """Return the blocks of a canonical file, the header as the first, or None where it is not canonical."""
    found: list[re.Match[str]] = []
    start, end = 0, len(text)
    while start < end:
        block = LIVE.match(text, start) or OBSOLETE.match(text, start)
        if block is None:
            return None
        found.append(block)
        start = block.end()
    return found


def entry_of(block: re.Match[str]) -> Entry:
    """Return the entry of a block."""
    comments, extracted, fuzzy, previous, context, msgid, msgstr = block.groups()
    mark = "#~ " if block.re is OBSOLETE else ""
    return Entry(
        _unquoted(msgid, mark),
        _unquoted(msgstr, mark),
        None if context is None else _unquoted(context, mark),
        fuzzy is not None,
        None if previous is None else _unquoted(previous, "#~| " if mark else "#| "),
        obsolete=bool(mark),
        comments=_comments(comments, "# ") if comments else (),
        extracted=_comments(extracted, "#. ") if extracted else (),
    )


def lines_of(blocks: list[re.Match[str]]) -> list[EntryLines]:
    """Return the lines of each block of a file. Takes linear time."""
    found: list[EntryLines] = []
    line = 1
    for block in blocks:
        start, msgid, msgstr, end = block.start(), block.start("msgid"), block.start("msgstr"), block.end()
        msgid_line = line + block.string.count("\n", start, msgid)
        msgstr_line = msgid_line + block.string.count("\n", msgid, msgstr)
        found.append(EntryLines(msgid_line, msgstr_line))
        line = msgstr_line + block.string.count("\n", msgstr, end)
    return found


def _pattern(mark: str) -> re.Pattern[str]:
    """Return the expression of an entry whose lines begin with `mark`."""
    string = r'"[^"\\\n]*(?:\\[\\"nt][^"\\\n]*)*"\n'
    before = "#~| " if mark else "#| "
    texts = f"{string}(?:{mark}{string})*"
    previous = f"({string}(?:{re.escape(before)}{string})*)"
    return re.compile(
        r"((?:#\n|# .*\n)*)((?:#\.\n|#\. .*\n)*)(#, fuzzy\n)?"
        rf"(?:{re.escape(before)}msgid {previous})?"
        rf"(?:{mark}msgctxt ({texts}))?"
        rf"{mark}msgid (?P<msgid>{texts}){mark}msgstr (?P<msgstr>{texts})(?:\n|\Z)"
    )


LIVE = _pattern("")
OBSOLETE = _pattern("#~ ")


def _unquoted(quoted: str, mark: str) -> str:
    """Return a text of one or more quoted lines."""
    text = quoted[1:-2]
    if "\n" in text:
        text = text.replace(f'"\n{mark}"', "")
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda match: MEANINGS[match[1]], text)


@lru_cache(maxsize=1 << 8)
def _comments(lines: str, sign: str) -> tuple[str, ...]:
    """Return the comments of a block without their sign. Most entries have the same: "Paragraph"."""
    return tuple(line[len(sign) :] for line in lines.split("\n")[:-1])
