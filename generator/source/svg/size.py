"""How large an SVG is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

LENGTH = re.compile(r"\s*\+?(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})\s*(px|pt|pc|mm|cm|in)?\s*")
PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


class Size(Struct, frozen=True):
    """Of a picture, in CSS pixels; 0 where it does not say."""

    width: int = 0
    height: int = 0


def size_of(attributes: Mapping[str, str]) -> Size:
    """Return the width and height that the root element says, else those of its view box."""
    width, height = (_pixels(attributes.get(name, "")) for name in ("width", "height"))
    if width and height:
        return Size(width, height)
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    return Size(_pixels(box[2]), _pixels(box[3])) if len(box) == len("xywh") else Size()


def _pixels(length: str) -> int:
    found = LENGTH.fullmatch(length)
    return round(float(found[1]) * PIXELS[found[2]]) if found else 0
