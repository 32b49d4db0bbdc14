"""Findings for a person: the place, the line, what to type instead, and why it matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from generator.model.diagnostic import Diagnostic, Related
from generator.report.rules import why
from generator.report.snippet import lines_of, snippet
from generator.report.visible import visible

Sources = Callable[[str], str | None]
Lines = Callable[[str], Sequence[str]]


def as_text(found: Sequence[Diagnostic], sources: Sources) -> str:
    """Return the findings one below the other; why a rule matters is said where its code first appears."""
    told: set[str] = set()
    texts: list[str] = []
    lines = cache(lambda path: lines_of(sources(path)))
    for one in found:
        texts.append("\n".join(_lines(one, lines, tell_why=one.code not in told)) + "\n")
        told.add(one.code)
    return "\n".join(texts)


def _lines(found: Diagnostic, lines: Lines, *, tell_why: bool) -> Iterator[str]:
    at = found.location
    gutter = " " * len(str(at.line))
    yield f"{found.severity}[{found.code}]: {visible(found.message)}"
    yield f"{gutter}--> {visible(at.path)}:{at.line}:{at.column}"
    shown = snippet(lines(at.path), at)
    if shown:
        yield f"{gutter} |"
        yield f"{at.line} | {shown.line}".rstrip()
        yield f"{gutter} | {shown.carets}"
    yield from (f"{gutter} = {line}" for line in _remarks(found, tell_why=tell_why))


def _remarks(found: Diagnostic, *, tell_why: bool) -> Iterator[str]:
    if found.hint:
        yield f"help: {visible(found.hint)}"
    yield from (f"note: {_related(one)}" for one in found.related)
    if tell_why and why(found.code):
        yield f"why: {why(found.code)}"


def _related(related: Related) -> str:
    at = related.location
    return f"{visible(related.message)}: {visible(at.path)}:{at.line}"
