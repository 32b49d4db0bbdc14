"""All findings of a run as one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from generator.model.diagnostic import Diagnostic, Positions
from generator.report.as_concise import as_concise
from generator.report.as_github import as_github
from generator.report.as_json import as_json
from generator.report.as_text import Reasons, Sources, as_text
from generator.report.place import placed
from generator.report.rules import why

Format = Literal["text", "concise", "json", "github"]
FORMATS: tuple[Format, ...] = get_args(Format)


def print_report(
    found: Sequence[Diagnostic],
    positions: Mapping[str, Positions],
    sources: Sources,
    format: Format,
    reasons: Reasons = why,
) -> str:
    """Return the findings in a format: sorted, each once, with today's lines; the same bytes each time.

    `sources` gives the text of a file of the site, or None where it cannot be read;
    `reasons` gives why a code matters, the rules themselves unless said.
    """
    sorted_ = placed(found, positions)
    if format == "concise":
        return as_concise(sorted_)
    if format == "json":
        return as_json(sorted_)
    if format == "github":
        return as_github(sorted_)
    return as_text(sorted_, sources, reasons)
