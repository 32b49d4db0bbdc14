"""A text in which something of another system may have been left, and what is found in it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from generator.markdown.inline import is_stressed_only, mentions, pieces
from generator.markdown.nodes import NO_DIRECTIVES, Directives
from generator.model.text import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.markdown.inline import Mention
    from generator.model.content import Definitions
    from generator.model.diagnostic import Rule
    from generator.model.text import Inline, Span

HIDDEN = "\ufffc"
"""Stands for each character of what Markdown has read: code, addresses, pictures, escaped signs."""
PLAIN = frozenset({"caption", "alt"})
"""Kinds of blocks whose text is plain."""
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:#\w+|\w+);")


class Slip(NamedTuple):
    """Something that will not be what its author meant."""

    rule: Rule
    start: int
    end: int
    """`passage.text[start:end]` is what is meant."""
    message: str
    hint: str
    key: str = ""
    """Slips of one rule with the same key are alike: of many only the first is told. A key that begins with
    `/` is the end of what the key without it opens, and is not told where that is."""


class Look(NamedTuple):
    """What is looked for, one kind of slip."""

    rule: Rule
    signs: tuple[str, ...]
    """Without one of them a body has nothing of this kind."""
    sign: re.Pattern[str]
    """Without it a text has nothing of this kind."""
    find: Callable[[Passage], Iterator[Slip]]
    lines: bool = False
    """Whether it looks at the lines as they are typed."""


class Passage(Struct, frozen=True, dict=True):
    """One text of a file, with where it stands."""

    raw: str
    """As it is written, its lines joined."""
    kind: str = "paragraph"
    """Of its block."""
    lines: tuple[str, ...] = ()
    """Its lines in the file, without what makes lists and quotes of them."""
    definitions: Definitions = ()
    directives: Directives = NO_DIRECTIVES

    @cached_property
    def text(self) -> str:
        """The text with all hidden that Markdown has read, each sign at its place."""
        if self.kind in PLAIN or is_stressed_only(self.raw):
            return self.raw
        spans = (span for each in mentions(self.raw, self.definitions) for span in _hidden(each))
        return _ESCAPED.sub(lambda match: HIDDEN * len(match[0]), _without(self.raw, sorted(spans)))

    @cached_property
    def literal(self) -> str:
        """What readers see of the text, without its code."""
        return self.raw if self.kind in PLAIN else _literal(pieces(self.raw, self.definitions))

    def is_in_link(self, place: int) -> bool:
        """Whether a place of the text is one of the words of a link."""
        found = mentions(self.raw, self.definitions)
        return any(each.inner_start <= place < each.inner_end for each in found)

    def quote(self, match: re.Match[str]) -> str:
        """Return what was found in `text` as a message shows it."""
        return quoted(self.raw[match.start() : match.end()])


def quoted(text: str) -> str:
    """Return a piece of a text as a message shows it."""
    short = " ".join(text.split())
    return f"`{short if len(short) <= 40 else f'{short[:39]}…'}`"  # noqa: PLR2004  (as much as a message can hold)


def _hidden(mention: Mention) -> tuple[tuple[int, int], ...]:
    """Return what to hide of a construct: all of it, but for the words of a link."""
    if mention.kind in ("link", "reference"):
        return (mention.start, mention.inner_start), (mention.inner_end, mention.end)
    return ((mention.start, mention.end),)


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text with some stretches hidden, which may stand in one another."""
    at = 0
    parts: list[str] = []
    for start, end in spans:
        parts += text[at:start], HIDDEN * (end - max(at, start))
        at = max(at, end)
    return "".join((*parts, text[at:]))


def _literal(inline: Inline) -> str:
    return "".join(piece if isinstance(piece, str) else _shown(piece) for piece in inline)


def _shown(span: Span) -> str:
    """Return the words of a span; for code and where a mark was stands a sign that no text has."""
    if span.kind in ("code", "break"):
        return HIDDEN
    words = _literal(span.inner)
    return f"{HIDDEN}{words}{HIDDEN}" if span.kind in MARKS else words
