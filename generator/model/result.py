"""What a run over a site found and did: what the pipeline gives and the commands report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from generator.model.diagnostic import Diagnostic, Positions

Progress = Callable[[str, int, int], None]
"""Called with (what is being done, how many are done, of how many): `("pages", 120, 640)`."""


def counting(progress: Progress, what: str) -> Callable[[int, int], None]:
    """Return what one part of the work calls with its numbers; a part with nothing to do is not told."""

    def told(done: int, total: int) -> None:
        if total:
            progress(what, done, total)

    return told


class LocaleResult(Struct, frozen=True):
    """How far one locale is translated."""

    locale: str
    percent: int
    """Rounded down; 100 for the source locale."""
    modules: int = 0
    """Modules published in it."""


class Timing(Struct, frozen=True):
    """What one step took."""

    step: str
    """The function: `steps.document.decode_document`."""
    calls: int
    cached: int
    """Calls that needed not be made."""
    seconds: float
    """Of all processes together."""


class Result(Struct, frozen=True):
    """The outcome of `build` or `check`. A run with an error among its diagnostics writes nothing."""

    diagnostics: tuple[Diagnostic, ...] = ()
    positions: Mapping[str, Positions] = field(default_factory=dict)
    """By path: where the anchors of today's files stand."""
    pages: int = 0
    """HTML pages of the site, all locales together."""
    locales: tuple[LocaleResult, ...] = ()
    """In the order of the settings."""
    written: int = 0
    """Files written."""
    kept: int = 0
    """Files that were already right."""
    removed: int = 0
    """Files that no longer belong to the site."""
    changed: tuple[str, ...] = ()
    """The targets of the files that were written or removed."""
    notices: tuple[str, ...] = ()
    """Sentences for the person who runs it that are no findings: a cache ignored, a waiver's reason."""
    timings: tuple[Timing, ...] = ()
    """Of each step, in the order of their first calls; none where one look told that nothing has changed."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """By code: why findings matter, as far as it is known without asking for the rules."""
    mark: bytes = b""
    """Of the look that it is kept with; empty where it is not kept."""

    def count(self, severity: str) -> int:
        """Return how many diagnostics are of a severity."""
        return sum(found.severity == severity for found in self.diagnostics)
