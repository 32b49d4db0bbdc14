"""In which locales a page has words of its own, and which of them stands for the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct


class PageLocales(Struct, frozen=True):
    """The locales of one page that are worth finding: elsewhere it only repeats one of them."""

    own: tuple[str, ...]
    """Those with words of their own, in the order of the menu."""
    source: str
    """The locale that the page was written in."""

    @property
    def first(self) -> str:
        """The locale for a reader whose language the page does not have; "" where it has none at all."""
        return self.source if self.source in self.own else next(iter(self.own), "")

    def stands_for(self, locale: str, fallbacks: Iterable[str]) -> str:
        """Return the locale whose page says what that of `locale` says: itself, or the one it repeats."""
        chain = (locale, *fallbacks, self.source)
        return next((tag for tag in chain if tag in self.own), locale)


def tongues(percents: Sequence[tuple[str, int]], source: str) -> PageLocales:
    """Return the locales of a content file, from (locale, percent) in the order of the menu."""
    return PageLocales(tuple(tag for tag, percent in percents if percent or tag == source), source)
