"""What a check says of one translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.diagnostic import Rule

SHOWN = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with one translation."""

    rule: Rule
    message: str
    hint: str = ""


def listed(texts: Iterable[str]) -> str:
    """Return texts in backticks, long ones cut: "`a`, `b`"."""
    return ", ".join(f"`{_cut(text)}`" for text in texts)


def _cut(text: str) -> str:
    """Return a text that fits into a message."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SHOWN else f"{one_line[: SHOWN - 1]}…"
