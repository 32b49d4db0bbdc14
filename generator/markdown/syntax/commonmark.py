"""The configured Markdown parser: CommonMark with tables, notes, definitions, strikethrough; no raw HTML.

Nothing outside `markdown/` sees it or its tokens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote.index import footnote_def

from generator.markdown.syntax.flanking import friendly
from generator.markdown.syntax.paragraphs import definition_lists

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

MAX_NESTING = 60
"""Levels of quotes, lists (two each) and emphasis. The parser recurses: Python's stack sets a bound."""

_NOTE = re.compile(r"\[\^([a-z0-9]+(?:-[a-z0-9]+)*)\]")


def commonmark() -> MarkdownIt:
    """Return a new parser. Its rules are added to by `fences.py` for whole files."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    md.enable(["table", "strikethrough"])
    definition_lists(md)
    # Of the footnote plugin only the block rule: its inline rule counts uses, and a unit is parsed alone.
    md.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    md.inline.ruler.before("link", "note", _note)
    friendly(md)
    return md


def leave_addresses(md: MarkdownIt) -> None:
    """Have a parser take every address, and leave it as it is written: it is a key, and judged elsewhere."""
    vars(md).update(validateLink=_any, normalizeLink=str, normalizeLinkText=str)


def _any(_address: str) -> bool:
    return True


def _note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the signature of a rule)
    """Read `[^label]`, whether or not the note has a text: the parser of the file tells that."""
    found = _NOTE.match(state.src, state.pos, state.posMax)
    if found is None or state.linkLevel:
        return False
    if not silent:
        token = state.push("note", "", 0)
        token.meta = {"label": found[1]}
    state.pos = found.end()
    return True
