"""What is published leads to nothing that is retired or not yet published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.content import Module
from generator.model.diagnostic import Diagnostic, Location, Related, Rule
from generator.model.site import Site
from generator.site.uses import Use, uses

HIDDEN_MODULE = Rule(
    "V210",
    "error",
    "Something published leads to a module that is retired or a draft",
    "That module has no page, so a reader would stand before a step that cannot be taken.",
    "steps:\n  - old-lesson",
    "steps:\n  - talk-first",
)
RETIRED_COMPETENCY = Rule(
    "V211",
    "error",
    "A competency is used that the framework has retired",
    "It stands in no row of the framework any more, so nobody would find the module by it.",
    "teaches: [count-edits]",
    "teaches: [measure-what-matters]",
)
RULES = (HIDDEN_MODULE, RETIRED_COMPETENCY)

Hidden = Mapping[str, tuple[str, Module]]
"""Path and front matter of what has no page, by id."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Report each way that leads from something published to something that has no page or row."""
    modules = {front.id: (facts.path, front) for facts, front in site.of_modules() if not front.is_published}
    hidden = {path for path, _ in modules.values()}
    retired = dict(site.framework.retired)
    for use in uses(site):
        if use.path in hidden:
            continue
        if use.kind == "module" and use.id in modules:
            yield _module(use, modules)
        elif use.kind == "competency" and use.id in retired:
            successor = retired[use.id]
            hint = f'use its successor "{successor}"' if successor else "take it out"
            yield RETIRED_COMPETENCY.at(use.location, f'the competency "{use.id}" is retired', hint)


def _module(use: Use, hidden: Hidden) -> Diagnostic:
    path, front = hidden[use.id]
    related = (Related(Location(path, "status"), "it says so here"),)
    if front.status == "draft":
        hint = "finish it and write `status: stable` there, or take this out"
        return HIDDEN_MODULE.at(use.location, f'the module "{use.id}" is a draft', hint, related)
    successor = _successor(front.replaced_by, hidden)
    hint = f'use its successor "{successor}"' if successor else "take it out, or name another module"
    return HIDDEN_MODULE.at(use.location, f'the module "{use.id}" is retired', hint, related)


def _successor(id: str, hidden: Hidden) -> str:
    """Return the first successor that has a page; "" where there is none."""
    seen: set[str] = set()
    while id in hidden and id not in seen:
        seen.add(id)
        id = hidden[id][1].replaced_by
    return "" if id in hidden else id
