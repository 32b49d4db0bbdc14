"""YAML as a small tree with positions: texts, lists and mappings, nothing else.

Every scalar is read as typed; what a field's type makes of it is the business of `scalars.py`. Tags,
anchors, aliases and merge keys are refused while the events come in, so that a file of a few lines can never
grow into a large value, and the depth is bounded, so that no file can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import yaml

from generator.model.diagnostic import Findings, Location, Outcome, Related, Rule
from generator.source.fields.text import UNSEEN, V102, name_of
from generator.source.fields.yaml_reasons import reason

V120 = Rule(
    "V120",
    "error",
    "YAML cannot be read",
    "Nothing of the file's settings can be used until this is mended.",
    "title: Talk: before you worry",
    'title: "Talk: before you worry"',
)
V122 = Rule(
    "V122",
    "error",
    "YAML says more than texts, lists and keys",
    "Tags, anchors, aliases and merge keys are never needed here, and few people can read them. "
    "Mostly a text begins with one of their signs and only needs quotes.",
    "title: !Kung for beginners",
    'title: "!Kung for beginners"',
)
V123 = Rule(
    "V123",
    "error",
    "A key stands twice",
    "Only one of the two values could count, and a reader of the file cannot tell which.",
    "stage: fundamental\nstage: emerging",
    "stage: fundamental\nalso_useful_in: [emerging]",
)
V124 = Rule(
    "V124",
    "error",
    "A file holds more than one YAML document",
    "Only the first would be read.",
    "title: A site\n---\ntitle: Another",
    "title: A site",
)
V125 = Rule(
    "V125",
    "error",
    "YAML is nested too deep",
    "No content file needs that many levels; most likely brackets were left open.",
    "keywords: [[[[[[[[[[[[[[[[[[[[[citation]]]]]]]]]]]]]]]]]]]]]",
    "keywords: [citation]",
)
RULES = (V120, V122, V123, V124, V125)

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 20
MERGE_KEY = "<<"


class YamlNode(NamedTuple):
    """A value of a YAML file, with where it stands; lines and columns are counted from 1."""

    kind: Literal["text", "list", "mapping", "void"]
    """`void` stands for what was refused: it has been reported and says nothing."""
    line: int
    column: int
    end_line: int
    end_column: int
    """The first column after it."""
    text: str = ""
    style: str = ""
    """How a text was written: "" plain, `'` or `"` in quotes, `|` or `>` as a block."""
    flow: bool = False
    """Whether a list or a mapping was written in brackets."""
    items: tuple[YamlNode, ...] = ()
    pairs: tuple[tuple[YamlNode, YamlNode], ...] = ()
    """Keys, each once, all texts; with their values."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said here: nothing after the colon or the dash, or an empty text."""
        return self.kind == "text" and not self.text.strip()


def compose(path: str, source: str, first_line: int = 1) -> Outcome[YamlNode]:
    """Return the tree of a YAML text whose first line is line `first_line` of the file.

    `source` comes from `text_of`. A text that YAML cannot read gives one diagnostic and a void node.
    """
    builder = _Builder(path, source, first_line)
    try:
        node = builder.document()
    except yaml.YAMLError as error:
        node = builder.syntax_error(error)
    except _TooDeepError as error:
        node = builder.too_deep(error.args[0])
    return Outcome(node, tuple(builder.findings.found))


class _TooDeepError(Exception):
    """Raised with the event at which `DEEPEST` is passed."""


class _Builder:
    """Turns the events of one file into nodes."""

    def __init__(self, path: str, source: str, first_line: int) -> None:
        self.path = path
        self.source = source
        self.shift = first_line
        self.events: Iterator[Any] = iter(LOADER(source).get_event, None)
        self.findings = Findings(path)

    def document(self) -> YamlNode:
        root = YamlNode("text", self.shift, 1, self.shift, 1)
        for number, start in enumerate(self._document_starts()):
            if number == 1:
                self._report(V124, start, "a second YAML document begins here", "take this line out")
                break
            root = self._node(next(self.events), 0)
        return root

    def syntax_error(self, error: yaml.YAMLError) -> YamlNode:
        line, column, message, hint = reason(error, self.source)
        self.findings.add(V120, line + self.shift, message, hint, column + 1)
        return YamlNode("void", line + self.shift, column + 1, line + self.shift, column + 1)

    def too_deep(self, event: yaml.Event) -> YamlNode:
        self._report(
            V125, event, f"this is nested more than {DEEPEST} levels deep", "close the brackets before it"
        )
        return YamlNode("void", *self._span(event, event))

    def _document_starts(self) -> Iterator[yaml.Event]:
        return (event for event in self.events if isinstance(event, yaml.DocumentStartEvent))

    def _node(self, event: yaml.Event, depth: int) -> YamlNode:
        if depth > DEEPEST:
            raise _TooDeepError(event)
        if isinstance(event, yaml.ScalarEvent):
            node = self._text(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._list(event, depth)
        elif isinstance(event, yaml.MappingStartEvent):
            node = self._mapping(event, depth)
        else:
            return self._refused(event, YamlNode("void", *self._span(event, event)))
        return self._refused(event, node) if event.anchor or event.tag else node

    def _text(self, event: yaml.ScalarEvent) -> YamlNode:
        node = YamlNode("text", *self._span(event, event), text=event.value, style=event.style or "")
        unseen = event.style == '"' and UNSEEN.search(event.value)
        if not unseen:
            return node
        name = name_of(unseen.group())
        message = f"this text holds the control character {name}, which nobody can see"
        self._report(V102, event, message, "take it out of the text")
        return node._replace(kind="void")

    def _list(self, event: yaml.SequenceStartEvent, depth: int) -> YamlNode:
        items = []
        while not isinstance(following := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(following, depth + 1))
        return YamlNode(
            "list", *self._span(event, following), flow=bool(event.flow_style), items=tuple(items)
        )

    def _mapping(self, event: yaml.MappingStartEvent, depth: int) -> YamlNode:
        pairs: dict[str, tuple[YamlNode, YamlNode]] = {}
        while not isinstance(following := next(self.events), yaml.MappingEndEvent):
            key = self._node(following, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if self._may_stand(key, pairs):
                pairs[key.text] = (key, value)
        span = self._span(event, following)
        return YamlNode("mapping", *span, flow=bool(event.flow_style), pairs=tuple(pairs.values()))

    def _may_stand(self, key: YamlNode, pairs: dict[str, tuple[YamlNode, YamlNode]]) -> bool:
        if key.kind == "text" and key.text not in pairs and key.text != MERGE_KEY:
            return True
        if key.kind == "void":
            return False
        if key.kind != "text":
            message = "a key is a word, not a list or a mapping"
            self.findings.add(V120, key.line, message, "", key.column, len(key.text))
        elif key.text == MERGE_KEY and not key.style:
            hint = "write the keys out where they belong"
            message = "merge keys (`<<`) are not read"
            self.findings.add(V122, key.line, message, hint, key.column, len(key.text))
        elif key.text in pairs:
            self._stands_twice(key, pairs[key.text][0])
        else:
            return True
        return False

    def _stands_twice(self, key: YamlNode, first: YamlNode) -> None:
        here, there = (
            Location(self.path, line=node.line, column=node.column, length=len(key.text))
            for node in (key, first)
        )
        message = f'the key "{key.text}" stands twice: here and in line {first.line}'
        related = (Related(there, "it stands here first"),)
        self.findings.found.append(V123.at(here, message, "delete one of the two", related))

    def _refused(self, event: Any, node: YamlNode) -> YamlNode:
        """Report what is no text, list or mapping, and return what stands in its place."""
        if isinstance(event, yaml.AliasEvent):
            what = f"`*{event.anchor}` is an alias"
        elif event.anchor:
            what = f"`&{event.anchor}` is an anchor"
        else:
            what = f"`{event.tag}` is a tag"
        hint = "if it begins a text, put the text in double quotes; else write the value itself"
        self._report(V122, event, f"{what}, and those are not read", hint)
        return node._replace(kind="void")

    def _span(self, first: Any, last: Any) -> tuple[int, int, int, int]:
        """Where the first event begins and the last one ends."""
        start, end = first.start_mark, last.end_mark
        return start.line + self.shift, start.column + 1, end.line + self.shift, end.column + 1

    def _report(self, rule: Rule, event: yaml.Event, message: str, hint: str) -> None:
        line, column, *_ = self._span(event, event)
        self.findings.add(rule, line, message, hint, column)
