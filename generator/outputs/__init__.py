"""What a build writes: one file an output, which is found by being there.

Each has a constant `OUTPUT`, and a function `tasks` that takes what its parameters name: `publication`,
`value` (makes a `Ref` of what many tasks share), `targets` (those of all pages), `engine`.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.engine.engine import Engine
    from generator.engine.values import Task
    from generator.site.built import Output
    from generator.site.edition import StoreValue
    from generator.site.publication import Publication


@cache
def outputs() -> tuple[Output, ...]:
    """Return all outputs, by name."""
    modules = (import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
    return tuple(module.OUTPUT for module in modules)


def listed() -> tuple[str, ...]:
    """Return the names that a site may list in `outputs`."""
    numbered = sorted((output.listed, output.name) for output in outputs() if output.listed)
    return tuple(name for _, name in numbered)


def tasks(publication: Publication, value: StoreValue) -> list[Task]:
    """Return what is to be written but for the outputs that are planned last: the pages first."""
    pages = _tasks("html", publication=publication, value=value)
    given = {"publication": publication, "value": value, "targets": [page.target for page in pages]}
    names = _wanted(publication, is_last=False)
    return [*pages, *(task for name in names if name != "html" for task in _tasks(name, **given))]


def last_tasks(publication: Publication, engine: Engine) -> list[Task]:
    """Return what the others are to write."""
    names = _wanted(publication, is_last=True)
    return [task for name in names for task in _tasks(name, publication=publication, engine=engine)]


def _tasks(name: str, **given: object) -> list[Task]:
    output = import_module(f"{__name__}.{name}")
    tasks: list[Task] = output.tasks(**{key: given[key] for key in signature(output.tasks).parameters})
    return tasks


def _wanted(publication: Publication, *, is_last: bool) -> list[str]:
    """Return the names of the outputs that the site has written."""
    wanted = (output for output in outputs() if not output.listed or publication.has(output.name))
    return [output.name for output in wanted if output.is_last == is_last]
