"""Behind the barrier: pathways as their own pages and the pages of their modules show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from generator.model.content import Pathway, Step
from generator.model.page import LocalText, ModuleRow, Way
from generator.model.ways import PathFacts, PathName


def path_facts(pathway: Pathway, rows: Mapping[str, ModuleRow], titles: Mapping[str, LocalText]) -> PathFacts:
    """Return what the page of a pathway shows of others. What has no page is left out.

    `rows` are those of the modules and `titles` those of the pathways, by id.
    """
    steps = (id for step in _steps(pathway) for id in step.modules)
    named = dict.fromkeys([*(door.start for door in pathway.doors), *steps])
    bridges = dict.fromkeys(bridge.to for bridge in pathway.bridges)
    return PathFacts(
        tuple(rows[id] for id in named if id in rows),
        tuple(PathName(id, titles[id]) for id in bridges if id in titles),
    )


def ways(
    pathways: Iterable[Pathway], rows: Mapping[str, ModuleRow], titles: Mapping[str, LocalText]
) -> dict[str, tuple[Way, ...]]:
    """Return the pathways that each module is part of, in their order; in each its first place counts."""
    found: dict[str, dict[str, Way]] = {}
    for pathway in pathways:
        for id, way in _ways(pathway, rows, titles[pathway.id]):
            found.setdefault(id, {}).setdefault(pathway.id, way)
    return {id: tuple(each.values()) for id, each in found.items()}


def _ways(pathway: Pathway, rows: Mapping[str, ModuleRow], title: LocalText) -> Iterator[tuple[str, Way]]:
    steps = [known for step in _steps(pathway) if (known := [id for id in step.modules if id in rows])]
    named = [tuple(replace(rows[id], summary=None) for id in step) for step in steps]
    around = [(), *named, ()]
    for index, step in enumerate(steps):
        way = Way(pathway.id, title, index + 1, len(steps), around[index], around[index + 2])
        for id in step:
            yield id, way


def _steps(pathway: Pathway) -> Iterator[Step]:
    return (step for section in pathway.sections for step in section.steps)
