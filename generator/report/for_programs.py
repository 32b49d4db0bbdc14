"""Findings for programs: editors and `grep`, workflows of GitHub, anything that reads JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic, Location
from generator.report.explain import why
from generator.report.visible import visible


def as_concise(findings: Sequence[Diagnostic]) -> str:
    """Return `path:line:column: severity[code] message`, a line each."""
    return "".join(f"{_line(one)}\n" for one in findings)


def _line(finding: Diagnostic) -> str:
    at, said = finding.location, visible(finding.message)
    return f"{visible(at.path)}:{at.line}:{at.column}: {finding.severity}[{finding.code}] {said}"


def as_github(findings: Sequence[Diagnostic]) -> str:
    """Return workflow commands, which GitHub shows beside the changed lines.

    They are `::error file=…,line=…,col=…,title=…::message`, a line each.
    """
    return "".join(f"{_command(one)}\n" for one in findings)


def _command(finding: Diagnostic) -> str:
    at = finding.location
    place = f"file={_property(at.path)},line={at.line},col={at.column},title={_property(finding.code)}"
    message = finding.message + (f"\nhelp: {finding.hint}" if finding.hint else "")
    return f"::{finding.severity} {place}::{_data(message)}"


def _data(text: str) -> str:
    """Escape what would end the command; a line feed is kept, as GitHub writes it."""
    return "%0A".join(visible(line) for line in text.replace("%", "%25").split("\n"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(findings: Sequence[Diagnostic]) -> str:
    """Return a JSON array in ASCII; lines, columns and lengths count characters, from 1."""
    return json.dumps([_object(one) for one in findings], indent=2) + "\n"


def _object(finding: Diagnostic) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        **_place(finding.location),
        "hint": finding.hint,
        "why": why(finding.code),
        "related": [{"message": one.message, **_place(one.location)} for one in finding.related],
    }


def _place(at: Location) -> dict[str, object]:
    return {"path": at.path, "line": at.line, "column": at.column, "length": at.length}
