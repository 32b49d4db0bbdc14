"""The site's settings, its glossary and its media."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from generator.model.content import Content, Facts, Module, Page, Pairs, Pathway
from generator.model.framework import Framework

MEDIA_FOLDER = "../media/"
"""How a content file names `content/media/`."""


class Publisher(Struct, frozen=True):
    """Who publishes the site."""

    name: str = ""
    url: str = ""
    email: str = ""


class Repository(Struct, frozen=True):
    """Addresses with placeholders, for "improve this page" and "tell us"."""

    edit: str = ""
    """With `{path}`."""
    new_issue: str = ""
    """With `{title}` and `{body}`."""


class Settings(Struct, frozen=True):
    """`content/site.yaml`."""

    title: str = ""
    tagline: str = ""
    url: str = ""
    """With a slash at its end; "" for none."""
    source_locale: str = "en"
    locales: tuple[str, ...] = ()
    theme: str = "default"
    license: str = ""
    publisher: Publisher = Publisher()
    repository: Repository = Repository()
    outputs: tuple[str, ...] | None = None
    """What is written of the site, `html` among it; None for all."""
    fallbacks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pathways: tuple[str, ...] = ()
    content: Content = field(default_factory=Content)
    waive: Pairs = ()


class Term(Struct, frozen=True):
    """A term of the glossary; `term`, `definition` and `also` are units."""

    id: str
    term: str
    definition: str
    also: tuple[str, ...] = ()
    wikidata: str = ""
    see_also: tuple[str, ...] = ()


class Glossary(Struct, frozen=True):
    """`content/glossary.yaml`. Field keys of its content: `<id>.term`, `<id>.definition`, `<id>.also.0`."""

    terms: tuple[Term, ...] = ()
    content: Content = field(default_factory=Content)


class MediaEntry(Struct, frozen=True):
    """What `content/media.yaml` says of one file; `title` is a unit."""

    file: str
    author: str = ""
    license: str = ""
    source: str = ""
    title: str = ""
    decorative: bool = False


class MediaList(Struct, frozen=True):
    """`content/media.yaml`. Field keys of its content: `<file>.title`."""

    entries: tuple[MediaEntry, ...] = ()
    content: Content = field(default_factory=Content)


class MediaFile(Struct, frozen=True):
    """A file of `content/media/`, looked into."""

    name: str
    size: int
    """Bytes."""
    type: str
    """What its bytes are: `image/svg+xml`, `image/png`, `audio/mpeg`, `text/vtt`; "" where unknown."""
    width: int = 0
    """CSS pixels; 0 where it has none or does not say."""
    height: int = 0


class Site(Struct, frozen=True):
    """What the files of a site say, before any translation."""

    settings: Settings
    framework: Framework
    glossary: Glossary
    media: MediaList
    files: Mapping[str, MediaFile] = field(default_factory=dict)
    """What stands in `content/media/`, by name."""
    facts: tuple[Facts, ...] = ()
    """Of all modules, pathways and pages, in the order of their paths."""
    catalogs: tuple[tuple[str, str, str], ...] = ()
    """(path, locale, id) of all PO files; the id is `modules/one`, `site`, `theme`."""
    translators: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(path, `name <address>` of each) of the PO files of all modules, pathways and pages, by path."""

    def of_modules(self) -> Iterator[tuple[Facts, Module]]:
        """Yield what is known of each module, with its front matter; drafts and retired ones included."""
        return ((each, each.front) for each in self.facts if isinstance(each.front, Module))

    def modules(self) -> dict[str, Module]:
        """Return the front matter of all modules by id, drafts and retired ones included."""
        return {front.id: front for _, front in self.of_modules()}

    def pathways(self) -> dict[str, Pathway]:
        """Return the front matter of all pathways by id."""
        return {each.front.id: each.front for each in self.facts if isinstance(each.front, Pathway)}

    def pages(self) -> dict[str, Page]:
        """Return the front matter of all free pages by id."""
        return {each.front.id: each.front for each in self.facts if isinstance(each.front, Page)}
