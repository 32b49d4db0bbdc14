"""All rules of the program, collected from the modules that own them."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import generator

if TYPE_CHECKING:
    from types import ModuleType

    from generator.model.diagnostic import Rule

WITHOUT_RULES = tuple(f"generator.{name}" for name in ("cli", "report", "server", "model", "engine"))
"""Any other module may have a tuple `RULES`."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule once, by code."""
    rules = {rule for module in _modules() for rule in _owned(module)}
    return tuple(sorted(rules, key=lambda rule: (rule.code, rule.title)))


def loaded_rules() -> Iterator[Rule]:
    """Yield the rules of the modules that this process has imported; no other can have found anything."""
    for name, module in list(sys.modules.items()):
        if name.startswith("generator.") and not name.startswith(WITHOUT_RULES):
            yield from _owned(module)


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(generator.__path__, "generator."):
        if not found.name.startswith(WITHOUT_RULES):
            yield import_module(found.name)


def _owned(module: ModuleType) -> tuple[Rule, ...]:
    rules: tuple[Rule, ...] = getattr(module, "RULES", ())
    return rules
