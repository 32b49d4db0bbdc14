"""What the pages to look things up on show: the framework, a competency, the glossary.

Their texts come as `ResolvedText`, for here the state of each is said; names of other things as `LocalText`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.framework import FrameworkSource
from generator.model.page import Link, LocalText, ModuleRow
from generator.model.text import ResolvedText


@dataclass(frozen=True, slots=True)
class Lesson:
    """A module that teaches a competency at a stage."""

    row: ModuleRow
    untranslated: bool = False
    """Whether nothing of it is translated into the language of the page."""
    catalog: str = ""
    """The path of its catalog; "" where it has none, and where it is translated."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What someone can say of a competency at a stage, and where it can be learned."""

    stage: str
    line: ResolvedText
    lessons: tuple[Lesson, ...] = ()
    """Modules of this very stage."""
    also: tuple[ModuleRow, ...] = ()
    """Modules of other stages that are useful here too."""
    more: int = 0
    """Modules that the matrix leaves to the page of the competency."""


@dataclass(frozen=True, slots=True)
class CompetencyRow:
    """A competency in the matrix."""

    id: str
    kind: str
    """activity | behaviour | skill."""
    title: LocalText
    cells: tuple[Cell, ...]
    """Of the stages at which it has a line, in the order of the framework."""


@dataclass(frozen=True, slots=True)
class DomainRows:
    """The competencies of a domain."""

    id: str
    title: ResolvedText
    summary: ResolvedText | None
    rows: tuple[CompetencyRow, ...]


@dataclass(frozen=True, slots=True)
class FrameworkFacts:
    """What the page of the framework shows in one locale."""

    title: ResolvedText
    version: str
    source: FrameworkSource
    domains: tuple[DomainRows, ...]
    catalog: str = ""
    """The path of the catalog to go on with; "" where there is none, or nothing to translate."""


@dataclass(frozen=True, slots=True)
class CompetencyFacts:
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


@dataclass(frozen=True, slots=True)
class TermFacts:
    """A term of the glossary."""

    id: str
    term: ResolvedText
    definition: ResolvedText
    also: tuple[LocalText, ...] = ()
    see_also: tuple[tuple[str, LocalText], ...] = ()
    """(id, term)."""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryFacts:
    """What the page of the glossary shows in one locale."""

    terms: tuple[TermFacts, ...]
    """By the term as it is shown."""
    links: tuple[Link, ...] = ()
    """Of all definitions."""
    catalog: str = ""
