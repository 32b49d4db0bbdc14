"""For each module that has a translation a page with both texts side by side."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Unpack

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.html.fill import Fill
from generator.html.inline import leaf_html
from generator.html.notes import note_id
from generator.html.states import around, foreign
from generator.html.tags import element
from generator.i18n.languages import direction
from generator.i18n.strings import Tongue
from generator.model.content import Block
from generator.model.page import Chrome
from generator.model.shapes import TRAINER
from generator.model.text import ResolvedText
from generator.outputs.html.parts.frame import Frame
from generator.outputs.html.parts.sheet import DocumentPage, sheet
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import StatusView, TextView, text
from generator.site.addresses import address, in_locale, relative
from generator.site.edition import DocumentValues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition
    from generator.site.publication import Document


ADDRESSES = {"beside": "{locale}/beside/{id}.html"}


def of_document(edition: Edition, document: Document) -> Iterator[Task]:
    """Yield the page of one module, if anything of it is translated."""
    is_module = document.facts.kind == "module" and address("module", edition.locale)
    if is_module and edition.facts(*document.name).is_translated:
        yield edition.document("beside", document, beside_page)


@template("beside.html")
def beside_page(chrome: Chrome, *document: Unpack[DocumentValues]) -> BesideView:
    """Return the page."""
    here = address("beside", chrome.locale, document[0].front.id)
    return beside_view(sheet(here, chrome, document))


class PairView(Struct, frozen=True):
    """One text in both languages."""

    anchor: str
    """The id of the block that begins here; "" where none does."""
    words: Markup
    """An element with the translation and its state."""
    source: Markup


class BesideView(Struct, frozen=True):
    """A module in two columns."""

    frame: Frame
    name: TextView
    """The title, for the trail."""
    back: str
    """The page itself."""
    lang: str
    """Of the sources."""
    dir: str
    source: Tongue
    """The language of the sources."""
    status: StatusView | None
    pairs: tuple[PairView, ...]


def beside_view(sheet: DocumentPage) -> BesideView:
    """Return the texts of a module one by one."""
    source = sheet.local.source_locale
    own = address(sheet.local.kind, sheet.chrome.locale, sheet.local.id)
    return BesideView(
        frame=_frame(sheet, own),
        name=text(sheet.said("title"), sheet.chrome.locale),
        back=relative(sheet.page, own),
        lang=source,
        dir=direction(source),
        source=Tongue(source),
        status=sheet.status(own),
        pairs=_pairs(sheet),
    )


def _frame(sheet: DocumentPage, own: str) -> Frame:
    """Return what stands around the page. Its menu leads to the module, which every language has."""
    found = sheet.frame()
    canonical = sheet.chrome.url + own if sheet.chrome.url else ""
    return replace(
        found,
        head=replace(found.head, canonical=canonical, alternates=(), card=None),
        noindex=True,
        languages=tuple(
            replace(each, address=relative(sheet.page, in_locale(own, each.locale)))
            for each in found.languages
        ),
    )


def _pairs(sheet: DocumentPage) -> tuple[PairView, ...]:
    """Return the texts that learners read, in the order of the page; its pictures and boxes are left out."""
    here, source = sheet.fill.again(), sheet.local.source_locale
    shown = tuple(ResolvedText(unit.text, source, "source") for unit in sheet.fill.content.units)
    both = _Both(here, replace(here, shown=shown, locale=source))
    wanted = [(key, unit) for key, unit in sheet.fill.content.fields if key.startswith(FIELDS)]
    fields = (both.field(unit, "h1" if key == "title" else "p") for key, unit in wanted)
    return (*fields, *both.blocks(sheet.fill.content.blocks))


FIELDS = ("title", "summary", "objectives.")


class _Both(Struct, frozen=True):
    """Fills blocks in the page's language and in the source's."""

    here: Fill
    there: Fill

    def field(self, unit: int, name: str) -> PairView:
        """Return a field, which is plain text."""
        source, shown = self.there.shown[unit], self.here.shown[unit]
        return self._pair(escape(source.text, quote=False), escape(shown.text, quote=False), shown, name)

    def blocks(self, blocks: Iterable[Block]) -> tuple[PairView, ...]:
        """Return the texts of blocks, one after the other."""
        return tuple(pair for block in blocks for pair in self._block(block))

    def _block(self, block: Block) -> tuple[PairView, ...]:
        if block.kind in TRAINER:
            return ()
        if block.units:
            return (self._leaf(block),)
        pairs, anchor = self.blocks(block.children), _anchor(block)
        return (replace(pairs[0], anchor=anchor), *pairs[1:]) if anchor and pairs else pairs

    def _leaf(self, leaf: Block) -> PairView:
        shown, name = self.here.shown[leaf.units[0]], f"h{leaf.get('level')}" if leaf.get("level") else "p"
        source, here = leaf_html(leaf, self.there), leaf_html(leaf, self.here)
        return self._pair(source, here, shown, name, ("id", leaf.get("id")))

    def _pair(
        self, source: str, words: str, shown: ResolvedText, name: str, *attributes: tuple[str, str]
    ) -> PairView:
        """Return both texts, which come escaped. A heading always stands, so that no level is skipped."""
        if name == "p" and shown.locale == self.there.locale:
            nothing = element("p", self.here.words.t("Not translated yet"), ("class", "why"))
            return PairView("", Markup(nothing), Markup(source))  # noqa: S704
        tag = element(name, words, *attributes, *foreign(shown, self.here))
        return PairView("", Markup(around(tag, shown, self.here)), Markup(source))  # noqa: S704


def _anchor(block: Block) -> str:
    return note_id(int(block.get("number"))) if block.kind == "note" else block.get("id")
