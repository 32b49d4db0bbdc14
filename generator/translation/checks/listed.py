"""How a message names texts."""

from __future__ import annotations

from collections.abc import Iterable

SHOWN = 80


def listed(texts: Iterable[str]) -> str:
    """Return texts in backticks, long ones cut: "`a`, `b`"."""
    return ", ".join(f"`{_cut(text)}`" for text in texts)


def _cut(text: str) -> str:
    """Return a text that fits into a message."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SHOWN else f"{one_line[: SHOWN - 1]}…"
