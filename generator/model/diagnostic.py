"""What is wrong with a site, where, why it matters, and what to write instead."""

from __future__ import annotations

from typing import Generic, Literal, NamedTuple, TypeVar

from msgspec import Struct, field

Severity = Literal["error", "warning"]
T = TypeVar("T")


class Location(Struct, frozen=True):
    """A place in a file of the site.

    Either `line` and `column` are known (both counted from 1), or `anchor` names the place and the
    reporter looks it up in the file's `Positions`, so that a line added above moves no cached value.
    """

    path: str
    """Relative to the site, with forward slashes."""
    anchor: str = ""
    """A key of `Positions`: `title`, `doors.0.start`, `unit:12`, `ref:3`, `#id`; "" for the file."""
    line: int = 0
    """1 for the first line; 0 where the anchor tells it."""
    column: int = 0
    """1 for the first character; 0 where it is not known."""
    length: int = 0
    """Characters to underline; 0 where it is not known."""


class Related(Struct, frozen=True):
    """A second place that the message names, with what is there."""

    location: Location
    message: str


class Diagnostic(Struct, frozen=True):
    """One finding. Values of this class are made by `Rule.at`."""

    code: str
    severity: Severity
    message: str
    location: Location
    hint: str = ""
    """What to type instead, in one sentence without a full stop."""
    related: tuple[Related, ...] = ()


class Rule(Struct, frozen=True):
    """A kind of finding: what `vereda explain CODE` prints. Owned by the file that reports it."""

    code: str
    """V1xx files, YAML; V2xx references; V3xx accessibility; V4xx translation; V5xx teaching; V9xx output."""
    severity: Severity
    title: str
    """What is wrong, in general: "A link leads to a module that does not exist"."""
    why: str
    """Why it matters to a reader, a translator or a trainer; one or two sentences."""
    wrong: str = ""
    """A few lines that bring this finding about."""
    right: str = ""
    """The same lines mended."""

    def at(
        self, location: Location, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> Diagnostic:
        """Return a finding of this kind at a place."""
        return Diagnostic(self.code, self.severity, message, location, hint, related)


class TextFault(NamedTuple):
    """What is wrong with a text, said by someone who does not know where the text stands."""

    rule: Rule
    message: str
    hint: str = ""

    def at(self, path: str, anchor: str) -> Diagnostic:
        """Return the finding at an anchor of a file."""
        return self.rule.at(Location(path, anchor), self.message, self.hint)


class Outcome(Struct, Generic[T], frozen=True):
    """What a step gives: its value and what it found on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


class Findings(Struct):
    """What is found in one file while something is made of it. It lives as long as the call that made it."""

    path: str
    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        rule: Rule,
        line: int,
        message: str,
        hint: str = "",
        column: int = 1,
        length: int = 0,
        also: tuple[tuple[int, str], ...] = (),
    ) -> None:
        """Add a finding at a line of the file; `also` names further lines, each with what is there."""
        related = tuple(Related(Location(self.path, line=other, column=1), text) for other, text in also)
        place = Location(self.path, line=line, column=column, length=length)
        self.found.append(rule.at(place, message, hint, related))


class Positions(Struct, frozen=True):
    """Where the anchors of one file stand today; kept apart so that moving a line changes nothing else."""

    path: str
    anchors: tuple[tuple[str, int, int], ...]
    """(anchor, line, column), both from 1."""


class TemplateFault(Exception):  # noqa: N818 - the fault is the theme's
    """A template of a theme cannot be filled in. Its message says which, where and why."""

    def __init__(self, message: str, template: str = "", line: int = 0, reason: str = "") -> None:
        """Take the message, and the same in parts: the name of the template, its line, why."""
        super().__init__(message, template, line, reason)
        self.template = template
        self.line = line
        self.reason = reason or message

    def __str__(self) -> str:
        """Return the message."""
        return str(self.args[0])
