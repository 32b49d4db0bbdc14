"""All findings of a run as one text, each at the line and column of today's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from generator.model.diagnostic import Diagnostic, Location, Positions

if TYPE_CHECKING:
    from generator.report.as_text import Reasons, Sources

ReportFormat = Literal["text", "concise", "json", "github"]
FORMATS: tuple[ReportFormat, ...] = get_args(ReportFormat)


def print_report(
    findings: Sequence[Diagnostic],
    positions: Mapping[str, Positions],
    sources: Sources,
    format: ReportFormat,
    reasons: Reasons | None = None,
) -> str:
    """Return the findings in a format: sorted, each once, with today's lines; the same bytes each time.

    `sources` gives the text of a file of the site, or None where it cannot be read;
    `reasons` gives why a code matters, the rules themselves unless said.
    """
    if not findings and format != "json":
        return ""
    # Mostly nothing is found, and a build that has nothing to do shall end soon.
    from generator.report.as_text import as_text  # noqa: PLC0415
    from generator.report.explain import why  # noqa: PLC0415
    from generator.report.for_programs import as_concise, as_github, as_json  # noqa: PLC0415

    sorted_ = placed(findings, positions)
    if format == "text":
        return as_text(sorted_, sources, reasons or why)
    return {"concise": as_concise, "json": as_json, "github": as_github}[format](sorted_)


def placed(findings: Iterable[Diagnostic], positions: Mapping[str, Positions]) -> tuple[Diagnostic, ...]:
    """Return the findings with line and column in each location, by path, line, column and code.

    An anchor that its file no longer has becomes line 1. Two findings that would print alike become one.
    """
    finder = _Finder({path: _by_anchor(known) for path, known in positions.items()})
    return tuple(sorted({finder.diagnostic(one) for one in findings}, key=_order))


class _Finder(Struct, frozen=True):
    places: Mapping[str, Mapping[str, tuple[int, int]]]

    def diagnostic(self, finding: Diagnostic) -> Diagnostic:
        related = tuple(replace(one, location=self.location(one.location)) for one in finding.related)
        return replace(finding, location=self.location(finding.location), related=related)

    def location(self, location: Location) -> Location:
        if location.line:
            return replace(location, column=max(location.column, 1))
        line, column = self.places.get(location.path, {}).get(location.anchor, (1, 1))
        return replace(location, line=line, column=column)


def _by_anchor(positions: Positions) -> dict[str, tuple[int, int]]:
    return {anchor: (line, column) for anchor, line, column in positions.anchors}


def _order(finding: Diagnostic) -> tuple[str, int, int, str, str]:
    """Order findings fully, so that the same ones always print as the same bytes."""
    at = finding.location
    return at.path, at.line, at.column, finding.code, repr(finding)
