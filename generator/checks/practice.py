"""What a module says it teaches and tests, it does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directives import directives
from generator.model.content import BlockFacts, Facts, Module
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.framework import Competency, Framework
from generator.model.site import Site

NO_LINE = Rule(
    "V520",
    "error",
    "A competency is taught at a stage in which it has no line",
    "The framework does not say what somebody can do then, so the module promises nothing that can be seen.",
    "stage: fundamental\nteaches: [run-event]",
    "stage: expanding\nteaches: [run-event]",
)
UNTESTED = Rule(
    "V521",
    "error",
    "A module says that it tests a competency, and no block does",
    "A learner who wants to know how far they are would look for the questions in vain.",
    "assesses: [judge-sources]",
    "assesses: [judge-sources]\n\n::: quiz {#which-source assesses=judge-sources}",
)
NOT_OFFLINE = Rule(
    "V522",
    "error",
    "An activity needs internet and has no plan without",
    "The module has such a plan elsewhere, so a trainer counts on it in a room without a connection.",
    "::: activity {minutes=15 needs=internet}",
    "::: activity {minutes=15 needs=internet}\n\n::: offline\n\nUse the printed article.\n\n:::",
)
NO_PRACTICE = Rule(
    "V504",
    "warning",
    "No block practises an objective",
    "A learner is promised something that nothing in the module lets them try.",
    "objectives:\n  find: Find a source\n  judge: Judge a source\n\n::: activity {minutes=15 for=find}",
    "::: activity {minutes=15 for=find,judge}",
)
RULES = (NO_LINE, UNTESTED, NOT_OFFLINE, NO_PRACTICE)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report what modules promise and do not keep."""
    competencies = {each.id: each for each in site.framework.competencies}
    for facts, front in site.of_modules():
        yield from _taught(facts, front, competencies, site.framework)
        yield from _tested(facts, front)
        yield from _offline(facts)
        if front.is_published:
            yield from _practised(facts, front)


def _taught(
    facts: Facts, front: Module, competencies: dict[str, Competency], framework: Framework
) -> Iterator[Diagnostic]:
    if front.stage not in {stage.id for stage in framework.stages}:
        return
    for index, id in enumerate(front.teaches):
        competency = competencies.get(id)
        if competency and competency.lines and competency.at(front.stage) is None:
            stages = [stage.id for stage in framework.stages if competency.at(stage.id)]
            message = f'"{id}" has no line at the stage "{front.stage}"'
            hint = (
                f"teach it at one that has ({', '.join(stages)}), or add the line to content/framework.yaml"
            )
            yield NO_LINE.at(Location(facts.path, f"teaches.{index}"), message, hint)


def _tested(facts: Facts, front: Module) -> Iterator[Diagnostic]:
    tested = {id for block in facts.blocks for id in _list(block, "assesses")}
    for index, id in enumerate(front.assesses):
        if id not in tested:
            message = f'no quiz, order, match or checklist of this module tests "{id}"'
            hint = f"add `assesses={id}` to one, or take it out here"
            yield UNTESTED.at(Location(facts.path, f"assesses.{index}"), message, hint)


def _offline(facts: Facts) -> Iterator[Diagnostic]:
    planned = {block.parent for block in facts.blocks if block.kind == "offline"}
    for index, block in enumerate(facts.blocks if planned else ()):
        if block.kind == "activity" and index not in planned and "internet" in _list(block, "needs"):
            message = "this activity needs internet and has no `offline` block, as others of this module have"
            hint = "add `::: offline` inside, with what to do instead"
            yield NOT_OFFLINE.at(Location(facts.path, f"block:{index}"), message, hint)


def _practised(facts: Facts, front: Module) -> Iterator[Diagnostic]:
    """Only where the module has a block that could name an objective."""
    could = {kind for kind, directive in directives().items() if "for" in directive.attributes}
    blocks = [block for block in facts.blocks if block.kind in could]
    named = {key for block in blocks for key in _list(block, "for")}
    for key, _ in front.objectives if blocks else ():
        if key not in named:
            message = f'no block says that it is for the objective "{key}"'
            yield NO_PRACTICE.at(
                Location(facts.path, f"objectives.{key}"),
                message,
                f"add `for={key}` to the block that practises it",
            )


def _list(block: BlockFacts, key: str) -> tuple[str, ...]:
    return tuple(id for name, value in block.attrs if name == key for id in value.split(",") if id)
