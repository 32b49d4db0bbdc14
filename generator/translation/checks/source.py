"""What the checks ask of a source text, worked out once for all of its translations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.markdown.inline import mentions, pieces
from generator.model.content import Definitions
from generator.model.text import HOLES, Inline, Unit
from generator.translation.checks.stress import NOTHING, Stress, stress
from generator.translation.describe import FileKind, is_markdown, placeholders

Signs = tuple[tuple[str, str], ...]
"""(kind, target) of links, pictures, notes and code."""

MAY_LEAD = re.compile(r"[\[<`]")
"""No link, picture, note or code without one of these."""
NUMBER = re.compile(r"\d+(?:[.,\u060c\u066b\u066c\u00a0\u202f'’ ]\d+)*")
DIGITS = 2
"""Smaller numbers are often written as words."""
GIVEN_ID = re.compile(r"\s*\{:?\s*[#.][^{}\n]*\}$")
"""As an author of headings gives one: `{#why}`, and as other systems do: `{: #why .wide}`."""
DESTINATION = re.compile(r"\]\([^()\n]*\)|\]\[[^\[\]]*\]|\[\^[^\[\]]*\]|<[a-z]+:[^<>]*>|`[^`]*`")
CLOSING = " \t\n\u00a0\u200e\u200f*_\"'”’“‘»«›)[]）」』】》〉〗〙］"
ENDINGS = {
    **dict.fromkeys(".。．｡।॥۔…！!።։॰", "stop"),
    **dict.fromkeys("?？؟;፧՞⁇", "question"),
    **dict.fromkeys(":：", "colon"),
}


class SourceText(NamedTuple):
    """A source text and what its translations are held to."""

    text: str
    definitions: Definitions
    markdown: bool
    signs: Signs
    placeholders: tuple[str, ...]
    numbers: tuple[str, ...]
    end: str
    stress: Stress
    heading: bool = False


@lru_cache(maxsize=1 << 8)
def sources_of(kind: FileKind, units: tuple[Unit, ...], definitions: Definitions) -> tuple[SourceText, ...]:
    """Return what the translations of each unit are held to: worked out once for all locales of a file."""
    return tuple(
        source_of(unit.text, definitions, markdown=is_markdown(kind, unit), heading=is_heading(unit))
        for unit in units
    )


def is_heading(unit: Unit) -> bool:
    """Whether a text is a heading."""
    return unit.kind.endswith("heading")


def source_of(text: str, definitions: Definitions, *, markdown: bool, heading: bool = False) -> SourceText:
    """Return a source text with what its translations are held to."""
    return SourceText(
        text,
        definitions,
        markdown,
        signs(text, definitions) if markdown else (),
        placeholders_of(text, definitions, markdown=markdown),
        tuple(dict.fromkeys(numbers(words(text)))),
        end(text),
        stress(text, definitions) if markdown else NOTHING,
        heading,
    )


def without_id(source: SourceText, text: str) -> str:
    """Return the translation of a heading without the id at its end: all languages have the source's."""
    if not source.heading or not text.endswith("}") or source.text.endswith("}"):
        return text
    return GIVEN_ID.sub("", text) or text


def signs(text: str, definitions: Definitions) -> Signs:
    """Return where a text leads and what it quotes, as it is rendered, sorted."""
    return tuple(sorted(_signs(pieces(text, definitions)))) if MAY_LEAD.search(text) else ()


def placeholders_of(text: str, definitions: Definitions, *, markdown: bool) -> tuple[str, ...]:
    """Return the `{name}` of a text, sorted."""
    if "{" not in text:
        return ()
    found = mentions(text, definitions) if markdown else ()
    return tuple(sorted(match[0] for match in placeholders(text, found)))


def words(text: str) -> str:
    """Return a text without destinations, notes and code: near enough for numbers and blanks, and fast."""
    return DESTINATION.sub("]", text) if MAY_LEAD.search(text) else text


def numbers(text: str) -> Iterator[str]:
    """Return the numbers of a text, however they are grouped, in plain digits."""
    for match in NUMBER.finditer(text):
        digits = "".join(str(unicodedata.decimal(char)) for char in match[0] if char.isdecimal())
        if len(digits) >= DIGITS:
            yield digits


def end(text: str) -> str:
    """Return the kind of sign that a text ends with, quotes, brackets and marks left out."""
    if text[-1:].isalnum():
        return ""
    return ENDINGS.get(text[-1:]) or ENDINGS.get(words(text).rstrip(CLOSING)[-1:], "")


def _signs(inline: Inline) -> Iterator[tuple[str, str]]:
    """Return (kind, target) of what a text holds; of code what it quotes."""
    for piece in inline:
        if isinstance(piece, str) or piece.kind == "break":
            continue
        if piece.kind == "code":
            yield "code", "".join(map(str, piece.inner))
            continue
        if piece.kind in HOLES:
            yield piece.kind, piece.target
        if piece.kind != "image":
            yield from _signs(piece.inner)
