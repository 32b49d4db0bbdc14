"""The site in one locale, as its pages ask for it: each listing is made once and shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from generator.engine.values import Ref, Task
from generator.model.content import Content, Facts, Module, Pathway
from generator.model.page import (
    Chrome,
    LocalFacts,
    LocalText,
    ModuleRow,
    Neighbours,
    PageContext,
    Templates,
    Way,
)
from generator.site import resolve, resolve_facets, resolve_ways
from generator.site.addresses import address
from generator.site.resolve_credits import media_credits
from generator.site.resolve_data import competencies
from generator.site.resolve_progress import shares
from generator.site.resolve_reference import text_links
from generator.source.theme import closure
from generator.translation.localise import Chain, shown_fields

if TYPE_CHECKING:
    from generator.model.page import Group, Link
    from generator.model.progress import Share
    from generator.model.site import MediaEntry
    from generator.model.text import ResolvedText
    from generator.model.ways import Facet, Listing
    from generator.site.publication import Document, Local, Publication

StoreValue = Callable[[Any], Ref[Any]]
"""Makes a Ref of a value that many pages share, so that it is encoded once."""


DocumentValues = tuple[Facts, Content, Chain, LocalFacts, PageContext]
"""A document on one page: what it is, what of it is translated from what, and what is around it.

A page takes them one by one, so that `vereda why` can tell which of them changed.
"""


class PageFunction(Protocol):
    """Writes a page: from (templates, chrome, …) to bytes."""

    __module__: str
    __qualname__: str
    template: str
    """The name of the template that lays it out."""
    view: Callable[..., Any]
    """What it shows: from (chrome, …) to the value that the template prints."""

    def __call__(self, templates: Templates, chrome: Chrome, *arguments: Any) -> bytes:
        """Return the page."""


class Shelf:
    """What all locales share: the publication, and the closure of each template."""

    def __init__(self, publication: Publication, value: StoreValue) -> None:
        """Take what is published."""
        self.publication = publication
        self.spoken = publication.spoken
        self.locales = tuple(publication.chains)
        self.value = value
        self._templates: dict[str, Ref[Templates]] = {}
        self._percents: dict[str, tuple[tuple[str, int], ...]] = {}

    @cached_property
    def percents(self) -> Mapping[str, Mapping[str, int]]:
        """How far each module is translated, by locale and id."""
        found: dict[str, dict[str, int]] = {}
        for (locale, kind, id), local in self.publication.locals.items():
            if kind == "module":
                found.setdefault(locale, {})[id] = local.facts.percent
        return found

    def percents_of(self, document: Document) -> tuple[tuple[str, int], ...]:
        """Return how far a document is translated into each locale: the same on its pages in all of them."""
        path = document.facts.path
        if path not in self._percents:
            found, name = self.publication.locals, document.name
            self._percents[path] = tuple([(tag, found[tag, *name].facts.percent) for tag in self.locales])
        return self._percents[path]

    @cached_property
    def media_entries(self) -> Mapping[str, MediaEntry]:
        """What `media.yaml` says of each file."""
        return {entry.file: entry for entry in self.publication.site.media.entries}

    @cached_property
    def catalogs(self) -> Mapping[tuple[str, str], str]:
        """The paths of the catalogs by locale and id."""
        return {(locale, id): path for path, locale, id in self.publication.site.catalogs}

    @cached_property
    def shares(self) -> Ref[tuple[Share, ...]]:
        """How far each locale is."""
        facts = (local.facts for local in self.publication.locals.values())
        return self.value(shares(facts, self.publication.chains))

    def template(self, name: str) -> Ref[Templates]:
        """Return a template with all that it is made of."""
        if name not in self._templates:
            self._templates[name] = self.value(closure(name, self.publication.templates))
        return self._templates[name]


class Edition(Struct, frozen=True, dict=True):
    """The site in one locale."""

    shelf: Shelf
    locale: str

    @property
    def publication(self) -> Publication:
        """What is published."""
        return self.shelf.publication

    def task(self, kind: str, id: str, function: PageFunction, *arguments: object) -> Task:
        """Return the task of a page: `function(templates, chrome, *arguments)`."""
        given = (self.shelf.template(function.template), self.chrome, *arguments)
        return Task(address(kind, self.locale, id), function, given, id or kind)

    def document(self, kind: str, document: Document, function: PageFunction) -> Task:
        """Return the task of the page of a content file: `function(templates, chrome, *document)`."""
        id = document.facts.front.id
        return self.task(kind, id, function, *self.shown(document, address(kind, self.locale, id)))

    def shown(self, document: Document, page: str) -> tuple[object, ...]:
        """Return what becomes `DocumentValues`: a document as the page at the address `page` shows it."""
        local = self.local(*document.name)
        return (
            document.facts_ref,
            document.content,
            local.chain,
            local.facts_ref,
            self._around(document, page),
        )

    def _around(self, document: Document, page: str) -> PageContext:
        facts, front, shelf = document.facts, document.facts.front, self.shelf
        publication, chain, titles = self.publication, self.publication.chains[self.locale], self.media_titles
        media = publication.media
        pictures = resolve.pictures(facts, page, chain, shelf.locales, media, titles)
        return PageContext(
            links=resolve.links(facts, page, chain, publication.documents, media),
            pictures=pictures,
            credits=media_credits(pictures, shelf.media_entries, titles, self.locale),
            percents=shelf.percents_of(document),
            neighbours=self._neighbours(front) if isinstance(front, Module) else Neighbours(),
            competencies=competencies(front, self.framework) if isinstance(front, Module) else (),
        )

    def _neighbours(self, module: Module) -> Neighbours:
        return resolve.neighbours(module, self.titled, self.stages, self.ways.get(module.id, ()))

    def fields(self, kind: str, id: str) -> Mapping[str, LocalText]:
        """Return the fields of a document, for what a listing shows of it."""
        return self.publication.fields[self.locale, kind, id]

    def local(self, kind: str, id: str) -> Local:
        """Return a document in this locale."""
        return self.publication.locals[self.locale, kind, id]

    def facts(self, kind: str, id: str) -> LocalFacts:
        """Return what listings need to know of a document in this locale."""
        return self.local(kind, id).facts

    def words(self, table: str) -> Mapping[str, LocalText]:
        """Return the texts of `site`, `framework`, `glossary` or `media` by key."""
        return resolve.said(self.publication.tables[self.locale, table])

    def texts(self, table: str) -> Mapping[str, ResolvedText]:
        """Return the same texts with the state of each, for a page that is made of them."""
        return shown_fields(self.publication.tables[self.locale, table])

    def unfinished(self, table: str) -> str:
        """Return the path of the catalog of a table that waits for a translator; "" where none does."""
        waiting = any(text.state in ("missing", "outdated") for text in self.texts(table).values())
        return self.shelf.catalogs.get((self.locale, table), "") if waiting else ""

    def links(self, texts: Iterable[str], page: str) -> tuple[Link, ...]:
        """Return where the links of inline Markdown lead, texts in the source language."""
        publication = self.publication
        chain = publication.chains[self.locale]
        return text_links(texts, page, chain, publication.documents, publication.media)

    @cached_property
    def framework(self) -> Mapping[str, LocalText]:
        """The texts of the framework."""
        return self.words("framework")

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules that are published."""
        return tuple(self.publication.site.modules().values())

    @cached_property
    def rows(self) -> Mapping[str, ModuleRow]:
        """What a listing shows of each module."""
        return {module.id: resolve.row(module, self.facts("module", module.id)) for module in self.modules}

    @cached_property
    def titled(self) -> Mapping[str, ModuleRow]:
        """What a listing without summaries shows of each module."""
        return {id: resolve.titled(row) for id, row in self.rows.items()}

    @cached_property
    def media_titles(self) -> Mapping[str, LocalText]:
        """The titles of the media files."""
        return resolve.media_titles(self.publication.site.media, self.words("media"))

    @cached_property
    def order(self) -> tuple[Pathway, ...]:
        """The pathways in the order of the home page."""
        site = self.publication.site
        return resolve.pathway_order(site.pathways().values(), site.settings)

    @cached_property
    def path_titles(self) -> Mapping[str, LocalText]:
        """The titles of the pathways."""
        return {path.id: resolve.as_said(self.facts("pathway", path.id).title) for path in self.order}

    @cached_property
    def ways(self) -> Mapping[str, tuple[Way, ...]]:
        """The pathways that each module is part of."""
        return resolve_ways.ways(self.order, self.rows, self.path_titles)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The modules of each stage."""
        order = resolve.module_order(self.order)
        return resolve.groups(self.publication.site.framework, self.framework, self.rows.values(), order)

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """The modules by what they have in common."""
        facts = (one.facts for one in self.publication.documents.values() if one.facts.kind == "module")
        order = [row.id for group in self.groups for row in group.rows]
        return resolve_facets.listings(tuple(facts), order, self.shelf.percents)

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """What modules can be told apart by, and how many have what."""
        stages = ((group.stage.id, len(group.rows)) for group in self.groups)
        return resolve_facets.facets(stages, self.listings)

    @cached_property
    def stages(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the modules of each stage."""
        return resolve.by_stage(self.modules, resolve.module_order(self.order))

    @cached_property
    def chrome(self) -> Ref[Chrome]:
        """What stands on every page."""
        publication = self.publication
        free = [
            (document.facts, self.facts(*document.name))
            for document in publication.documents.values()
            if document.facts.kind == "page"
        ]
        chrome = resolve.chrome(
            self.locale,
            publication.chains[self.locale][1:],
            publication.site.settings,
            self.words("site"),
            resolve.stage_marks(publication.site.framework, self.framework),
            resolve.menu(free, self.locale),
            publication.assets,
            publication.strings[self.locale],
        )
        return self.shelf.value(
            replace(chrome, places=self._places, spoken=self.shelf.spoken, feed=publication.feed(self.locale))
        )

    @property
    def _places(self) -> tuple[str, ...]:
        """What the bar at the top leads to; stages and pathways stand on the home page."""
        site = self.publication.site
        pages = ("framework", *(("glossary",) if site.glossary.terms else ()), "modules")
        at_home = ("stages", *(("pathways",) if self.order else ())) if address("home", self.locale) else ()
        return (*at_home, *(kind for kind in pages if address(kind, self.locale)))
