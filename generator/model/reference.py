"""What the pages to look things up on show: the framework, a competency, the glossary.

Their texts come as `ResolvedText`, for here the state of each is said; names of other things as `LocalText`.
"""

from __future__ import annotations

from msgspec import Struct

from generator.model.framework import FrameworkSource
from generator.model.page import Link, LocalText, ModuleRow
from generator.model.text import ResolvedText


class Lesson(Struct, frozen=True):
    """A module that teaches a competency at a stage."""

    row: ModuleRow
    untranslated: bool = False
    """Whether nothing of it is translated into the language of the page."""
    catalog: str = ""
    """The path of its catalog; "" where it has none, and where it is translated."""


class Cell(Struct, frozen=True):
    """What someone can say of a competency at a stage, and where it can be learned."""

    stage: str
    line: ResolvedText
    lessons: tuple[Lesson, ...] = ()
    """Modules of this very stage."""
    also: tuple[ModuleRow, ...] = ()
    """Modules of other stages that are useful here too."""
    more: int = 0
    """Modules that the matrix leaves to the page of the competency."""


class CompetencyRow(Struct, frozen=True):
    """A competency in the matrix."""

    id: str
    kind: str
    """activity | behaviour | skill."""
    title: LocalText
    cells: tuple[Cell, ...]
    """Of the stages at which it has a line, in the order of the framework."""


class DomainRows(Struct, frozen=True):
    """The competencies of a domain."""

    id: str
    title: ResolvedText
    summary: ResolvedText | None
    rows: tuple[CompetencyRow, ...]


class FrameworkFacts(Struct, frozen=True):
    """What the page of the framework shows in one locale."""

    title: ResolvedText
    version: str
    source: FrameworkSource
    domains: tuple[DomainRows, ...]
    catalog: str = ""
    """The path of the catalog to go on with; "" where there is none, or nothing to translate."""


class CompetencyFacts(Struct, frozen=True):
    """What the page of a competency shows in one locale."""

    id: str
    kind: str
    title: ResolvedText
    summary: ResolvedText | None
    domain_id: str
    domain: LocalText
    give_back: ResolvedText | None
    cells: tuple[Cell, ...]
    assessed_by: tuple[ModuleRow, ...] = ()
    assumed_by: tuple[ModuleRow, ...] = ()
    same_as: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    """Of `give_back`."""
    catalog: str = ""


class TermFacts(Struct, frozen=True):
    """A term of the glossary."""

    id: str
    term: ResolvedText
    definition: ResolvedText
    also: tuple[LocalText, ...] = ()
    see_also: tuple[tuple[str, LocalText], ...] = ()
    """(id, term)."""
    wikidata: str = ""


class GlossaryFacts(Struct, frozen=True):
    """What the page of the glossary shows in one locale."""

    terms: tuple[TermFacts, ...]
    """By the term as it is shown."""
    links: tuple[Link, ...] = ()
    """Of all definitions."""
    catalog: str = ""
