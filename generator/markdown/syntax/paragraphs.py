"""A short way for most paragraphs: one line of words, which a dozen block rules need not be asked about.

A property test holds it to the tokens that the parser gives without it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

CODE = 4
"""Columns of indent that make code of a line."""
ITEM = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)])[ \t]")
DEFINES = (": ", ":\t", "~ ", "~\t")


def short_paragraphs(md: MarkdownIt, before: str) -> None:
    """Teach a parser the short way, to be tried before the rule of that name."""
    md.block.ruler.before(before, "short_paragraph", _rule)


def _rule(state: StateBlock, line: int, end: int, _silent: bool) -> bool:  # noqa: FBT001  (the signature of a rule)
    """Take a line that begins with a letter, and below which something else begins."""
    if state.sCount[line] - state.blkIndent >= CODE:
        return False
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    if not text[0].isalpha() or not _ends(state, line + 1, end):
        return False
    state.line = line + 1
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = mdTrim(text), [line, line + 1], []
    state.push("paragraph_close", "p", -1)
    return True


def _ends(state: StateBlock, line: int, end: int) -> bool:
    """Whether a paragraph surely ends before `line`, and is no term with its definition below."""
    if line >= state.lineMax:
        return True
    if not state.isEmpty(line):
        return _is_next_item(state, line)
    below = line + 1
    return below >= end or not state.src.startswith(DEFINES, state.bMarks[below] + state.tShift[below])


def _is_next_item(state: StateBlock, line: int) -> bool:
    """Whether a line leaves the item of a list and begins another."""
    return (
        state.sCount[line] < state.blkIndent
        and state.sCount[line] - state.listIndent < CODE
        and ITEM.match(state.src, state.bMarks[line] + state.tShift[line]) is not None
    )
