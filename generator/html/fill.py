"""What one page in one language puts into blocks, and what lays each kind out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.markdown import inline
from generator.model.content import LocalContent
from generator.model.shapes import PLAIN

if TYPE_CHECKING:
    from generator.i18n.strings import Words
    from generator.model.content import Block
    from generator.model.page import Link, Picture
    from generator.model.text import Inline, ResolvedText


class Fill(LocalContent, frozen=True):
    """What one page in one locale puts into blocks: its texts, words, addresses and pictures."""

    links: Mapping[str, Link]
    """By target as written."""
    pictures: Mapping[str, Picture]
    """By file name as written, without a folder."""
    words: Words
    renderers: Renderers
    page: str
    """The same in every locale: it keys what the reader's device keeps, and shuffles."""
    facilitator: bool = False
    calls: tuple[tuple[str, int], ...] = ()
    """(label, unit) of each call of a note that the page shows, in order. `body` puts them in; without them
    a call has no id, which is right for words that the page says twice."""

    def block(self, block: Block) -> str:
        """Return one block as HTML."""
        return self.renderers[block.kind](block, self)

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return blocks as HTML, one after the other."""
        renderers = self.renderers
        return "\n".join(filter(None, [renderers[block.kind](block, self) for block in blocks]))

    def shown_in(self, leaf: Block) -> ResolvedText | None:
        """Return what is shown of a leaf's unit; None where it has no unit."""
        return self.shown[leaf.units[0]] if leaf.units else None

    def pieces(self, leaf: Block) -> Inline:
        """Return the text of a leaf in pieces. Alt texts and captions are plain text."""
        text = self.written(leaf)
        return (text,) if leaf.kind in PLAIN else inline.pieces(text, self.content.definitions)

    def locale_of(self, leaf: Block) -> str:
        """Return the language of a leaf's text."""
        return self.shown[leaf.units[0]].locale if leaf.units else self.source_locale

    def plain(self, leaf: Block) -> str:
        """Return the words of a leaf without marks, not escaped."""
        return inline.plain(self.written(leaf), self.content.definitions)

    def written(self, leaf: Block) -> str:
        """Return the text of a leaf as it is written, not escaped."""
        return leaf.written(self.shown)

    def again(self) -> Fill:
        """Return a fill for words that the page has said already: its notes are called without ids."""
        return replace(self, calls=())


Renderers = Mapping[str, Callable[["Block", Fill], str]]
"""What lays out each kind of block."""
