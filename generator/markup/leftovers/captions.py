"""Markdown in a caption, which is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markup.leftovers.passage import Passage, Slip, quoted
from generator.model.diagnostic import Rule

CAPTION = Rule(
    "V275",
    "warning",
    "Markdown stands in a caption",
    "The caption of a picture is plain text: readers see the signs, and the note or the link leads nowhere.",
    '![A map](../media/map.svg "Our town[^source]")',
    '![A map](../media/map.svg "Our town")\n\nThe map is by the city.[^source]',
)
RULES = (CAPTION,)
SIGN = re.compile(r"\[\^|\]\(|[*`]")

_SIGNS = re.compile(
    r"(?P<note>\[\^[^\[\]\s]+\])|(?P<link>\[[^\[\]]*\]\([^()]*\))|(?P<stress>\*\*?[^\s*][^*]*\*\*?|`[^`]+`)"
)
_WHAT = {"note": "the note", "link": "the link", "stress": "the sign"}


def find(passage: Passage) -> Iterator[Slip]:
    """Yield the marks of a caption."""
    if passage.kind != "caption":
        return
    for match in _SIGNS.finditer(passage.raw):
        what = _WHAT[match.lastgroup or "stress"]
        message = f"{what} {quoted(match[0])} is shown as it is typed: a caption is plain text"
        hint = "say it in a sentence below the picture"
        yield Slip(CAPTION, match.start(), match.end(), message, hint, match.lastgroup or "stress")
