"""Texts of the framework and the glossary as HTML: their language, their state, their links."""

from __future__ import annotations

from html import escape

from markupsafe import Markup
from msgspec import Struct

from generator.html.fill import Fill
from generator.html.inline import marked
from generator.html.states import around, foreign, held, still
from generator.html.tags import element
from generator.i18n.strings import words
from generator.model.content import Content
from generator.model.page import Chrome, Link
from generator.model.text import ResolvedText


def texts(chrome: Chrome, links: tuple[Link, ...] = ()) -> PageTexts:
    """Return what a page says texts with; `links` are those of the ones that are inline Markdown."""
    fill = Fill(
        shown=(),
        locale=chrome.locale,
        links={link.target: link for link in links},
        pictures={},
        words=words(chrome.strings),
        content=Content(),
        renderers={},
        page="",
        source_locale=chrome.source_locale,
    )
    return PageTexts(fill)


class PageTexts(Struct, frozen=True):
    """How one page says its texts."""

    fill: Fill

    def element(self, name: str, shown: ResolvedText | None, *attributes: tuple[str, str]) -> Markup:
        """Return a text in an element that may hold no disclosure: h1, p, span; "" where there is none."""
        return self._element(name, shown, escape(shown.text, quote=False), *attributes) if shown else Markup()

    def marked(self, name: str, shown: ResolvedText | None, *attributes: tuple[str, str]) -> Markup:
        """Return inline Markdown in such an element."""
        return self._element(name, shown, self._markdown(shown), *attributes) if shown else Markup()

    def container(self, name: str, shown: ResolvedText, within: str, *attributes: tuple[str, str]) -> Markup:
        """Return a text in an element `within` one that may hold a disclosure: dt."""
        html = element(within, escape(shown.text, quote=False))
        return Markup(held(name, html, shown, self.fill, *attributes))  # noqa: S704 -- escaped

    def marked_container(self, name: str, shown: ResolvedText) -> Markup:
        """Return inline Markdown in an element that may hold a disclosure: dd."""
        return Markup(held(name, self._markdown(shown), shown, self.fill))  # noqa: S704 -- it comes escaped

    def _element(self, name: str, shown: ResolvedText, html: str, *attributes: tuple[str, str]) -> Markup:
        tag = element(name, still(html, shown, self.fill), *attributes, *foreign(shown, self.fill))
        return Markup(around(tag, shown, self.fill))  # noqa: S704 -- the text comes escaped

    def _markdown(self, shown: ResolvedText) -> str:
        return marked(shown.text, self.fill)
