"""Findings as workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic
from generator.report.visible import visible


def as_github(findings: Sequence[Diagnostic]) -> str:
    """Return `::error file=…,line=…,col=…,title=…::message`, a line each."""
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
