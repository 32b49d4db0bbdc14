"""What the files for other programs tell of the site: search engines, feed readers, catalogues."""

from __future__ import annotations

from msgspec import Struct

from generator.model.content import Pairs
from generator.model.page import LocalText

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The content security policy of every page. A server may add `frame-ancestors 'none'`, a page cannot."""


class Listed(Struct, frozen=True):
    """A page that search engines may find."""

    page: str
    """From the folder of the locale, or from the root of the output where it has no locale."""
    locales: tuple[str, ...]
    """Those in which it has words of its own, in the order of the menu."""
    default: str
    """For readers of other languages, from the root of the output."""
    date: str = ""
    """YYYY-MM-DD of the newest change; "" where nobody wrote it down."""


class News(Struct, frozen=True):
    """A change of a module, as the feed of a locale tells it."""

    module: str
    number: int
    """Its place in the history of the module, the oldest first, from 1: it stays the same."""
    version: str
    date: str
    """YYYY-MM-DD."""
    title: LocalText
    note: LocalText
    """What changed; the module's summary where nobody says."""
    authors: tuple[str, ...] = ()
    license: str = ""
    """SPDX."""


class ModuleLocale(Struct, frozen=True):
    """A module in one locale, in the file of all modules."""

    locale: str
    percent: int
    title: str = ""
    """"" where it is not translated."""
    summary: str = ""


class ModuleEntry(Struct, frozen=True):
    """A module in the file of all modules."""

    id: str
    texts: Pairs
    """(key, text) of what is one word: `stage`, `license`, `version`."""
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    """(key, words) of what is several: `teaches`, `needs`."""
    self_study: int
    workshop: int
    """Minutes; 0 where there is no workshop."""
    locals: tuple[ModuleLocale, ...]
    """In each locale of the site, in the order of the menu."""
