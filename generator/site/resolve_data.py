"""Behind the barrier: what pages and files tell programs of the rest of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.content import Module
from generator.model.framework import Framework
from generator.model.page import LocalText, Named


def competencies(module: Module, words: Mapping[str, LocalText]) -> tuple[Named, ...]:
    """Return the competencies that a module names, each once. `words` is `said` of the framework."""
    ids = dict.fromkeys((*module.teaches, *module.assesses, *module.assumes))
    keys = ((id, f"competencies.{id}.title") for id in ids)
    return tuple(Named(id, words[key]) for id, key in keys if key in words)


def moved_modules(modules: Iterable[Module], published: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (former id, id) of the modules that moved: aliases, and what another module replaces.

    `modules` are all of the site, retired ones included. What replaces a module may have been replaced
    itself; what leads to no published module in the end is left out.
    """
    known = {module.id: module for module in modules}
    there = frozenset(published)
    former = [(alias, module.id) for module in known.values() for alias in module.aliases]
    retired = [(id, module.replaced_by) for id, module in known.items() if module.status == "retired"]
    found = ((old, _last(new, known)) for old, new in (*former, *retired))
    return tuple(sorted((old, new) for old, new in found if new in there))


def moved_competencies(framework: Framework) -> tuple[tuple[str, str], ...]:
    """Return (former id, id) of the competencies that others replace."""
    there = {competency.id for competency in framework.competencies}
    known = dict(framework.retired)
    found = ((old, _followed(new, known)) for old, new in framework.retired)
    return tuple(sorted((old, new) for old, new in found if new in there))


def _last(id: str, known: Mapping[str, Module]) -> str:
    retired = {id: module.replaced_by for id, module in known.items() if module.status == "retired"}
    return _followed(id, retired)


def _followed(id: str, replaced: Mapping[str, str]) -> str:
    """Return what stands for `id` at the end of a chain; `id` where it is in no chain, or in a circle."""
    seen: set[str] = set()
    while id in replaced and id not in seen:
        seen.add(id)
        id = replaced[id]
    return id
