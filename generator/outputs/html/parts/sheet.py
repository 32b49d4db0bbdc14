"""A content file as one page shows it: its fields and its body as HTML, and how far it is translated."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from markupsafe import Markup
from msgspec import Struct

from generator.directives import renderers
from generator.html.blocks import body
from generator.html.fill import Fill
from generator.html.states import change, foreign, still
from generator.html.tags import element
from generator.i18n.formats import percent
from generator.i18n.languages import direction, language
from generator.i18n.strings import words
from generator.markdown import inline
from generator.model.content import Facts
from generator.model.page import Chrome, LocalFacts, LocalText, PageContext
from generator.model.text import ResolvedText
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.jsonld import Thing
from generator.outputs.html.parts.repository import edit_address
from generator.outputs.html.parts.texts import PageTexts
from generator.outputs.html.parts.values import HeadingLink, StateView, StatusView, text
from generator.site.addresses import address, in_locale, place, relative
from generator.site.edition import DocumentValues
from generator.site.resolve import as_said
from generator.source.load import FOLDERS
from generator.translation.localise import localise, shown_fields
from generator.translation.tongues import tongues

COMPLETE = 100
TOP = 2
"""The level of the headings that a page's contents name."""


def sheet(page: str, chrome: Chrome, document: DocumentValues, *, facilitator: bool = False) -> DocumentPage:
    """Return a content file as the page at address `page` shows it; links in it are relative to that page."""
    facts, content, chain, local, around = document
    texts = localise(content, local.source_locale, chrome.locale, chain)
    fill = Fill(
        shown=texts.shown,
        locale=chrome.locale,
        links={link.target: link for link in around.links},
        pictures={picture.file: picture for picture in around.pictures},
        words=words(chrome.strings),
        content=content,
        renderers=renderers(),
        page=f"{local.kind}:{local.id}",
        facilitator=facilitator,
        source_locale=local.source_locale,
    )
    return DocumentPage(page, chrome, facts, local, around, shown_fields(texts), fill)


class DocumentPage(Struct, frozen=True):
    """One content file on one page."""

    page: str
    """Its address."""
    chrome: Chrome
    facts: Facts
    local: LocalFacts
    around: PageContext
    fields: Mapping[str, ResolvedText]
    """The translatable fields."""
    fill: Fill

    def frame(self, *things: Thing) -> Frame:
        """Return what stands around the page; `things` are what it is about."""
        percents = tuple([(tag, percent(count, self.chrome.locale)) for tag, count in self.around.percents])
        return frame(
            self.page,
            self.chrome,
            self._window(),
            self.said("summary"),
            *things,
            percents=percents,
            around=tongues(self.around.percents, self.local.source_locale),
            noindex=self.fill.facilitator,
        )

    def said(self, key: str) -> LocalText:
        """Return a field as text."""
        shown = self.field(key)
        return as_said(shown) if shown else LocalText("", self.chrome.locale)

    def field(self, key: str) -> ResolvedText | None:
        """Return what is shown of a field; None where the file has none of that key."""
        return self.fields.get(key)

    def element(self, name: str, key: str, *attributes: tuple[str, str]) -> Markup:
        """Return a field in an element that may hold no disclosure: h1, p."""
        return PageTexts(self.fill).element(name, self.field(key), *attributes)

    def stated(self, key: str) -> StateView:
        """Return a field with what there is to tell of its state."""
        shown, fill = self.field(key), self.fill
        if shown is None:
            return StateView(Markup())
        words = Markup(still(escape(shown.text, quote=False), shown, fill))  # noqa: S704 -- it is escaped
        if not foreign(shown, fill):
            return StateView(words, change=Markup(change(shown, fill)))  # noqa: S704 -- it comes escaped
        spoken = language(shown.locale)
        return StateView(words, shown.locale, direction(shown.locale), spoken.autonym)

    def body(self) -> Markup:
        """Return the blocks and the notes."""
        return Markup(body(self.fill))  # noqa: S704 -- it comes escaped

    def headings(self) -> tuple[HeadingLink, ...]:
        """Return the headings that the contents of the page name."""
        wanted = [
            each for each in self.facts.headings if each.level == TOP and each.block < 0 and each.unit >= 0
        ]
        return tuple(
            [HeadingLink(each.id, text(self._heading(each.unit), self.chrome.locale)) for each in wanted]
        )

    def status(self, page: str = "") -> StatusView | None:
        """Return how far the page is translated; None where there is nothing to say.

        `page` is the address of the page that the source has too, where that is not this one.
        """
        local, locale = self.local, self.chrome.locale
        if local.percent >= COMPLETE or locale == local.source_locale:
            return None
        return StatusView(
            percent=local.percent,
            complete=percent(local.percent, locale),
            outdated=bool(local.outdated),
            source=self._source_link(page or self.page),
            help=self.translate_address(),
            waiting=self._waiting(),
        )

    def translate_address(self) -> str:
        """Return where the page's translation can be edited; "" where it has none."""
        return edit_address(self.local.catalog, self.chrome)

    def _window(self) -> LocalText:
        """The title of the window: two pages of one module are two tabs to tell apart."""
        title = self.said("title")
        if not self.fill.facilitator:
            return title
        return LocalText(f"{title.text} · {self.fill.words.plain('For facilitators')}", title.locale)

    def _heading(self, unit: int) -> LocalText:
        shown = self.fill.shown[unit]
        return LocalText(inline.plain(shown.text, self.fill.content.definitions), shown.locale)

    def _waiting(self) -> str:
        there = address("translations", self.chrome.locale)
        return place(self.page, there, f"{FOLDERS[self.local.kind]}/{self.local.id}")

    def _source_link(self, page: str) -> Markup:
        locale = self.local.source_locale
        title = self.facts.front.title
        attributes = (("lang", locale), ("dir", direction(locale)))
        if locale not in self.chrome.locales:
            return Markup(element("span", escape(title, quote=False), *attributes))  # noqa: S704 -- escaped
        there = relative(self.page, in_locale(page, locale))
        link = element("a", escape(title, quote=False), ("href", there), ("hreflang", locale), *attributes)
        return Markup(link)  # noqa: S704 -- the text is escaped
