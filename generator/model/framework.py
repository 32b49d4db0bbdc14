"""The competency framework."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.content import Content, Pairs


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of engagement: a place, never a rank. `title` and `summary` are units."""

    id: str
    mark: str
    """dot | bar | cross | ring | square | triangle."""
    title: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Domain:
    """A field of competencies. `title`, `summary` and `give_back` are units."""

    id: str
    title: str
    summary: str = ""
    give_back: str = ""


@dataclass(frozen=True, slots=True)
class CompetencyLine:
    """What someone can say of a competency at a stage; `line` is a unit."""

    stage: str
    line: str
    ask: int = 0
    """Its place in the self-assessment; 0 where it is not asked."""


@dataclass(frozen=True, slots=True)
class Competency:
    """An activity, a behaviour or a skill. `title` and `summary` are units."""

    id: str
    kind: str
    domain: str
    title: str
    summary: str = ""
    lines: tuple[CompetencyLine, ...] = ()
    """In the order of the file; the key is `stages`."""
    same_as: tuple[str, ...] = ()

    def at(self, stage: str) -> CompetencyLine | None:
        """Return the line of a stage, or None where the competency has none there."""
        return next((line for line in self.lines if line.stage == stage), None)


@dataclass(frozen=True, slots=True)
class FrameworkSource:
    """Where the stages and the wording come from."""

    title: str = ""
    url: str = ""
    license: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Framework:
    """`content/framework.yaml`. Field keys of its content: `title`, `stages.<id>.title`,
    `domains.<id>.give_back`, `competencies.<id>.summary`, `competencies.<id>.stages.<stage>.line`.
    """

    id: str = ""
    title: str = ""
    version: str = ""
    source: FrameworkSource = FrameworkSource()
    stages: tuple[Stage, ...] = ()
    domains: tuple[Domain, ...] = ()
    competencies: tuple[Competency, ...] = ()
    retired: Pairs = ()
    """(id, replaced_by)."""
    waive: Pairs = ()
    content: Content = field(default_factory=Content)
