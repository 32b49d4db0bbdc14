"""A door of a pathway opens on one of its own modules."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Pathway
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.uses import KnownIds

DOOR = Rule(
    "V214",
    "error",
    "A door opens on a module that is not on its pathway",
    "Who enters there would stand beside the path, without a next step.",
    "doors:\n  - start: talk-first\nsections:\n  - steps:\n      - one-movement",
    "doors:\n  - start: one-movement\nsections:\n  - steps:\n      - one-movement",
)
RULES = (DOOR,)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report doors that start elsewhere; a module that does not exist is reported as unknown alone."""
    modules = site.modules()
    for facts in site.facts:
        if isinstance(facts.front, Pathway):
            own = _modules(facts.front)
            for number, door in enumerate(facts.front.doors):
                if door.start in modules and own and door.start not in own:
                    hint = KnownIds(own).hint(door.start) or f'add "{door.start}" to the steps'
                    message = f'this door starts at "{door.start}", which is no step of this pathway'
                    yield DOOR.at(Location(facts.path, f"doors.{number}.start"), message, hint)


def _modules(pathway: Pathway) -> frozenset[str]:
    return frozenset(id for section in pathway.sections for step in section.steps for id in step.modules)
