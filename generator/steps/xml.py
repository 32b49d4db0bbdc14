"""Text within XML."""

from __future__ import annotations

import re
from html import escape

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write: the production `Char`."""


def written(text: str) -> str:
    """Return a text for an element or for an attribute in double quotes."""
    return escape(FORBIDDEN.sub("", text))
