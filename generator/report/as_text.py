"""Findings for a person: the place, the line, what to type instead, and why it matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from generator.model.diagnostic import Diagnostic, Related
from generator.report.snippet import lines_of, snippet
from generator.report.visible import visible

Sources = Callable[[str], str | None]
SourceLines = Callable[[str], Sequence[str]]
Reasons = Callable[[str], str]


def as_text(findings: Sequence[Diagnostic], sources: Sources, why: Reasons) -> str:
    """Return the findings one below the other; why a rule matters is said where its code first appears.

    `why` gives the reason by code, or "" where none is known.
    """
    told: set[str] = set()
    texts: list[str] = []
    lines = cache(lambda path: lines_of(sources(path)))
    for one in findings:
        texts.append("\n".join(_lines(one, lines, "" if one.code in told else why(one.code))) + "\n")
        told.add(one.code)
    return "\n".join(texts)


def _lines(finding: Diagnostic, lines: SourceLines, reason: str) -> Iterator[str]:
    at = finding.location
    gutter = " " * len(str(at.line))
    yield f"{finding.severity}[{finding.code}]: {visible(finding.message)}"
    yield f"{gutter}--> {visible(at.path)}:{at.line}:{at.column}"
    shown = snippet(lines(at.path), at)
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
