"""The pages of the site: one file a kind of page, with one of two functions, or both.

`tasks(edition)` gives the tasks of the pages that show more than one document, `of_document(edition,
document)` those of the pages that show that document alone.

Deleting a file removes the kind, and links to it become plain text: see `site/addresses.py`.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from generator.site.built import Output
from generator.site.edition import Edition, Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import StoreValue
    from generator.site.publication import DocumentName, Publication


OUTPUT = Output("html", r".*\.html", listed=1)


def tasks(publication: Publication, value: StoreValue) -> list[Task]:
    """Return a task for each page."""
    shelf = Shelf(publication, value)
    editions = [Edition(shelf, locale) for locale in publication.chains]
    return [task for edition in editions for kind in _kinds() for task in _of_kind(kind, edition)]


def pages_of(publication: Publication, value: StoreValue, locale: str, name: DocumentName) -> list[Task]:
    """Return the tasks of the pages that show one document alone, in one locale."""
    edition = Edition(Shelf(publication, value), locale)
    document = publication.documents[name]
    kinds = [kind for kind in _kinds() if hasattr(kind, "of_document")]
    return [task for kind in kinds for task in kind.of_document(edition, document)]


def _of_kind(kind: ModuleType, edition: Edition) -> Iterator[Task]:
    if hasattr(kind, "tasks"):
        yield from kind.tasks(edition)
    if hasattr(kind, "of_document"):
        for document in edition.publication.documents.values():
            yield from kind.of_document(edition, document)


def _kinds() -> list[ModuleType]:
    names = sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.ispkg)
    return [import_module(f"{__name__}.{name}") for name in names]
