"""What decoding one file gathers beside its values: findings, positions, translatable fields.

Anchors, the keys of `Positions`. Each value has one, and stands at its first character:

====================================== =====================================================================
`title`, `time.self_study`             a value, by the keys that lead to it
`key:title`, `key:time.self_study`     the key itself
`teaches.0`, `sections.0.steps.1`      an item of a list, counted from 0
`changes.0`, `doors.0.start`           a mapping in a list stands at its first key
`objectives.find`, `fallbacks.pt-BR`   an entry of a mapping whose keys the author chooses; so `waive.V501`
`competencies.<id>.stages.<stage>`     in lists of things with an id, the id stands for the number:
                                       `stages.<id>`, `domains.<id>.title`, `retired.<id>`
`<id>`, `<id>.see_also.0`              a term of the glossary
`<file>`, `<file>.license`             an entry of the media list; `<file>` is its first line
====================================== =====================================================================

A step of a pathway that is a choice has `sections.0.steps.1.from.0`; one with options
`sections.0.steps.1.module`. An item whose id is missing, wrong or taken keeps its number.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from generator.model.content import Content
from generator.model.diagnostic import Diagnostic, Findings, Location, Positions, Related, Rule
from generator.model.text import Unit
from generator.source.fields.yaml import YamlNode


class Field(Struct, frozen=True):
    """A translatable field."""

    key: str
    """Its anchor: `objectives.find`."""
    text: str
    """Soft line breaks are joined."""
    kind: str
    """`Unit.kind`: `objectives`."""
    inline: bool
    """Whether it is inline Markdown; else plain text."""


class FieldPlace(NamedTuple):
    """Where in a file a value belongs."""

    anchor: str = ""
    kind: str = ""
    """The keys that lead to it, without numbers, ids and the keys that authors choose."""

    def key(self, name: str) -> FieldPlace:
        """Return the place of a key of the mapping here."""
        anchor = f"{self.anchor}.{name}" if self.anchor else name
        return FieldPlace(anchor, f"{self.kind}.{name}" if self.kind else name)

    def item(self, name: int | str) -> FieldPlace:
        """Return the place of an item of the list here, or of an entry whose key the author chose."""
        return FieldPlace(f"{self.anchor}.{name}" if self.anchor else str(name), self.kind)

    @property
    def name(self) -> str:
        """The key that an author knows it by."""
        return self.kind.rpartition(".")[2]


class Decoding(Findings):
    """What decoding one file gathers on its way. It lives as long as the call that made it."""

    lines: tuple[str, ...] = ()
    """The lines of the file."""
    anchors: dict[str, tuple[int, int]] = field(default_factory=dict)
    fields: list[Field] = field(default_factory=list)
    literals: list[tuple[str, str]] = field(default_factory=list)
    """(key, text) of the translatable fields without a letter."""

    def report(
        self, rule: Rule, node: YamlNode, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        """Add a finding at a node."""
        self.found.append(rule.at(self.location(node), message, hint, related))

    def report_at(
        self, rule: Rule, anchor: str, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        """Add a finding at an anchor that `place` has noted."""
        line, column = self.anchors.get(anchor, (1, 1))
        location = Location(self.path, line=line, column=column)
        self.found.append(rule.at(location, message, hint, related))

    def place(self, anchor: str, node: YamlNode) -> None:
        """Note where an anchor stands; the first place counts."""
        self.anchors.setdefault(anchor, (node.line, node.column))

    def location(self, node: YamlNode) -> Location:
        """Return the location of a node, with its length where it is a text on one line."""
        one_line = node.kind == "text" and node.line == node.end_line
        length = node.end_column - node.column if one_line else 0
        return Location(self.path, line=node.line, column=node.column, length=length)

    def line(self, number: int) -> str:
        """Return a line of the file, counted from 1; "" beyond its end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def content(self) -> Content:
        """Return the fields as the content of a file without a body."""
        units = tuple(Unit(field.text, field.kind) for field in self.fields)
        keys = tuple((field.key, index) for index, field in enumerate(self.fields))
        return Content(units, keys, literals=tuple(self.literals))

    def positions(self) -> tuple[tuple[str, int, int], ...]:
        """Return where the anchors stand, in the order of the file."""
        rows = [(anchor, line, column) for anchor, (line, column) in self.anchors.items()]
        return tuple(sorted(rows, key=lambda row: (row[1:], row[0])))

    def all_positions(self) -> Positions:
        """Return the positions of a file that is YAML alone."""
        return Positions(self.path, self.positions())

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return the findings in the order of the file."""
        return tuple(
            sorted(
                self.found,
                key=lambda finding: (finding.location.line, finding.location.column, finding.code),
            )
        )
