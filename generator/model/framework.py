"""The competency framework."""

from __future__ import annotations

from msgspec import Struct, field

from generator.model.content import Content, Pairs


class Stage(Struct, frozen=True):
    """A stage of engagement: a place, never a rank. `title` and `summary` are units."""

    id: str
    mark: str
    """dot | bar | cross | ring | square | triangle."""
    title: str
    summary: str = ""


class Domain(Struct, frozen=True):
    """A field of competencies. `title`, `summary` and `give_back` are units."""

    id: str
    title: str
    summary: str = ""
    give_back: str = ""


class CompetencyLine(Struct, frozen=True):
    """What someone can say of a competency at a stage; `line` is a unit."""

    stage: str
    line: str
    ask: int = 0
    """Its place in the self-assessment; 0 where it is not asked."""


class Competency(Struct, frozen=True):
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


class FrameworkSource(Struct, frozen=True):
    """Where the stages and the wording come from."""

    title: str = ""
    url: str = ""
    license: str = ""
    note: str = ""


class Framework(Struct, frozen=True):
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
