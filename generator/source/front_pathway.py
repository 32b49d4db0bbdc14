"""The front matter of a pathway."""

from __future__ import annotations

from typing import ClassVar

from generator.model.content import Bridge, Door, Pathway, Section, Step
from generator.source.fields.common import AUDIENCE, NO_ID, WAIVE, WORDS
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.rules import V129, V133
from generator.source.fields.scalars import Boolean, Choice, Number
from generator.source.fields.schema import ID, Key, ListOf, Table, Values
from generator.source.fields.yaml import YamlNode

DOOR = Table(
    "a door",
    (
        Key("say", WORDS, required=True),
        Key("start", ID, required=True),
        Key("for", ListOf(Choice(("new", "returning", "trainer", "translator", "looking")), unique=True)),
    ),
)
OPTION = Table("a step", (Key("module", ID, required=True), Key("optional", Boolean())))
CHOICE = Table(
    "a choice",
    (
        Key("choose", Number(1, 99), required=True),
        Key("from", ListOf(ID, least=2, unique=True), required=True),
    ),
)


class StepType:
    """A module's id, a module with options, or a choice of several."""

    empty: ClassVar[object] = None

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> Step | None:
        """Return the step; None where no module is left."""
        if node.kind == "mapping":
            keys = {key.text for key, _ in node.pairs}
            return (
                _choice(node, place, decoding)
                if keys & {"choose", "from"}
                else _option(node, place, decoding)
            )
        if node.kind == "list":
            hint = "write `- module-id`, or `- {choose: 1, from: [one, another]}`"
            decoding.report(V129, node, "a step is a module or a choice, not a list", hint)
            return None
        id = ID.read(node, place, decoding)
        return Step((str(id),)) if id else None


SECTION = Table(
    "a section",
    (Key("title", WORDS, required=True), Key("steps", ListOf(StepType(), least=1), required=True)),
)
BRIDGE = Table("a bridge", (Key("to", ID, required=True), Key("when", WORDS, required=True)))
PATHWAY = Table(
    "a pathway",
    (
        Key("title", WORDS, required=True),
        Key("summary", WORDS, required=True),
        Key("outcome", WORDS),
        Key("audience", AUDIENCE),
        Key("doors", ListOf(DOOR)),
        Key("sections", ListOf(SECTION, least=1), required=True),
        Key("bridges", ListOf(BRIDGE)),
        Key("rest", WORDS),
        WAIVE,
    ),
    strangers=(NO_ID,),
)


def decode_pathway(id: str, node: YamlNode, decoding: Decoding) -> Pathway:
    """Return the front matter of a pathway."""
    values = PATHWAY.read(node, FieldPlace(), decoding) or PATHWAY.absent()
    return Pathway(id, **values | _parts(values))


def _parts(values: Values) -> Values:
    return {
        "doors": tuple(Door(door["say"], door["start"], door["for"]) for door in values["doors"]),
        "sections": tuple(Section(**section) for section in values["sections"]),
        "bridges": tuple(Bridge(**bridge) for bridge in values["bridges"]),
    }


def _option(node: YamlNode, place: FieldPlace, decoding: Decoding) -> Step | None:
    values = OPTION.read(node, place, decoding) or OPTION.absent()
    return Step((values["module"],), optional=values["optional"]) if values["module"] else None


def _choice(node: YamlNode, place: FieldPlace, decoding: Decoding) -> Step | None:
    values = CHOICE.read(node, place, decoding) or CHOICE.absent()
    modules = values["from"]
    if modules and values["choose"] > len(modules):
        message = f'"choose" asks for {values["choose"]} of {len(modules)} modules'
        decoding.report_at(V133, place.key("choose").anchor, message, f"write `{len(modules)}` or fewer")
    return Step(modules, choose=values["choose"]) if modules else None
