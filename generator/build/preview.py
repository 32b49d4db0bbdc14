"""The page that is looked at, before all else: what one changed file makes of it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator.build.gather import id_of, localised
from generator.build.localise import Localiser
from generator.build.read import SourceReader
from generator.outputs import html
from generator.source.load import FOLDERS, SourceFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from generator.build.gather import LoadedSite
    from generator.build.localise import CatalogKey
    from generator.build.read import Given
    from generator.engine.engine import Engine
    from generator.engine.values import Task
    from generator.model.content import Facts
    from generator.site.publication import Document, Publication


KINDS = {folder: kind for kind, folder in FOLDERS.items()}


class Preview(Struct, frozen=True):
    """A site as the last build left it."""

    engine: Engine
    site: Path
    loaded: LoadedSite
    publication: Publication
    faults: frozenset[Fault] = frozenset()
    """What that build found wrong. Most of it can be told from the whole site alone: its pages wait."""

    def pages(self, path: str, targets: Collection[str]) -> dict[str, bytes]:
        """Return, of these targets, the pages that show the changed file at `path`, as they will be.

        There are none where more than this file must be looked at to know whether it is right: where its
        front matter, links, blocks or ids have changed, where it has an error, and where the last build found
        one.
        """
        parts = PurePosixPath(path).parts
        match parts:
            case ("content", folder, name) if folder in KINDS and name.endswith(".md"):
                document = self._document(path, (KINDS[folder], name.removesuffix(".md")))
                return self._pages(document, {}, targets) if document else {}
            case ("translations", locale, folder, name) if folder in KINDS and name.endswith(".po"):
                id = name.removesuffix(".po")
                known = self.publication.documents.get((KINDS[folder], id))
                catalogs = self._reader(SourceFile(path, "catalog", f"{folder}/{id}", locale)).catalogs(
                    {locale}
                )
                pages = self._pages(known, catalogs, targets) if known else {}
                return {} if self._is_faulty(path) else pages
        return {}

    def _document(self, path: str, name: tuple[str, str]) -> Document | None:
        """Return a document as it is now; None where it is new, or other files may be concerned."""
        known = self.publication.documents.get(name)
        if known is None:
            return None
        read = self._reader(SourceFile(path, *name)).documents()[0]
        facts = self.engine.get(read.value)
        if _asked(facts) != _asked(known.facts) or self._is_faulty(path):
            return None
        return replace(known, facts=facts, facts_ref=read.value, content=read.content)

    def _reader(self, file: SourceFile) -> SourceReader:
        return SourceReader(self.engine, self.site, (file,), _silent)

    def _is_faulty(self, path: str) -> bool:
        return any(one.severity == "error" and one.location.path == path for one in self.engine.found)

    def _pages(
        self, document: Document, catalogs: Mapping[CatalogKey, Given], targets: Collection[str]
    ) -> dict[str, bytes]:
        locales = sorted({target.partition("/")[0] for target in targets} & self.publication.chains.keys())
        tasks = [task for locale in locales for task in self._tasks(document, catalogs, locale)]
        shown = [task for task in tasks if task.target in targets and not held(self.faults, task)]
        return {task.target: self.engine.render(task) for task in shown}

    def _tasks(self, document: Document, catalogs: Mapping[CatalogKey, Given], locale: str) -> list[Task]:
        chain = self.publication.chains[locale]
        keys = [(tag, id_of(document)) for tag in chain]
        known = {key: self.loaded.catalogs[key] for key in keys if key in self.loaded.catalogs}
        localiser = Localiser(self.engine, {**known, **catalogs}, {locale: chain}, _silent)
        texts = localised(localiser, [document], {}, self.publication.site.settings)
        publication = replace(
            self.publication,
            documents={**self.publication.documents, document.name: document},
            locals={**self.publication.locals, **texts.locals},
        )
        return html.pages_of(publication, self.engine.value, locale, document.name)


def _asked(facts: Facts) -> tuple[object, ...]:
    """Return what the checks of the whole site ask of a file, but for numbers of words: these only warn."""
    blocks = tuple(block._replace(words=0) for block in facts.blocks)
    return facts.front, facts.references, blocks, {heading.id for heading in facts.headings}


def _silent(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""


class Fault(Struct, frozen=True):
    """What an error keeps from being published: the pages of one content file."""

    id: str
    locale: str = ""
    """"" for all locales."""

    def holds(self, task: Task) -> bool:
        """Whether a task makes a page of this file."""
        return task.affinity == self.id and task.target.startswith(f"{self.locale}/" if self.locale else "")


def held(faults: Iterable[Fault], task: Task) -> bool:
    """Whether one of the faults keeps the page that a task makes from being published."""
    return any(fault.holds(task) for fault in faults)


def faults(paths: Iterable[str]) -> frozenset[Fault] | None:
    """Return what errors in these files concern; None where one may concern every page."""
    found = [_fault(PurePosixPath(path)) for path in paths]
    return None if None in found else frozenset(filter(None, found))


def _fault(path: PurePosixPath) -> Fault | None:
    match path.parts:
        case ("content", folder, name) if folder in FOLDERS.values():
            return Fault(PurePosixPath(name).stem)
        case ("translations", locale, folder, name) if folder in FOLDERS.values():
            return Fault(PurePosixPath(name).stem, locale)
    return None
