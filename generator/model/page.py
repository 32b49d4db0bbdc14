"""What a page shows: the frozen values that templates arrange."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link of the content leads from one page."""

    target: str
    """As written in the content: `module:id#block`, `https://…`."""
    address: str
    """Relative to the page, file name and fragment written out; "" where this site has no such page: the
    link becomes its plain text."""
    outside: bool = False
    """Whether it leaves the site."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A media file as one page in one locale shows it: the localised twin where there is one."""

    file: str
    """The name as written in the content."""
    address: str
    """Relative to the page."""
    type: str
    """Media type: `image/svg+xml`, `audio/mpeg`."""
    size: int
    """Bytes."""
    width: int = 0
    """CSS pixels; 0 where it has none."""
    height: int = 0
    title: str = ""
    captions: tuple[tuple[str, str], ...] = ()
    """(locale, address) of the caption files of a recording."""
