"""Notes that a caption calls: it is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Passage, Slip
from generator.model.diagnostic import Rule

CAPTION = Rule(
    "V275",
    "warning",
    "A caption calls a note",
    "The caption of a picture is plain text: readers see the brackets, and never the note.",
    '![A map](../media/map.svg "Our town[^source]")',
    '![A map](../media/map.svg "Our town")\n\nThe map is by the city.[^source]',
)
RULES = (CAPTION,)
SIGNS = ("[^",)
SIGN = re.compile(r"\[\^")

_CALL = re.compile(r"\[\^[^\[\]\s]+\]")


def find(passage: Passage) -> Iterator[Slip]:
    """Yield each call of a note in a caption."""
    for match in _CALL.finditer(passage.raw) if passage.kind == "caption" else ():
        message = f"the note `{match[0]}` is shown as it is typed: titles and captions are plain text"
        yield Slip(CAPTION, match.start(), match.end(), message, "call it in a sentence below the picture")
