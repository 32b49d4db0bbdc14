"""Writing tags: attributes in order, escaped, the empty ones left out."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from generator.i18n.languages import direction

REMEMBERED = 1 << 12
"""Start tags that are kept: those of one page stand on the same page in the next locale too."""
Attributes = tuple[tuple[str, str], ...]


def element(name: str, inside: str, *attributes: tuple[str, str]) -> str:
    """Return an element around HTML."""
    opening = start(name, *attributes) if attributes else f"<{name}>"
    return f"{opening}{inside}</{name}>"


@lru_cache(maxsize=REMEMBERED)
def start(name: str, *attributes: tuple[str, str]) -> str:
    """Return a start tag. Values of one name are joined by a blank: `class` may be given in parts."""
    values: dict[str, str] = {}
    for key, value in attributes:
        if value:
            values[key] = f"{values[key]} {value}" if key in values else value
    written = "".join([f' {key}="{escape(value)}"' for key, value in values.items()])
    return f"<{name}{written}>"


def isle(html: str, locale: str) -> str:
    """Return HTML that runs in the direction of a language, whatever stands around it: `-5`, `5 - 2 = 3`."""
    return f'<bdi dir="{direction(locale)}">{html}</bdi>' if html else ""
