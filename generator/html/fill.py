"""From blocks to HTML: what the words of one page fill into them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from generator.html.calls import with_calls
from generator.html.inline import filled, with_holes
from generator.html.notes import PLAIN, visible_calls
from generator.html.states import isle
from generator.i18n.languages import turned
from generator.markdown import inline
from generator.model.text import has_letter

if TYPE_CHECKING:
    from generator.i18n.strings import Words
    from generator.model.content import Block, Content
    from generator.model.page import Link, Picture
    from generator.model.text import Inline, ResolvedText


def body(content: Content, fill: Fill) -> str:
    """Return the blocks and the notes of a page as HTML."""
    calls = visible_calls(content.blocks, fill)
    return (replace(fill, calls=calls) if calls else fill).blocks(content.blocks)


@dataclass(frozen=True, slots=True)
class Fill:
    """What one page in one locale puts into blocks: its words, addresses and pictures."""

    shown: tuple[ResolvedText, ...]
    """One for each unit of `content`."""
    locale: str
    links: Mapping[str, Link]
    """By target as written."""
    pictures: Mapping[str, Picture]
    """By file name as written, without a folder."""
    words: Words
    content: Content
    renderers: Renderers
    page: str
    """The same in every locale: it keys what the reader's device keeps, and shuffles."""
    facilitator: bool = False
    source_locale: str = "en"
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

    def inline(self, leaf: Block) -> Inline:
        """Return the text of a leaf as HTML with holes. Alt texts and captions are plain text."""
        text = self.written(leaf)
        if leaf.kind in PLAIN:
            return (escape(text, quote=False),)
        return with_holes(text, self.content.definitions)

    def text(self, leaf: Block) -> str:
        """Return the text of a leaf as HTML, holes filled."""
        inline = with_calls(self.inline(leaf), self.written(leaf), self._locale(leaf))
        if len(inline) == 1 and isinstance(inline[0], str):  # most texts have no hole
            html = inline[0]
        else:
            html = filled(inline, self, leaf.units[0] if leaf.units else -1)
        return isle(html, self.source_locale) if self._is_still(leaf) else html

    def _locale(self, leaf: Block) -> str:
        """Return the language of a leaf's text."""
        return self.shown[leaf.units[0]].locale if leaf.units else self.source_locale

    def _is_still(self, leaf: Block) -> bool:
        """Whether a text has no letter that would turn it, and its source runs in the other direction."""
        if not turned(self.source_locale, self.locale):
            return False
        shown = self.shown_in(leaf)
        if shown is None:
            return True
        if shown.locale != self.locale or shown.text[:1].isalpha():
            return False
        return not has_letter(self.plain(leaf))

    def plain(self, leaf: Block) -> str:
        """Return the words of a leaf without marks, not escaped."""
        return inline.plain(self.written(leaf), self.content.definitions)

    def written(self, leaf: Block) -> str:
        """Return the text of a leaf as it is written, not escaped."""
        return self.shown[leaf.units[0]].text if leaf.units else leaf.get("text")

    def again(self) -> Fill:
        """Return a fill for words that the page has said already: its notes are called without ids."""
        return replace(self, calls=())


Renderers = Mapping[str, Callable[["Block", Fill], str]]
"""What lays out each kind of block."""
