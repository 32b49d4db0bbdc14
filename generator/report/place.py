"""From a finding's location to the line and column of today's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from generator.model.diagnostic import Diagnostic, Location, Positions


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
