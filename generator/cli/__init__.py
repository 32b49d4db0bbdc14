"""The command `vereda`: the only place that prints, reads the clock or exits."""

from __future__ import annotations

from generator.cli.start import main

__all__ = ["main"]
