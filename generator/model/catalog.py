"""A gettext catalog: the translations of one file into one locale."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct


class Entry(NamedTuple):
    """One message of a PO file. Positions are kept apart, in `Positions`, by the anchor `entry:<index>`."""

    msgid: str
    msgstr: str
    """The first form where the message has a plural; the others are in `plurals`."""
    context: str | None = None
    """`msgctxt`."""
    fuzzy: bool = False
    previous: str | None = None
    """`#| msgid`: the earlier source text."""
    previous_context: str | None = None
    obsolete: bool = False
    plural: str | None = None
    """`msgid_plural`."""
    plurals: tuple[str, ...] = ()
    """All forms, the first included, where there is a `plural`."""
    previous_plural: str | None = None
    comments: tuple[str, ...] = ()
    """Translator comments, `# …`, without the sign."""
    extracted: tuple[str, ...] = ()
    """Extracted comments, `#. …`, without the sign."""
    flags: tuple[str, ...] = ()
    """Flags other than `fuzzy`, in the order of the file."""


class Catalog(Struct, frozen=True):
    """A PO file."""

    path: str
    locale: str
    header: tuple[tuple[str, str], ...] = ()
    """Header fields in the order of the file."""
    translators: tuple[str, ...] = ()
    """`# Translators: name <address>`, without the label."""
    comments: tuple[str, ...] = ()
    """Other comments above the header."""
    entries: tuple[Entry, ...] = ()


class CatalogFacts(Struct, frozen=True):
    """What the rest of the site needs to know of a PO file."""

    path: str
    translators: tuple[str, ...]
    contexts: tuple[tuple[str, str], ...]
    """(msgctxt, msgid) of the entries that are for one section alone."""
    begun: bool = False
    """Whether anybody has translated anything, be it of a text that is there no more."""
