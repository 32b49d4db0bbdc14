"""What pages show of the ways through the modules: pathways, and listings by what modules have in common."""

from __future__ import annotations

from msgspec import Struct

from generator.model.page import LocalText, ModuleRow


class PathName(Struct, frozen=True):
    """A pathway that another page names."""

    id: str
    title: LocalText


class PathFacts(Struct, frozen=True):
    """What the page of a pathway shows of the rest of the site."""

    rows: tuple[ModuleRow, ...] = ()
    """Its modules that have a page, each once."""
    bridges: tuple[PathName, ...] = ()
    """The pathways that its bridges lead to."""


class FacetValue(Struct, frozen=True):
    """One answer to the question of a facet, and how many modules fit it."""

    id: str
    """A slug: `lesson`, `30`, `works-offline`, `pt-br`; of the facet `stage` the id of a stage."""
    count: int


class Facet(Struct, frozen=True):
    """What modules can be told apart by."""

    id: str
    """stage | minutes | type | needs | audience | language."""
    values: tuple[FacetValue, ...]
    """Only those that some module has."""


class Listing(Struct, frozen=True):
    """The modules that have one value of a facet."""

    facet: str
    value: str
    modules: tuple[str, ...]
    """Their ids, in the order of the page."""
    percents: tuple[int, ...] = ()
    """How far each is translated; () where the facet is not the language."""
