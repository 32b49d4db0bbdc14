"""The pages of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.engine.values import Ref, Task
from generator.model.content import Module, Pathway
from generator.model.page import HomeFacts, LocalFacts, Row, Said, Surroundings
from generator.steps import pages, resolve
from generator.steps.addresses import address
from generator.steps.theme import closure

if TYPE_CHECKING:
    from generator.model.page import Chrome, Group, Templates
    from generator.steps.publication import Document, Local, Publication

Value = Callable[[Any], Ref[Any]]
"""Makes a Ref of a value that many pages share, so that it is encoded once."""
HOME = ("page", "home")


def tasks(publication: Publication, value: Value) -> list[Task]:
    """Return a task for each page."""
    templates = {kind: value(closure(name, publication.templates)) for kind, name in pages.TEMPLATES.items()}
    found: list[Task] = []
    for locale in publication.chains:
        edition = _Edition(publication, locale, value, templates)
        found += edition.tasks()
        if locale == publication.survey.settings.source_locale:
            found += edition.choosers()
    return found


@dataclass(frozen=True)
class _Edition:
    """The site in one locale."""

    publication: Publication
    locale: str
    value: Value
    templates: Mapping[str, Ref[Templates]]

    def tasks(self) -> Iterator[Task]:
        """Yield the pages of the locale."""
        yield self._home()
        yield self._task("modules", "", pages.modules_page, self.value(self.groups))
        for stage in resolve.stage_facts(self.publication.survey.framework, self.framework, self.groups):
            yield self._task("stage", stage.group.stage.id, pages.stage_page, stage)
        for document in self.publication.documents.values():
            if document.facts.kind == "module":
                yield self._document("module", document, pages.module_page)
                yield self._document("facilitator", document, pages.facilitator_page)

    def choosers(self) -> Iterator[Task]:
        """Yield the page to choose a language on, at its two addresses."""
        for kind in ("choose", "languages"):
            arguments = (self.templates["languages"], self.chrome)
            yield Task(address(kind, self.locale), pages.languages_page, arguments, kind)

    def _home(self) -> Task:
        home = HomeFacts(self.groups, self._paths())
        document = self.publication.documents.get(HOME)
        if document is None:
            return self._task("home", "", pages.home_page, home)
        return self._task(
            "home", "", pages.home_page, home, *self._shown(document, address("home", self.locale))
        )

    def _document(self, kind: str, document: Document, function: Callable[..., bytes]) -> Task:
        id = document.facts.front.id
        return self._task(kind, id, function, *self._shown(document, address(kind, self.locale, id)))

    def _task(self, kind: str, id: str, function: Callable[..., bytes], *arguments: object) -> Task:
        templates = self.templates["module" if kind == "facilitator" else kind]
        return Task(
            address(kind, self.locale, id), function, (templates, self.chrome, *arguments), id or kind
        )

    def _shown(self, document: Document, page: str) -> tuple[object, ...]:
        """Return what a page shows of a document: what the functions in `steps/pages.py` take."""
        local = self._local(*document.name)
        return (
            document.facts_ref,
            document.content,
            local.shown,
            local.facts_ref,
            self._around(document, page),
        )

    def _around(self, document: Document, page: str) -> Surroundings:
        facts, front = document.facts, document.facts.front
        survey, chain = self.publication.survey, self.publication.chains[self.locale]
        titles = resolve.media_titles(survey.media, self._words("media"))
        media = self.publication.media
        return Surroundings(
            links=resolve.links(facts, page, chain, self.rows, media),
            pictures=resolve.pictures(facts, page, chain, tuple(self.publication.chains), media, titles),
            percents=tuple((tag, self._percent(tag, *document.name)) for tag in self.publication.chains),
            neighbours=resolve.neighbours(front, self.rows, self.stages)
            if isinstance(front, Module)
            else Surroundings().neighbours,
        )

    def _percent(self, locale: str, kind: str, id: str) -> int:
        return self.publication.locals[locale, kind, id].facts.percent

    def _paths(self) -> tuple[Any, ...]:
        return tuple(
            resolve.path_card(
                path, self._facts("pathway", path.id), self._fields("pathway", path.id), self.rows
            )
            for path in self.order
        )

    def _fields(self, kind: str, id: str) -> Mapping[str, Said]:
        """Return the fields of a document, for what a listing shows of it."""
        return self.publication.fields[self.locale, kind, id]

    def _local(self, kind: str, id: str) -> Local:
        return self.publication.locals[self.locale, kind, id]

    def _facts(self, kind: str, id: str) -> LocalFacts:
        return self._local(kind, id).facts

    def _words(self, table: str) -> Mapping[str, Said]:
        found = self.publication.tables[self.locale, table]
        return resolve.said(found.content, found.shown, self.locale)

    @cached_property
    def framework(self) -> Mapping[str, Said]:
        """The texts of the framework."""
        return self._words("framework")

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules that are published."""
        return tuple(self.publication.survey.modules().values())

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """What a listing shows of each module."""
        return {module.id: resolve.row(module, self._facts("module", module.id)) for module in self.modules}

    @cached_property
    def order(self) -> tuple[Pathway, ...]:
        """The pathways in the order of the home page."""
        survey = self.publication.survey
        return resolve.pathway_order(survey.pathways().values(), survey.settings)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The modules of each stage."""
        order = resolve.module_order(self.order)
        return resolve.groups(self.publication.survey.framework, self.framework, self.rows.values(), order)

    @cached_property
    def stages(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the modules of each stage."""
        return resolve.by_stage(self.modules, resolve.module_order(self.order))

    @cached_property
    def chrome(self) -> Ref[Chrome]:
        """What stands on every page."""
        publication = self.publication
        free = [
            (document.facts, self._facts(*document.name))
            for document in publication.documents.values()
            if document.facts.kind == "page"
        ]
        return self.value(
            resolve.chrome(
                self.locale,
                publication.chains[self.locale][1:],
                publication.survey.settings,
                self._words("site"),
                resolve.stage_marks(publication.survey.framework, self.framework),
                resolve.menu(free, self.locale),
                publication.assets,
                publication.strings[self.locale],
            )
        )
