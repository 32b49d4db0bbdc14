"""Behind the barrier: which modules have what in common.

A facet is a question that someone who looks for a module asks; its values are the answers. Their ids stand
in addresses, so they are slugs and never change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.model.content import AUDIENCES, INTERNET, NOTHING, THINGS, TYPES, BlockFacts, Facts, Module
from generator.model.ways import Facet, FacetValue, Listing

LIMITS = (15, 30, 60)
"""Minutes alone: a module stands under each limit that it keeps."""
LONGER = "longer"
OFFLINE = "works-offline"

Percents = Mapping[str, Mapping[str, int]]
"""By locale and id of the module: how far it is translated."""

VALUES = {
    "minutes": (*map(str, LIMITS), LONGER),
    "type": TYPES,
    "needs": (OFFLINE, NOTHING, *THINGS),
    "audience": AUDIENCES,
}
"""The values that do not depend on the site, in the order in which pages show them."""


def listings(modules: Iterable[Facts], order: Sequence[str], percents: Percents) -> tuple[Listing, ...]:
    """Return the listing of each value that a module has, ids in `order`. Stages have their own pages.

    A language lists what is translated at all, the most complete first.
    """
    found = _by_value(modules)
    keys = [(facet, value) for facet, values in VALUES.items() for value in values]
    plain = (Listing(*key, tuple(id for id in order if id in found[key])) for key in keys if key in found)
    spoken = (_in_language(locale, order, known) for locale, known in percents.items())
    return (*plain, *(listing for listing in spoken if listing.modules))


def facets(stages: Iterable[tuple[str, int]], listings: Sequence[Listing]) -> tuple[Facet, ...]:
    """Return the facets with their values and counts. `stages` are (id, modules) in their order."""
    found = {"stage": tuple(FacetValue(id, count) for id, count in stages if count)}
    for listing in listings:
        value = FacetValue(listing.value, len(listing.modules))
        found[listing.facet] = (*found.get(listing.facet, ()), value)
    return tuple(Facet(id, values) for id, values in found.items() if values)


def works_offline(facts: Facts) -> bool:
    """Whether a module can be done without internet: it needs none, or each activity that does says how."""
    front = facts.front
    if not isinstance(front, Module) or INTERNET not in front.needs:
        return True
    needy = [index for index, block in enumerate(facts.blocks) if _needs_internet(block)]
    planned = {block.parent for block in facts.blocks if block.kind == "offline"}
    return bool(needy) and planned.issuperset(needy)


def _by_value(modules: Iterable[Facts]) -> dict[tuple[str, str], set[str]]:
    """Return the ids of the modules that have each value."""
    found: dict[tuple[str, str], set[str]] = {}
    for facts in modules:
        for facet, values_of in _FACETS.items():
            for value in values_of(facts):
                found.setdefault((facet, value), set()).add(facts.front.id)
    return found


def _in_language(locale: str, order: Sequence[str], percents: Mapping[str, int]) -> Listing:
    known = sorted((id for id in order if percents.get(id)), key=lambda id: -percents[id])
    return Listing("language", locale.lower(), tuple(known), tuple(percents[id] for id in known))


def _minutes(facts: Facts) -> tuple[str, ...]:
    count = facts.front.self_study if isinstance(facts.front, Module) else 0
    return tuple(str(limit) for limit in LIMITS if count <= limit) or (LONGER,)


def _types(facts: Facts) -> tuple[str, ...]:
    return (facts.front.type,) if isinstance(facts.front, Module) and facts.front.type else ()


def _needs(facts: Facts) -> tuple[str, ...]:
    needs = facts.front.needs if isinstance(facts.front, Module) else ()
    return (OFFLINE, *needs) if works_offline(facts) else needs


def _audience(facts: Facts) -> tuple[str, ...]:
    return facts.front.audience if isinstance(facts.front, Module) else ()


def _needs_internet(block: BlockFacts) -> bool:
    return block.kind == "activity" and INTERNET in dict(block.attrs).get("needs", "").split(",")


_FACETS: dict[str, Callable[[Facts], tuple[str, ...]]] = {
    "minutes": _minutes,
    "type": _types,
    "needs": _needs,
    "audience": _audience,
}
