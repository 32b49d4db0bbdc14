"""Headings that did not become one, and paragraphs that did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Passage, Slip, quoted
from generator.model.diagnostic import Rule

HEADING = Rule(
    "V273",
    "warning",
    "A heading did not become one, or a paragraph did",
    "Readers find their way by headings: in the list of the page, by ear, and by search.",
    "##No blank",
    "## A blank",
)
RULES = (HEADING,)
SIGNS = ("#", "---", "===", "\n-", "\n=")
SIGN = re.compile(r"^[ \t>]*(?:#{1,6}[^ \t\n#]|#{7,}|(?:=+|-+)[ \t]*$)", re.MULTILINE)
LINES = True

_TORN = re.compile(r"(#{2,6})([^\S \t]*[^\s#].*)")
_TITLE = re.compile(r"(#)([A-Z][a-z'’-]* [^#]*[^\s#.!?…:;,])")
"""One number sign is a heading where a line of several words stands alone, and no `#Hashtag` of one word."""
_DEEP = re.compile(r"(#{7,})[ \t]*([^\s#].*)")
_UNDER = re.compile(r"(?:=+|-+)\s*")
LONGEST = 80


def find(passage: Passage) -> Iterator[Slip]:
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
            yield _slip(passage, found, f"{blank} is missing after `{found[1]}`", hint, "torn")
        elif found := _DEEP.fullmatch(text):
            why = f"there are six levels, and it has {len(found[1])} signs"
            yield _slip(passage, found, why, f"write `### {found[2]}`", "deep")


def _slip(passage: Passage, match: re.Match[str], why: str, hint: str, key: str) -> Slip:
    start = max(0, passage.raw.find(match[1]))
    message = f"{quoted(match[0])} is no heading: {why}"
    return Slip(HEADING, start, start + len(match[1]), message, hint, key)


def _underlined(passage: Passage) -> Iterator[Slip]:
    text = passage.raw
    under = passage.lines[-1].strip() if len(passage.lines) > 1 else ""
    if _UNDER.fullmatch(under) and (len(passage.lines) > 2 or text[-1:] in ".:;,!" or len(text) > LONGEST):  # noqa: PLR2004  (a line of words and the one below it)
        message = f"the line {quoted(under)} below makes a heading of this text"
        yield Slip(HEADING, 0, len(text), message, "put an empty line above it, or write `## Words`", "under")
