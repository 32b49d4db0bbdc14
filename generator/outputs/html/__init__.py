"""The pages of the site: one file a kind of page, with a function `tasks(edition)`.

Deleting a file removes the kind (and its line in `steps/addresses.py` makes links to it plain text).
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from generator.outputs.html.edition import Edition, Shelf

if TYPE_CHECKING:
    from generator.engine.values import Task
    from generator.outputs.html.edition import Value
    from generator.steps.publication import Publication


def tasks(publication: Publication, value: Value) -> list[Task]:
    """Return a task for each page."""
    shelf = Shelf(publication, value)
    names = sorted(each.name for each in pkgutil.iter_modules(__path__) if each.name != "edition")
    kinds = [import_module(f"{__name__}.{name}") for name in names]
    editions = [Edition(shelf, locale) for locale in publication.chains]
    return [task for edition in editions for kind in kinds for task in kind.tasks(edition)]
