"""Findings for a person: the place, the line, what to type instead, and why it matters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from generator.model.diagnostic import Diagnostic, Location, Related
from generator.report.visible import head, visible, width

Sources = Callable[[str], str | None]
SourceLines = Callable[[str], Sequence[str]]
Reasons = Callable[[str], str]
WIDEST = 100
"""Columns of a source line that are shown; more is cut round the carets."""
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def as_text(findings: Sequence[Diagnostic], sources: Sources, why: Reasons) -> str:
    """Return the findings one below the other; why a rule matters is said where its code first appears.

    `why` gives the reason by code, or "" where none is known.
    """
    told: set[str] = set()
    texts: list[str] = []
    lines = cache(lambda path: _lines_of(sources(path)))
    for one in findings:
        texts.append("\n".join(_lines(one, lines, "" if one.code in told else why(one.code))) + "\n")
        told.add(one.code)
    return "\n".join(texts)


def _lines(finding: Diagnostic, lines: SourceLines, reason: str) -> Iterator[str]:
    at = finding.location
    gutter = " " * len(str(at.line))
    yield f"{finding.severity}[{finding.code}]: {visible(finding.message)}"
    yield f"{gutter}--> {visible(at.path)}:{at.line}:{at.column}"
    shown = _snippet(lines(at.path), at)
    if shown:
        yield f"{gutter} |"
        yield f"{at.line} | {shown.line}".rstrip()
        yield f"{gutter} | {shown.carets}"
    yield from (f"{gutter} = {line}" for line in _remarks(finding, reason))


def _remarks(finding: Diagnostic, reason: str) -> Iterator[str]:
    if finding.hint:
        yield f"help: {visible(finding.hint)}"
    yield from (f"note: {_related(one)}" for one in finding.related)
    if reason:
        yield f"why: {reason}"


def _related(related: Related) -> str:
    at = related.location
    return f"{visible(related.message)}: {visible(at.path)}:{at.line}"


class Snippet(Struct, frozen=True):
    """A line made visible, in three parts: before what is meant, that, and after it."""

    before: str
    meant: str
    after: str

    @property
    def line(self) -> str:
        """The whole line."""
        return (self.before + self.meant + self.after).rstrip()

    @property
    def carets(self) -> str:
        """The line below it: at least one caret."""
        return " " * width(self.before) + "^" * max(width(self.meant), 1)


def _lines_of(source: str | None) -> tuple[str, ...]:
    """Return the lines of a file as diagnostics count them; none where it cannot be read."""
    return () if source is None else tuple(_LINE_BREAK.split(source.removeprefix("\ufeff")))


def _snippet(lines: Sequence[str], location: Location) -> Snippet | None:
    """Return the line that a location (with line and column) names.

    None where there is no such line, and where the whole file is meant.
    """
    whole_file = (location.line, location.column, location.length) == (1, 1, 0)
    if whole_file or location.line > len(lines):
        return None
    line, start = lines[location.line - 1], location.column - 1
    end = start + max(location.length, 1)
    near = 2 * WIDEST  # a line may be a megabyte long
    before, meant, after = line[:start][-near:], line[start:end][:near], line[end:][:near]
    return _cut(Snippet(visible(before), visible(meant), visible(after)))


def _cut(whole: Snippet) -> Snippet:
    """Keep the carets and what fits on both sides of them."""
    meant = head(whole.meant, WIDEST // 2)
    if width(whole.before) + width(meant) + width(whole.after) <= WIDEST:
        return Snippet(whole.before, meant, whole.after)
    room = WIDEST - width(meant)
    after = head(whole.after, max(room // 2, room - width(whole.before)))
    before = head(whole.before[::-1], room - width(after))[::-1]
    return Snippet(before, meant, after)
