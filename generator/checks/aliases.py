"""A former id leads to one module."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Module
from generator.model.diagnostic import Diagnostic, Location, Related, Rule
from generator.model.survey import Site
from generator.site.addresses import taken_by

ALIAS = Rule(
    "V213",
    "error",
    "A former id is taken",
    "The old address could lead to one module only, and readers of the other would be led astray.",
    "one.md: aliases: [two]\ntwo.md: …",
    "one.md: aliases: [one-for-all]",
)
RULES = (ALIAS,)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report each alias that is a module's id, or another one's alias, or stands twice."""
    ids = {facts.front.id: facts.path for facts in site.facts if isinstance(facts.front, Module)}
    first: dict[str, Location] = {}
    for facts in site.facts:
        aliases = facts.front.aliases if isinstance(facts.front, Module) else ()
        for index, alias in enumerate(aliases):
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
