"""The page that is looked at, before all else: what one changed file makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.outputs import html
from generator.pipeline.gather import localised
from generator.pipeline.localising import Localiser
from generator.pipeline.reading import Read, Reader
from generator.steps.load import FOLDERS, SourceFile

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from generator.engine.engine import Engine
    from generator.engine.values import Task
    from generator.pipeline.gather import Gathered
    from generator.pipeline.localising import Key
    from generator.steps.publication import Document, Publication

KINDS = {folder: kind for kind, folder in FOLDERS.items()}


@dataclass(frozen=True, slots=True)
class Early:
    """A site as the last build left it."""

    machine: Engine
    site: Path
    gathered: Gathered
    publication: Publication

    def pages(self, path: str, targets: Collection[str]) -> dict[str, bytes]:
        """Return, of these targets, the pages that show the changed file at `path`, as they will be.

        There are none where more than this file must be looked at to know whether it is right: where its
        front matter or its links have changed, and where it has an error.
        """
        parts = PurePosixPath(path).parts
        match parts:
            case ("content", folder, name) if folder in KINDS and name.endswith(".md"):
                document = self._document(path, (KINDS[folder], name.removesuffix(".md")))
                return self._pages(document, {}, targets) if document else {}
            case ("translations", locale, folder, name) if folder in KINDS and name.endswith(".po"):
                id = name.removesuffix(".po")
                known = self.publication.documents.get((KINDS[folder], id))
                catalogs = self._catalog(path, locale, f"{folder}/{id}") if known else {}
                return self._pages(known, catalogs, targets) if known and catalogs else {}
        return {}

    def _document(self, path: str, name: tuple[str, str]) -> Document | None:
        """Return a document as it is now; None where it is new, or other files may be concerned."""
        known = self.publication.documents.get(name)
        if known is None:
            return None
        read = self._reader(SourceFile(path, *name)).documents()[0]
        facts = self.machine.get(read.value)
        same = (facts.front, facts.references) == (known.facts.front, known.facts.references)
        if not same or read.content is None or self._is_faulty(path):
            return None
        return replace(known, facts=facts, facts_ref=read.value, content=read.content)

    def _catalog(self, path: str, locale: str, id: str) -> Mapping[Key, Read]:
        """Return a catalog as it is now, by its key; none where it has an error."""
        found = self._reader(SourceFile(path, "catalog", id, locale)).catalogs({locale})
        return {} if self._is_faulty(path) else found

    def _reader(self, file: SourceFile) -> Reader:
        return Reader(self.machine, self.site, (file,), _silent)

    def _is_faulty(self, path: str) -> bool:
        return any(one.severity == "error" and one.location.path == path for one in self.machine.found)

    def _pages(
        self, document: Document, catalogs: Mapping[Key, Read], targets: Collection[str]
    ) -> dict[str, bytes]:
        locales = sorted({target.partition("/")[0] for target in targets} & self.publication.chains.keys())
        tasks = [task for locale in locales for task in self._tasks(document, catalogs, locale)]
        return {task.target: self.machine.render(task) for task in tasks if task.target in targets}

    def _tasks(self, document: Document, catalogs: Mapping[Key, Read], locale: str) -> list[Task]:
        kind, id = document.name
        chain = self.publication.chains[locale]
        known = {**self._known_catalogs(f"{FOLDERS[kind]}/{id}", chain), **catalogs}
        localiser = Localiser(self.machine, known, {locale: chain}, _silent)
        locals_, _ = localised(localiser, [document], {}, self.publication.survey.settings)
        publication = replace(
            self.publication,
            documents={**self.publication.documents, document.name: document},
            locals={**self.publication.locals, **locals_},
        )
        return html.pages_of(publication, self.machine.value, locale, document.name)

    def _known_catalogs(self, id: str, chain: Collection[str]) -> dict[Key, Read]:
        paths = {tag: f"translations/{tag}/{id}.po" for tag in chain if (tag, id) in self.gathered.catalogs}
        return {
            (tag, id): Read(
                SourceFile(path, "catalog", id, tag),
                self.gathered.catalogs[tag, id],
                self.gathered.positions[path],
            )
            for tag, path in paths.items()
        }


def _silent(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""
