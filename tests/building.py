"""Building a site within a test."""

from __future__ import annotations

from pathlib import Path

from generator import build
from generator.model.result import Result


def build_quietly(site: Path, output: Path, jobs: int = 1, scheduler: str = "") -> Result:
    """Build a site and return what came of it."""
    return build.build(site, output, lambda _what, _done, _total: None, jobs, scheduler)
