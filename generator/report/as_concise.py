"""Findings one a line, in the form that editors and `grep` understand."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic
from generator.report.visible import visible


def as_concise(findings: Sequence[Diagnostic]) -> str:
    """Return `path:line:column: severity[code] message`, a line each."""
    return "".join(f"{_line(one)}\n" for one in findings)


def _line(finding: Diagnostic) -> str:
    at, said = finding.location, visible(finding.message)
    return f"{visible(at.path)}:{at.line}:{at.column}: {finding.severity}[{finding.code}] {said}"
