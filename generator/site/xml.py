"""Text within XML."""

from __future__ import annotations

import re
from html import escape

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to write: all but its production `Char`."""


def written(text: str) -> str:
    """Return a text for an element or for an attribute in double quotes."""
    return escape(FORBIDDEN.sub("", text))
