"""Attributes in braces, behind what other systems would give them to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import HIDDEN, Passage, Slip
from generator.model.diagnostic import Rule

BRACES = Rule(
    "V268",
    "warning",
    "Attributes in braces stand in the text",
    "They mean something to other systems; here readers see them. Size, colour and windows are the theme's.",
    "![A map](../media/map.svg){width=50%}",
    "![A map](../media/map.svg)",
)
RULES = (BRACES,)
SIGNS = ("{",)
SIGN = re.compile(r"\{\s*(?:[.#-]|[A-Za-z][\w:-]*=)")

_ONE = r"""(?:[.#][A-Za-z][\w:-]*|[A-Za-z][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+))"""
_BRACES = re.compile(rf"\{{\s*(?:{_ONE}(?:\s+{_ONE})*|-)\s*\}}")
_BEHIND = f"{HIDDEN}])*_>"
"""Signs at the end of a link, a picture, code or words between stars."""


def find(passage: Passage) -> Iterator[Slip]:
    """Yield braces behind something, at the end of a text, or anywhere in a heading."""
    for match in _BRACES.finditer(passage.text):
        before, after = passage.text[: match.start()], passage.text[match.end() :]
        if passage.kind == "heading" or before[-1:] in _BEHIND or not after.strip():
            message = f"the attributes {passage.quote(match)} are shown as they are typed"
            yield Slip(BRACES, match.start(), match.end(), message, _hint(match[0], passage.kind), "braces")


def _hint(braces: str, kind: str) -> str:
    language = re.search(r"\blang=[\"']?([A-Za-z-]+)", braces)
    if language:
        return f"write `[words](lang:{language[1]})`"
    if "#" in braces:
        where = "write the id alone" if kind == "heading" else "give the id to a heading or a block"
        return f"{where}, as in `## Words {{#my-id}}`"
    return "leave them out"
