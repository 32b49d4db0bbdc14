"""What is published leads to nothing that is retired or not yet published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.content import Facts, Module
from generator.model.diagnostic import Diagnostic, Location, Related, Rule
from generator.model.survey import Survey
from generator.steps.uses import Use, uses

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

HIDDEN = ("draft", "retired")


def check(survey: Survey) -> Iterator[Diagnostic]:
    """Report each way that leads from something published to something that has no page or row."""
    files = {facts.path: facts for facts in survey.facts}
    modules = {facts.front.id: facts for facts in survey.facts if _is_hidden(facts)}
    retired = dict(survey.framework.retired)
    for use in uses(survey):
        if use.path in files and _is_hidden(files[use.path]):
            continue
        if use.kind == "module" and use.id in modules:
            yield _module(use, modules)
        elif use.kind == "competency" and use.id in retired:
            successor = retired[use.id]
            hint = f'use its successor "{successor}"' if successor else "take it out"
            yield RETIRED_COMPETENCY.at(use.location, f'the competency "{use.id}" is retired', hint)


def _is_hidden(facts: Facts) -> bool:
    return isinstance(facts.front, Module) and facts.front.status in HIDDEN


def _module(use: Use, hidden: Mapping[str, Facts]) -> Diagnostic:
    facts = hidden[use.id]
    front = facts.front
    assert isinstance(front, Module)  # noqa: S101  (`_is_hidden` has looked)
    related = (Related(Location(facts.path, "status"), "it says so here"),)
    if front.status == "draft":
        hint = "finish it and write `status: stable` there, or take this out"
        return HIDDEN_MODULE.at(use.location, f'the module "{use.id}" is a draft', hint, related)
    successor = _successor(front.replaced_by, hidden)
    hint = f'use its successor "{successor}"' if successor else "take it out, or name another module"
    return HIDDEN_MODULE.at(use.location, f'the module "{use.id}" is retired', hint, related)


def _successor(id: str, hidden: Mapping[str, Facts]) -> str:
    """Return the first successor that has a page; "" where there is none."""
    seen: set[str] = set()
    while id in hidden and id not in seen:
        seen.add(id)
        front = hidden[id].front
        id = front.replaced_by if isinstance(front, Module) else ""
    return "" if id in hidden else id
