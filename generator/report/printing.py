"""All findings of a run as one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from generator.model.diagnostic import Diagnostic, Positions

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
    from generator.report.place import placed  # noqa: PLC0415

    sorted_ = placed(findings, positions)
    if format == "text":
        return as_text(sorted_, sources, reasons or why)
    return {"concise": as_concise, "json": as_json, "github": as_github}[format](sorted_)
