"""PO files: what Poedit, Weblate and gettext's tools write is read, and one canonical form is written."""

from __future__ import annotations

from generator.translation.po.reader import RULES, positions, read
from generator.translation.po.writer import write

__all__ = ["RULES", "positions", "read", "write"]
