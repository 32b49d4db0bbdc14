"""What pages show of the ways through the modules: pathways, and listings by what modules have in common."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.page import LocalText, ModuleRow


@dataclass(frozen=True, slots=True)
class PathName:
    """A pathway that another page names."""

    id: str
    title: LocalText


@dataclass(frozen=True, slots=True)
class PathFacts:
    """What the page of a pathway shows of the rest of the site."""

    rows: tuple[ModuleRow, ...] = ()
    """Its modules that have a page, each once."""
    bridges: tuple[PathName, ...] = ()
    """The pathways that its bridges lead to."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One answer to the question of a facet, and how many modules fit it."""

    id: str
    """A slug: `lesson`, `30`, `works-offline`, `pt-br`; of the facet `stage` the id of a stage."""
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What modules can be told apart by."""

    id: str
    """stage | minutes | type | needs | audience | language."""
    values: tuple[FacetValue, ...]
    """Only those that some module has."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The modules that have one value of a facet."""

    facet: str
    value: str
    modules: tuple[str, ...]
    """Their ids, in the order of the page."""
    percents: tuple[int, ...] = ()
    """How far each is translated; () where the facet is not the language."""
