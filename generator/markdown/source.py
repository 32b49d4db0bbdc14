"""The Markdown of a body as it is parsed: without its comments, each line with its number in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.markdown.syntax.comments import CLOSE, OPEN, Comment, find_comments, keep
from generator.model.diagnostic import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.diagnostic import Findings

OPEN_COMMENT = Rule(
    "V260",
    "error",
    "A comment is never closed",
    "Nobody can tell where it ends: either readers would see it, or the text below would be lost.",
    "<!-- Rosa: is this true?\n\nIt was opened in 1931.",
    "<!-- Rosa: is this true? -->\n\nIt was opened in 1931.",
)
RULES = (OPEN_COMMENT,)

DROPPED = "\0"
_SEEN = re.compile(r"[^\n]")
CLOSE_IT = f"write `{CLOSE}` where it ends, or put `{OPEN}` between backticks if readers shall see it"


class BodySource(Struct, frozen=True):
    """A body."""

    text: str
    """What is parsed."""
    lines: tuple[str, ...]
    """Those of the file, `DROPPED` for each character of a comment: so all else has its place."""
    first_line: int
    """The line of the file on which the body begins."""
    numbers: tuple[int, ...] = ()
    """The line of `lines` from which each line of `text` comes; () where all are kept."""

    def number(self, index: int) -> int:
        """Return the line of the file of a line of `text`; one past the last for the line after it."""
        if not self.numbers:
            return self.first_line + index
        inside = index < len(self.numbers)
        return self.first_line + (self.numbers[index] if inside else len(self.lines))

    def line(self, number: int) -> str:
        """Return a line of the file; "" where the body has none."""
        index = number - self.first_line
        return self.lines[index] if 0 <= index < len(self.lines) else ""


def read_source(body: str, first_line: int, report: Findings) -> BodySource:
    """Return a body without its comments; report those that are not closed."""
    found = find_comments(body)
    if not found:
        return BodySource(body, tuple(body.split("\n")), first_line)
    for comment in found:
        _check(comment, body, first_line, report)
    closed = [comment for comment in found if comment.end > 0]
    kept = keep(body, closed)
    return BodySource(kept.text, tuple(_blotted(body, closed).split("\n")), first_line, kept.numbers)


def _blotted(body: str, comments: Sequence[Comment]) -> str:
    at = 0
    parts: list[str] = []
    for start, end, _ in comments:
        parts += body[at:start], _SEEN.sub(DROPPED, body[start:end])
        at = end
    return "".join((*parts, body[at:]))


def _check(comment: Comment, body: str, first_line: int, report: Findings) -> None:
    line, column = _place(body, comment.start, first_line)
    if comment.end < 0:
        report.add(OPEN_COMMENT, line, "this comment is never closed", CLOSE_IT, column, len(OPEN))
    elif comment.within > 0:
        other, _ = _place(body, comment.within, first_line)
        message = f"a second comment begins in this one, in line {other}, and both end at the same `{CLOSE}`"
        hint = f"close this one with `{CLOSE}` before the second begins"
        report.add(OPEN_COMMENT, line, message, hint, column, len(OPEN), ((other, "the second"),))


def _place(body: str, offset: int, first_line: int) -> tuple[int, int]:
    before = body.count("\n", 0, offset)
    return first_line + before, offset - body.rfind("\n", 0, offset)
