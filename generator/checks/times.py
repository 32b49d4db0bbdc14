"""The minutes that a module promises are those that its blocks and words take."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directives import directives
from generator.model.content import BlockFacts, Facts, Module
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site

ALONE = Rule(
    "V502",
    "warning",
    "The time alone is far from what the module takes",
    "People fit a lesson into a bus ride or a lunch break, and stop half-way if it takes twice as long.",
    "time: {self_study: 15}, and activities of 40 minutes",
    "time: {self_study: 45}",
)
ROOM = Rule(
    "V503",
    "warning",
    "The time in a room is far from what the blocks take",
    "The trainer plans an afternoon by it, and would end in the middle of an activity.",
    "time: {self_study: 35, workshop: 30}, and activities of 60 minutes",
    "time: {self_study: 35, workshop: 70}",
)
LONG = Rule(
    "V505",
    "warning",
    "A module takes more than an hour alone",
    "Few volunteers have an hour in one piece; what is not finished in one sitting is rarely taken up again.",
    "time: {self_study: 90}",
    "two modules, each with time: {self_study: 45}",
)
NO_TRAINER = Rule(
    "V507",
    "warning",
    "A workshop has no word for the trainer",
    "A trainer opens the facilitator's page and finds what learners see.",
    "time: {self_study: 35, workshop: 60}, and no block `facilitator`",
    "::: facilitator {when=now}\n\nWalk around, and listen.\n\n:::",
)
RULES = (ALONE, ROOM, LONG, NO_TRAINER)

WORDS_A_MINUTE = 200
OPENING_AND_CLOSING = 10
LONGEST = 60
SLACK = 2
"""Minutes that never matter: a quarter of a very short text is less than anyone plans by."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Report times that are far off, long modules, and workshops without a word for the trainer."""
    for facts, front in site.of_modules():
        if front.is_published:
            yield from _alone(facts, front)
            if front.workshop:
                yield from _room(facts, front)


def _alone(facts: Facts, front: Module) -> Iterator[Diagnostic]:
    place = Location(facts.path, "time.self_study")
    blocks = sum(alone(block) for block in facts.blocks if block.parent < 0)
    needed = blocks + facts.words / WORDS_A_MINUTE
    if front.self_study and _is_far(front.self_study, needed):
        reading = round(facts.words / WORDS_A_MINUTE)
        message = (
            f"{front.self_study} minutes alone are promised, but the blocks take {blocks} and "
            f"{facts.words} words about {reading}"
        )
        yield ALONE.at(place, message, f"write `self_study: {max(1, round(needed))}`, or correct the blocks")
    if front.self_study > LONGEST:
        message = f"{front.self_study} minutes are more than most people have in one piece"
        yield LONG.at(place, message, "make two modules of it")


def _room(facts: Facts, front: Module) -> Iterator[Diagnostic]:
    place = Location(facts.path, "time.workshop")
    blocks = sum(in_room(block) for block in facts.blocks if block.parent < 0)
    needed = blocks + OPENING_AND_CLOSING
    if _is_far(front.workshop, needed):
        message = (
            f"{front.workshop} minutes in a room are promised, but the blocks take {blocks} and opening and "
            f"closing {OPENING_AND_CLOSING}"
        )
        yield ROOM.at(place, message, f"write `workshop: {needed}`, or correct the blocks")
    if all(block.kind != "facilitator" for block in facts.blocks):
        message = "this module has a workshop and no block `facilitator`"
        yield NO_TRAINER.at(place, message, "say in one what the trainer prepares, watches and asks")


def alone(block: BlockFacts) -> int:
    """Return the minutes that a block takes a learner alone."""
    own = _number(block, "alone")
    if own is not None:
        return own
    return 0 if block.kind == "discussion" else in_room(block)


def in_room(block: BlockFacts) -> int:
    """Return the minutes that a block takes in a room."""
    said = _number(block, "minutes")
    if said is not None:
        return said
    directive = directives().get(block.kind)
    return (directive.minutes or 0) if directive else 0


def _number(block: BlockFacts, key: str) -> int | None:
    """Return a setting; None where it is not there or is no number, which parsing has reported."""
    value = next((value for name, value in block.attrs if name == key), "")
    return int(value[:9]) if value.isascii() and value.isdigit() else None


def _is_far(said: int, needed: float) -> bool:
    return abs(said - needed) > max(needed / 4, SLACK)
