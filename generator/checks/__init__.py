"""What is checked over a whole site: one file a check, with codes of its own; without it there is no check.

A file may have any of three functions:

- `check(site) -> Iterator[Diagnostic]`: looks over the whole site;
- `check_text(facts, content, terms) -> Iterator[Diagnostic]`: reads the words of one document;
- `check_due(site, today) -> Iterator[Diagnostic]`: knows the day.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from generator.model.diagnostic import Outcome

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from generator.model.content import Content, Facts
    from generator.model.diagnostic import Diagnostic, Rule
    from generator.model.site import Site


def survey(site: Site) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a site as a whole."""
    return tuple(found for check in _functions("check") for found in check(site))


def texts(facts: Facts, content: Content, terms: tuple[str, ...]) -> Outcome[None]:
    """Return what is wrong with the words of one document; `terms` are all forms that the glossary has."""
    found = (one for check in _functions("check_text") for one in check(facts, content, terms))
    return Outcome(None, tuple(found))


def due(site: Site, today: dt.date) -> tuple[Diagnostic, ...]:
    """Return what is due on a day."""
    return tuple(found for check in _functions("check_due") for found in check(site, today))


def due_rules() -> tuple[Rule, ...]:
    """Return the rules of the checks that know the day."""
    return tuple(rule for module in _modules() if hasattr(module, "check_due") for rule in module.RULES)


@cache
def _functions(name: str) -> tuple[Callable[..., Iterator[Diagnostic]], ...]:
    """Return the functions of that name in all files of this folder, in the order of the files."""
    return tuple(getattr(module, name) for module in _modules() if hasattr(module, name))


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
