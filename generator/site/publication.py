"""What is published: everything that the outputs lay out, in one value of the main process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from generator.model.content import Content
from generator.site.addresses import address, feed_address
from generator.site.built import writes
from generator.translation.tongues import tongues

if TYPE_CHECKING:
    from generator.engine.values import Ref
    from generator.model.content import Content, Facts, Kind, LocalContent
    from generator.model.page import Assets, LocalFacts, LocalText, Strings
    from generator.model.progress import Gaps
    from generator.model.site import MediaFile, Site
    from generator.model.text import Translation

DocumentName = tuple[str, str]
"""(kind, id) of a document: a module, a pathway, a page; `framework`, `glossary`, `media`, `site` twice."""


ChainRef = tuple[tuple[str, "Ref[tuple[Translation, ...]]"], ...]
"""(locale, its translations of a file) along the fallback chain: a `Chain`, of which pages are made."""


class Document(Struct, frozen=True):
    """A module, a pathway or a page in its source language."""

    facts: Facts
    facts_ref: Ref[Facts]
    content: Ref[Content]
    source_locale: str

    @property
    def name(self) -> tuple[Kind, str]:
        """Its kind and id."""
        return self.facts.kind, self.facts.front.id


class Local(Struct, frozen=True):
    """A document in one locale."""

    chain: ChainRef
    facts: LocalFacts
    facts_ref: Ref[LocalFacts]


class StaticFile(Struct, frozen=True):
    """A file that is published as it is."""

    target: str
    data: Ref[bytes]


class Publication(Struct, frozen=True):
    """A site that is ready to be laid out: no error was found in it."""

    site: Site
    """Of what is published: without drafts and retired modules."""
    chains: Mapping[str, tuple[str, ...]]
    """By locale of the site: the locale itself, then its fallbacks."""
    documents: Mapping[DocumentName, Document]
    locals: Mapping[tuple[str, str, str], Local]
    """By (locale, kind, id)."""
    fields: Mapping[tuple[str, str, str], Mapping[str, LocalText]]
    """By (locale, kind, id): the translatable fields of pathways, for listings."""
    tables: Mapping[tuple[str, str], LocalContent]
    """The files that are YAML alone, by (locale, `site` | `framework` | `glossary` | `media`)."""
    templates: Mapping[str, str]
    """The theme's, by name."""
    strings: Mapping[str, Strings]
    """The theme's, by locale."""
    assets: Assets
    files: tuple[StaticFile, ...]
    """The theme's files and the media."""
    gaps: Mapping[tuple[str, str], Ref[Gaps]] = field(default_factory=dict)
    """What waits for a translator, by (locale, id of the file): `("es", "modules/one")`, `("es", "site")`."""
    moved: tuple[tuple[str, str, str], ...] = ()
    """(`module` | `competency`, former id, id) of what has a new address."""

    @property
    def media(self) -> Mapping[str, MediaFile]:
        """The media files by name."""
        return self.site.files

    def has(self, output: str) -> bool:
        """Whether the site wants one of `OUTPUTS` to be written."""
        return writes(self.site.settings, output)

    @property
    def spoken(self) -> tuple[str, ...]:
        """The locales in which anything is translated, and the source's, in the order of the menu."""
        found = {tag for (tag, _, _), local in self.locals.items() if local.facts.current}
        source = self.site.settings.source_locale
        return tuple(tag for tag in self.chains if tag in found or tag == source)

    def own(self, kind: str, id: str) -> tuple[str, ...]:
        """Return the locales in which a document has words of its own, in the order of the menu."""
        percents = [(tag, self.locals[tag, kind, id].facts.percent) for tag in self.chains]
        return tongues(percents, self.documents[kind, id].source_locale).own

    def feed(self, locale: str) -> str:
        """Return the address of the feed of a locale; "" where the site wants none or has no news."""
        told = any(module.changes for module in self.site.modules().values())
        led = address("module", locale) and address("home", locale)
        return feed_address(locale) if led and self.has("feeds") and told and self.site.settings.url else ""


def unchanged(data: bytes) -> bytes:
    """Return the bytes of a file that is published as it is."""
    return data
