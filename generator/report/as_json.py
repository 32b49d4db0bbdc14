"""Findings for a program: a list of objects."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic, Location
from generator.report.rules import why


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
