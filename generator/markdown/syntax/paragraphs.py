"""Paragraphs and terms: a short way for most paragraphs, and several terms that share a definition.

A short paragraph is one line of words, which a dozen block rules need not be asked about. A property test
holds it to the tokens that the parser gives without it. Terms stand one a line, above the first `:`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

    BlockRule = Callable[[StateBlock, int, int, bool], bool]

CODE = 4
"""Columns of indent that make code of a line."""
MARKS = (": ", ":\t", "~ ", "~\t")
"""What begins a definition."""
_ITEM = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)])[ \t]")


def definition_lists(md: MarkdownIt) -> None:
    """Teach a parser definition lists. The plugin knows one term for each; this takes the others."""
    md.use(deflist_plugin)
    one_term = next(rule.fn for rule in md.block.ruler.__rules__ if rule.name == "deflist")
    md.block.ruler.before("deflist", "terms", _many_terms(one_term))


def _many_terms(one_term: BlockRule) -> BlockRule:
    def rule(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001  (its signature)
        """Leave the last term with its definitions to the plugin, and put the others before it."""
        last = line if silent or _defines(state, line) else _last_term(state, line, end)
        at = len(state.tokens)
        if last == line or not one_term(state, last, end, False):  # noqa: FBT003  (it is no name's)
            return False
        state.tokens[at].map = [line, state.line]
        state.tokens[at + 1 : at + 1] = [token for term in range(line, last) for token in _term(state, term)]
        _join(state.tokens, at)
        return True

    return rule


def _last_term(state: StateBlock, line: int, end: int) -> int:
    """Return the line of the last term; `line` itself where there are not several above a definition."""
    last = line
    while last + 1 < end and _is_term(state, last + 1, end):
        last += 1
    below = last + 1
    if below < end and state.isEmpty(below):
        below += 1
    return last if below < end and _defines(state, below) else line


def _is_term(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line goes on with a paragraph, and is not a definition."""
    if state.isEmpty(line) or not 0 <= state.sCount[line] - state.blkIndent < CODE or _defines(state, line):
        return False
    return not any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("paragraph"))  # noqa: FBT003


def _defines(state: StateBlock, line: int) -> bool:
    begins = state.src.startswith(MARKS, state.bMarks[line] + state.tShift[line])
    return begins and 0 <= state.sCount[line] - state.blkIndent < CODE


def _term(state: StateBlock, line: int) -> Iterator[Token]:
    text = state.getLines(line, line + 1, state.blkIndent, False).strip()  # noqa: FBT003
    level = state.level + 1
    yield Token("dt_open", "dt", 1, map=[line, line], level=level, block=True)
    yield Token("inline", "", 0, map=[line, line], level=level + 1, content=text, children=[], block=True)
    yield Token("dt_close", "dt", -1, level=level, block=True)


def _join(tokens: list[Token], at: int) -> None:
    """Make one list of this and of the one that ends just before it."""
    if at and tokens[at - 1].type == "dl_close" and tokens[at - 1].level == tokens[at].level:
        del tokens[at - 1 : at + 1]


def short_paragraphs(md: MarkdownIt, before: str) -> None:
    """Teach a parser the short way, to be tried before the rule of that name."""
    md.block.ruler.before(before, "short_paragraph", _short)


def _short(state: StateBlock, line: int, end: int, _silent: bool) -> bool:  # noqa: FBT001  (the signature of a rule)
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
    return below >= end or not state.src.startswith(MARKS, state.bMarks[below] + state.tShift[below])


def _is_next_item(state: StateBlock, line: int) -> bool:
    """Whether a line leaves the item of a list and begins another."""
    return (
        state.sCount[line] < state.blkIndent
        and state.sCount[line] - state.listIndent < CODE
        and _ITEM.match(state.src, state.bMarks[line] + state.tShift[line]) is not None
    )
