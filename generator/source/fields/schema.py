"""The shapes that values make: tables of known keys, lists, mappings with keys of the author's choice.

A file's schema is a `Table` (or a `Records`) put together in that kind's own file; `read` turns nodes
into plain values and notes what is wrong, where each value stands and which of them are translated.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Protocol

from msgspec import Struct

from generator.model.diagnostic import Related
from generator.model.ids import LONGEST_ID, did_you_mean, is_slug
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.prose import Prose, warn_if_cut
from generator.source.fields.rules import V126, V127, V128, V129, V131, V137, V144
from generator.source.fields.scalars import quoted, subject
from generator.source.fields.tested import Slug
from generator.source.fields.yaml import YamlNode

Values = dict[str, Any]
"""The values of a table by its keys, all of them: with the type's `empty` where the file has none."""
MOST_COMPARED = 20
"""Unknown keys of one table that are compared with the known ones; it takes 0.1 ms each."""


class Type(Protocol):
    """What a value may be."""

    @property
    def empty(self) -> object:
        """The value of a field that is not there."""

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the value of a node; None where there is none, which has been reported."""


class Key(Struct, frozen=True):
    """A key that a table knows."""

    name: str
    type: Type
    required: bool = False
    default: object = None
    """What counts where the key is not there, if that is not the type's `empty`."""

    @property
    def absent(self) -> object:
        """The value where the file says nothing."""
        return self.type.empty if self.default is None else self.default


class Table(Struct, frozen=True):
    """A mapping with known keys."""

    noun: str
    """What it describes, with its article: "a module"."""
    keys: tuple[Key, ...]
    """In the order of CONTENT.md, which is the order of the units."""
    example: str = ""
    """How it is written on one line, for a hint."""
    strangers: tuple[tuple[str, str], ...] = ()
    """(key, hint) of keys that authors may expect but that it does not have."""
    empty: ClassVar[object] = None

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> Values | None:
        """Return the values by key; None where the node is no mapping."""
        if node.kind == "void":
            return None
        if node.kind != "mapping" and not (node.is_empty and not place.anchor):
            self._refuse(node, decoding)
            return None
        given = dict(self._known(node, decoding))
        return {key.name: self._value(key, given.get(key.name), node, place, decoding) for key in self.keys}

    def absent(self) -> Values:
        """Return the values of a table of which nothing is said."""
        return {key.name: key.absent for key in self.keys}

    def _known(self, node: YamlNode, decoding: Decoding) -> Iterator[tuple[str, tuple[YamlNode, YamlNode]]]:
        names = {key.name for key in self.keys}
        unknown = 0
        for position, (key, value) in enumerate(node.pairs):
            if key.text in names:
                yield key.text, (key, value)
            elif is_cut_by_comma(node, value):
                report_comma(node, position, decoding)
            else:
                unknown += 1
                self._report_unknown(key, decoding, compare=unknown <= MOST_COMPARED)

    def _report_unknown(self, key: YamlNode, decoding: Decoding, *, compare: bool) -> None:
        names = [known.name for known in self.keys]
        hint = (
            dict(self.strangers).get(key.text)
            or (compare and did_you_mean(key.text[:LONGEST_ID], names))
            or f"{self.noun} has these keys: {', '.join(names)}"
        )
        decoding.report(V126, key, f"{self.noun} has no key {quoted(key.text)}", hint)

    def _value(
        self,
        key: Key,
        given: tuple[YamlNode, YamlNode] | None,
        table: YamlNode,
        place: FieldPlace,
        decoding: Decoding,
    ) -> object:
        if given is None:
            if key.required:
                message = f'{self.noun} needs the key "{key.name}"'
                decoding.report(V127, table, message, f"add `{key.name}: …`")
            return key.absent
        here = place.key(key.name)
        decoding.place(here.anchor, given[1])
        decoding.place(f"key:{here.anchor}", given[0])
        if given[1].is_empty and not key.required:
            if isinstance(key.type, Prose):
                warn_if_cut(given[1], here, decoding)
            return key.absent
        value = key.type.read(given[1], here, decoding)
        return key.absent if value is None else value

    def _refuse(self, node: YamlNode, decoding: Decoding) -> None:
        names = ", ".join(key.name for key in self.keys)
        hint = f"write `{self.example}`" if self.example else f"write its keys below each other: {names}"
        decoding.report(V129, node, f"keys with values belong here, for {self.noun}", hint)


class ListOf(Struct, frozen=True):
    """A list of like values; an item that is wrong is left out."""

    item: Type
    least: int = 0
    most: int = 0
    """0 for no limit."""
    unique: bool = False
    """Whether each value may stand once only."""
    empty: ClassVar[object] = ()

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> tuple[Any, ...] | None:
        """Return the values of the items; None where the node is no list."""
        if not is_list(node, place, decoding):
            return None
        check_length(len(node.items), node, self.least, self.most, place, decoding)
        values = []
        first: dict[object, YamlNode] = {}
        for index, item in enumerate(node.items):
            here = place.item(index)
            decoding.place(here.anchor, item)
            value = self.item.read(item, here, decoding)
            if value is None:
                continue
            if self.unique and value in first:
                report_twice(str(value), item, first[value], decoding)
                continue
            if self.unique:
                first[value] = item
            values.append(value)
        return tuple(values)


class MapOf(Struct, frozen=True):
    """A mapping whose keys the author chooses: gives pairs in the order of the file."""

    key: Type
    value: Type
    least: int = 0
    most: int = 0
    example: str = ""
    empty: ClassVar[object] = ()

    def read(
        self, node: YamlNode, place: FieldPlace, decoding: Decoding
    ) -> tuple[tuple[Any, Any], ...] | None:
        """Return (key, value) of each entry; None where the node is no mapping."""
        if node.kind == "void":
            return None
        if node.kind != "mapping":
            hint = f"write `{self.example}`" if self.example else "write `key: value` on a line each"
            decoding.report(V129, node, f"keys with values belong here, for {subject(place)}", hint)
            return None
        check_length(len(node.pairs), node, self.least, self.most, place, decoding)
        return tuple(self._entries(node, place, decoding))

    def _entries(
        self, node: YamlNode, place: FieldPlace, decoding: Decoding
    ) -> Iterator[tuple[object, object]]:
        for position, (key_node, value_node) in enumerate(node.pairs):
            if is_cut_by_comma(node, value_node):
                report_comma(node, position, decoding)
                continue
            here = place.item(key_node.text)
            decoding.place(here.anchor, value_node)
            decoding.place(f"key:{here.anchor}", key_node)
            key = self.key.read(key_node, place, decoding)
            value = self.value.read(value_node, here, decoding)
            if key is not None and value is not None:
                yield key, value


class Records(Struct, frozen=True):
    """A list of tables that have an id, by which their anchors go. One whose id is taken is left out."""

    table: Table
    id: str = "id"
    least: int = 0
    most: int = 0
    empty: ClassVar[object] = ()

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> tuple[Values, ...] | None:
        """Return the values of each; None where the node is no list."""
        if not is_list(node, place, decoding):
            return None
        check_length(len(node.items), node, self.least, self.most, place, decoding)
        first: dict[str, YamlNode] = {}
        records = []
        for index, item in enumerate(node.items):
            id_node = self._id_of(item)
            id, taken = id_node.text, id_node.text in first
            here = place.item(id if id and not taken else index)
            decoding.place(here.anchor, item)
            record = self.table.read(item, here, decoding)
            if taken:
                report_twice(id, id_node, first[id], decoding)
            elif record is not None:
                records.append(record)
            if id:
                first.setdefault(id, id_node)
        return tuple(records)

    def _id_of(self, item: YamlNode) -> YamlNode:
        nodes = (value for key, value in item.pairs if key.text == self.id and value.kind == "text")
        return next(nodes, YamlNode("text", item.line, item.column, item.line, item.column))


def is_list(node: YamlNode, place: FieldPlace, decoding: Decoding) -> bool:
    """Whether a node is a list; anything else but a void is reported."""
    if node.kind == "text":
        hint = (
            f"write `[{node.text}]`"
            if is_slug(node.text)
            else "begin each item with `- ` on a line of its own"
        )
        if node.is_empty:
            decoding.report(V128, node, f"{subject(place)} is empty", hint)
        else:
            decoding.report(V129, node, f"{subject(place)} is a list, not a text", hint)
    elif node.kind == "mapping":
        hint = "begin each item with `- ` on a line of its own"
        decoding.report(V129, node, f"{subject(place)} is a list, not keys with values", hint)
    return node.kind == "list"


def check_length(
    count: int, node: YamlNode, least: int, most: int, place: FieldPlace, decoding: Decoding
) -> None:
    """Report a list or a mapping that holds too few or too many."""
    if count < least:
        message = f"{subject(place)} has {count or 'no'} entries; at least {least} must be there"
        decoding.report(V144, node, message.replace("1 entries", "1 entry"), "add what is missing")
    elif most and count > most:
        decoding.report(
            V144, node, f"{subject(place)} has {count} entries; at most {most} fit", "take some out"
        )


def is_cut_by_comma(table: YamlNode, value: YamlNode) -> bool:
    """Whether an entry of `{…}` is a key alone, as it comes of a comma within a text."""
    return table.flow and value.is_empty and not value.style


def report_comma(table: YamlNode, position: int, decoding: Decoding) -> None:
    """Report the key of a mapping in brackets that is the rest of a text before it."""
    key = table.pairs[position][0]
    before = table.pairs[position - 1][1] if position else None
    after = f" after {quoted(before.text)}" if before and before.kind == "text" else ""
    hint = "write the keys below each other, and the text in double quotes"
    decoding.report(V131, key, f"a comma ended your text{after}", hint)


def report_twice(value: str, node: YamlNode, first: YamlNode, decoding: Decoding) -> None:
    """Report a value that may stand once only."""
    related = (Related(decoding.location(first), "it stands here first"),)
    message = f"{quoted(value)} stands twice: here and in line {first.line}"
    decoding.report(V137, node, message, "delete one of the two, or rename it", related)


ID = Slug()
IDS = ListOf(ID, unique=True)
