"""What an output says of itself: a constant `OUTPUT` of its file in `generator/outputs`."""

from __future__ import annotations

from typing import NamedTuple


class Output(NamedTuple):
    """An output."""

    name: str
    """That of its file; where a site may list it, the one to list in `outputs`."""
    files: str
    """A regular expression for the targets that it alone writes."""
    listed: int = 0
    """Its number among those that a site lists in `outputs`; 0 for what always goes with the pages."""
    is_last: bool = False
    """Whether it has the engine work through the words of all pages, and so is planned after all others."""
