"""Fence lines: one block rule emits each as a leaf token, and `read` says what it opens.

Only the left edge counts: the rule asks for level 0 and indent 0, never for the parent's type, which
setext headings leave behind. So a fence line ends paragraphs, lists, quotes, tables and notes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

FENCE = "fence_line"
_ENDS = ("paragraph", "reference", "blockquote", "list", "table")
_OPEN = re.compile(r":{3,} (?P<kind>[a-z][a-z-]*)(?: \{(?P<keys>[^{}]*)\})?[ \t]*")
_CLOSE = re.compile(r":{3,}[ \t]*")
_ID = re.compile(r"#(\S+)")
_KEY = re.compile(r"([a-z]+)=([A-Za-z0-9._-]+(?:,[A-Za-z0-9._-]+)*)")


class FenceLine(Struct, frozen=True):
    """What one fence line says."""

    colons: int
    kind: str = ""
    """"" for a close."""
    keys: tuple[tuple[str, str], ...] = ()
    """As written, the id under `id`."""
    wrong: str = ""
    """Why it is no fence line; "" where it is one."""
    hint: str = ""


def fences(md: MarkdownIt) -> None:
    """Teach a parser the fence lines."""
    md.block.ruler.before("table", FENCE, _rule, {"alt": list(_ENDS)})


def _rule(state: StateBlock, line: int, _end: int, silent: bool) -> bool:  # noqa: FBT001  (the signature of a rule)
    if state.sCount[line] or not state.src.startswith(":::", state.bMarks[line]):
        return False
    if state.level:
        return silent  # within a list it only ends the paragraph, which would take it for a line of its own
    if not silent:
        token = state.push(FENCE, "", 0)
        token.content = state.src[state.bMarks[line] : state.eMarks[line]]
        token.map = [line, line + 1]
        state.line = line + 1
    return True


def read(line: str, example: str = "") -> FenceLine:
    """Return what a line that begins with `:::` says; `example` is a kind of block for the hint."""
    colons = len(line) - len(line.lstrip(":"))
    if _CLOSE.fullmatch(line):
        return FenceLine(colons)
    found = _OPEN.fullmatch(line)
    if found is None:
        return FenceLine(colons, wrong=_why_not(line, colons), hint=_rather(line, colons, example))
    return _keys(colons, found["kind"], found["keys"] or "")


def _keys(colons: int, kind: str, text: str) -> FenceLine:
    keys: list[tuple[str, str]] = []
    for word in text.split():
        if found := _ID.fullmatch(word):
            keys.append(("id", found[1]))
        elif found := _KEY.fullmatch(word):
            keys.append((found[1], found[2]))
        else:
            return FenceLine(colons, wrong=f"`{word}` is no setting of a block", hint=_SETTING)
    names = [key for key, _ in keys]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        return FenceLine(colons, wrong=f"`{twice}` stands twice", hint="say it once")
    return FenceLine(colons, kind, tuple(keys))


_SETTING = "write `key=value` or `key=a,b`, without quotes or blanks around `=`, and `#id` for an id"


def _why_not(line: str, colons: int) -> str:
    rest = line[colons:]
    if not rest.startswith(" "):
        return "a blank is missing after the colons"
    if "{" in rest and not rest.rstrip().endswith("}"):
        return "the settings in `{…}` must be the last thing on the line"
    return "this is not the form of a fence"


def _rather(line: str, colons: int, example: str) -> str:
    """Return the hint: the same line in its right form, where that can be guessed."""
    word = re.search(r"[A-Za-z][A-Za-z-]*", line[colons:])
    kind = word[0].lower() if word else example
    return f"write `{':' * colons} {kind}` to open a block, or `{':' * colons}` alone to close one"
