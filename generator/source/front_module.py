"""The front matter of a learning module."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from generator.model.content import NEEDS, TYPES, Change, Material, Module, People, Person, Work
from generator.model.diagnostic import Rule
from generator.source.fields.common import (
    AUDIENCE,
    CONTACT,
    LICENSE,
    NO_ID,
    TEXT,
    URL,
    WAIVE,
    WIKIDATA,
    WORDS,
)
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.prose import Prose
from generator.source.fields.rules import V133
from generator.source.fields.scalars import Choice, Date, Number
from generator.source.fields.schema import ID, IDS, Key, ListOf, MapOf, Table, Values
from generator.source.fields.tested import Tag
from generator.source.fields.yaml import YamlNode

V147 = Rule(
    "V147",
    "error",
    "A module in use names its replacement",
    "Its address would lead readers away from a page that is still taught.",
    "status: stable\nreplaced_by: talk-first",
    "status: retired\nreplaced_by: talk-first",
)
RULES = (V147,)

LONGEST_SUMMARY = 160
MINUTES = Number(1, 6000)
PEOPLE = Number(1, 10_000)
ROLES = ("editor", "reviewer", "illustrator", "tester", "translator")
GROUPS = ("person", "pair", "three", "four", "room")
TIME = Table(
    "time",
    (Key("self_study", MINUTES, required=True), Key("workshop", MINUTES)),
    "time: {self_study: 35, workshop: 60}",
)
ROOM = Table(
    "the people in a room",
    (Key("min", PEOPLE), Key("best", PEOPLE), Key("max", PEOPLE)),
    "people: {min: 4, best: 12, max: 20}",
)
MATERIAL = Table(
    "a material",
    (
        Key("what", WORDS, required=True),
        Key("count", Number(1, 1000), default=1),
        Key("per", Choice(GROUPS), default="room"),
    ),
)
AUTHOR = Table("an author", (Key("name", TEXT, required=True), Key("url", CONTACT)))
CONTRIBUTOR = Table("a contributor", (Key("name", TEXT, required=True), Key("role", Choice(ROLES))))
WORK = Table(
    "a work",
    (Key("title", TEXT, required=True), Key("url", URL), Key("author", TEXT), Key("license", LICENSE)),
)
CHANGE = Table(
    "a change",
    (Key("version", TEXT, required=True), Key("date", Date(), required=True), Key("note", WORDS)),
)
MODULE = Table(
    "a module",
    (
        Key("title", WORDS, required=True),
        Key("summary", Prose(translated=True, longest=LONGEST_SUMMARY), required=True),
        Key("type", Choice(TYPES)),
        Key("stage", ID, required=True),
        Key("also_useful_in", IDS),
        Key("teaches", ListOf(ID, least=1, unique=True), required=True),
        Key("assesses", IDS),
        Key("assumes", IDS),
        Key("helps_first", IDS),
        Key("next", IDS),
        Key("objectives", MapOf(ID, WORDS, 1, 5, "objectives: {find: Find a source}"), required=True),
        Key("time", TIME, required=True),
        Key("audience", AUDIENCE),
        Key("people", ROOM),
        Key("needs", ListOf(Choice(NEEDS), unique=True)),
        Key("materials", ListOf(MATERIAL)),
        Key("keywords", ListOf(WORDS)),
        Key("about", ListOf(WIKIDATA, unique=True)),
        Key("authors", ListOf(AUTHOR)),
        Key("contributors", ListOf(CONTRIBUTOR)),
        Key("license", LICENSE),
        Key("based_on", ListOf(WORK)),
        Key("changes", ListOf(CHANGE)),
        Key("status", Choice(("draft", "review", "stable", "retired")), default="stable"),
        Key("reviewed", Date()),
        Key("review_by", Date()),
        Key("replaced_by", ID),
        Key("aliases", IDS),
        Key("source_locale", Tag()),
        WAIVE,
    ),
    strangers=(NO_ID,),
)


def decode_module(id: str, node: YamlNode, decoding: Decoding) -> Module:
    """Return the front matter of a module; `review_by` is a year after `reviewed` unless said."""
    values = MODULE.read(node, FieldPlace(), decoding) or MODULE.absent()
    _check_people(values["people"] or {}, decoding)
    _check_replacement(values, decoding)
    time = values.pop("time") or TIME.absent()
    return Module(id, **values | time | _parts(values))


def _parts(values: Values) -> Values:
    return {
        "people": People(**values["people"]) if values["people"] else None,
        "materials": tuple(Material(**material) for material in values["materials"]),
        "authors": tuple(Person(**author) for author in values["authors"]),
        "contributors": tuple(Person(**contributor) for contributor in values["contributors"]),
        "based_on": tuple(Work(**work) for work in values["based_on"]),
        "changes": tuple(Change(**change) for change in values["changes"]),
        "review_by": values["review_by"] or _a_year_after(values["reviewed"]),
    }


def _a_year_after(day: str) -> str:
    """The same day a year later; 28 February after a 29th."""
    if not day:
        return ""
    start = date.fromisoformat(day)
    if start.year == date.max.year:
        return day
    if (start.month, start.day) == (2, 29):
        start = start.replace(day=28)
    return start.replace(year=start.year + 1).isoformat()


def _check_people(people: Values, decoding: Decoding) -> None:
    given = [(name, people[name]) for name in ("min", "best", "max") if people.get(name)]
    for (fewer, less), (more, greater) in pairwise(given):
        if less > greater:
            message = f'"{more}" is {greater}, but "{fewer}" is {less}'
            decoding.report_at(
                V133, f"people.{more}", message, "write the smaller number first: min, best, max"
            )


def _check_replacement(values: Values, decoding: Decoding) -> None:
    if values["replaced_by"] and values["status"] != "retired":
        message = f'"replaced_by" stands in a module that is "{values["status"]}"'
        decoding.report_at(
            V147, "key:replaced_by", message, "write `status: retired`, or take `replaced_by` out"
        )
