"""An id leads to one page, and so does a former id."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic, Location, Related, Rule
from generator.model.site import Site
from generator.site.addresses import taken_by

ALIAS = Rule(
    "V213",
    "error",
    "A former id is taken",
    "The old address could lead to one module only, and readers of the other would be led astray.",
    "one.md: aliases: [two]\ntwo.md: …",
    "one.md: aliases: [one-for-all]",
)
TAKEN = Rule(
    "V111",
    "error",
    "A module has the address of another page",
    "Only one of the two could be seen there; the module would hide a page that every site has.",
    "content/modules/index.md",
    "content/modules/all-about-indexes.md",
)
RULES = (TAKEN, ALIAS)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report ids whose address another page has, and aliases that are taken or stand twice."""
    yield from _taken(site)
    ids = {front.id: facts.path for facts, front in site.of_modules()}
    first: dict[str, Location] = {}
    for facts, front in site.of_modules():
        for index, alias in enumerate(front.aliases):
            place = Location(facts.path, f"aliases.{index}")
            if alias in ids:
                message = f'"{alias}" is the id of a module, so it cannot be a former one'
                related = (Related(Location(ids[alias], line=1), "the module"),)
                yield ALIAS.at(place, message, "take it out of `aliases`", related)
            elif taken_by("module", alias):
                message = f'"{alias}" is the address of another page, so it cannot lead to this one'
                yield ALIAS.at(place, message, "take it out of `aliases`")
            elif alias in first:
                message = f'"{alias}" is a former id already'
                related = (Related(first[alias], "named here"),)
                yield ALIAS.at(place, message, "take it out of one of the two", related)
            else:
                first[alias] = place


def _taken(site: Site) -> Iterator[Diagnostic]:
    for facts in site.facts:
        id = facts.front.id
        if taken_by(facts.kind, id):
            message = f'no {facts.kind} can be called "{id}": another page has that address'
            place = Location(facts.path, line=1, column=1)
            yield TAKEN.at(place, message, f"type `vereda rename {id} another-name`")
