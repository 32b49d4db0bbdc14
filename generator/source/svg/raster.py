"""Pictures of pixels that stand in an SVG itself, as drawing programs write them."""

from __future__ import annotations

import binascii
import re
from typing import Final

ADDRESS = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif)(?:;[\w.=-]+)*;base64,", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\n\r\f]+")
BEGINS = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:.{4}){0,2}avi[fs]", re.DOTALL
)
SIGNS: Final = 64
"""Of base64, which are enough to know a picture by."""
FEW: Final = 12
"""Bytes that tell nothing yet, nor do any harm: no other format takes so few."""


def is_raster(address: str) -> bool:
    """Whether an address is such a picture, by its name and by its first bytes."""
    found = ADDRESS.match(address)
    if found is None:
        return False
    signs = BLANKS.sub("", address[found.end() : found.end() + 4 * SIGNS])[:SIGNS]
    try:
        begins = binascii.a2b_base64(signs + "=" * (-len(signs) % 4), strict_mode=True)
    except ValueError:
        return False
    return len(begins) < FEW or BEGINS.match(begins) is not None
