"""`content/framework.yaml`: stages, domains and competencies."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.diagnostic import Location, Outcome, Positions, Related, Rule
from generator.model.framework import Competency, CompetencyLine, Domain, Framework, FrameworkSource, Stage
from generator.model.ids import did_you_mean
from generator.source.fields.common import LICENSE, TEXT, URL, WAIVE, WORDS
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.prose import Prose
from generator.source.fields.scalars import Choice, Number
from generator.source.fields.schema import ID, Key, ListOf, MapOf, Records, Table, Values
from generator.source.fields.whole import whole

V145 = Rule(
    "V145",
    "error",
    "Two stages have one mark",
    "Shape and colour follow the mark, so readers could not tell the two stages apart.",
    "stages:\n  - {id: fundamental, mark: dot}\n  - {id: emerging, mark: dot}",
    "stages:\n  - {id: fundamental, mark: dot}\n  - {id: emerging, mark: bar}",
)
V146 = Rule(
    "V146",
    "error",
    "The framework refers to something that it does not have",
    "The competency would stand in no column or no row of the framework.",
    "competencies:\n  - id: judge-sources\n    domain: knowlege",
    "competencies:\n  - id: judge-sources\n    domain: knowledge",
)
RULES = (V145, V146)

MARKS = ("dot", "bar", "cross", "ring", "square", "triangle")
KINDS = ("activity", "behaviour", "skill")
MARKDOWN = Prose(translated=True, inline=True)
SOURCE = Table("a source", (Key("title", TEXT), Key("url", URL), Key("license", LICENSE), Key("note", TEXT)))
STAGE = Table(
    "a stage",
    (
        Key("id", ID, required=True),
        Key("mark", Choice(MARKS), required=True),
        Key("title", WORDS, required=True),
        Key("summary", WORDS),
    ),
)
DOMAIN = Table(
    "a domain",
    (
        Key("id", ID, required=True),
        Key("title", WORDS, required=True),
        Key("summary", WORDS),
        Key("give_back", MARKDOWN),
    ),
)
LINE = Table("a line", (Key("line", WORDS, required=True), Key("ask", Number(1, 999))), 'line: "I can …"')
COMPETENCY = Table(
    "a competency",
    (
        Key("id", ID, required=True),
        Key("kind", Choice(KINDS), required=True),
        Key("domain", ID, required=True),
        Key("title", WORDS, required=True),
        Key("summary", WORDS),
        Key(
            "stages",
            MapOf(ID, LINE, least=1, example='stages: {fundamental: {line: "I can …"}}'),
            required=True,
        ),
        Key("same_as", ListOf(URL, unique=True)),
    ),
)
RETIRED = Table("a retired competency", (Key("id", ID, required=True), Key("replaced_by", ID)))
FRAMEWORK = Table(
    "a framework",
    (
        Key("id", ID, required=True),
        Key("title", WORDS, required=True),
        Key("version", TEXT),
        Key("source", SOURCE),
        Key("stages", Records(STAGE, least=2, most=len(MARKS)), required=True),
        Key("domains", Records(DOMAIN, least=1), required=True),
        Key("competencies", Records(COMPETENCY, least=1), required=True),
        Key("retired", Records(RETIRED)),
        WAIVE,
    ),
)


def decode_framework(path: str, data: bytes) -> Outcome[tuple[Framework, Positions]]:
    """Return the framework of a site; a stage, domain or competency without a right id is left out."""
    node, found = whole(path, data)
    values = FRAMEWORK.read(node, FieldPlace(), found) or FRAMEWORK.absent()
    framework = Framework(**values | _parts(values), content=found.content())
    _check_marks(framework.stages, found)
    for competency in framework.competencies:
        _check_competency(competency, framework, found)
    _check_retired(framework, found)
    return Outcome((framework, found.all_positions()), found.findings())


def _parts(values: Values) -> Values:
    return {
        "source": FrameworkSource(**values["source"] or {}),
        "stages": tuple(Stage(**stage) for stage in values["stages"] if stage["id"]),
        "domains": tuple(Domain(**domain) for domain in values["domains"] if domain["id"]),
        "competencies": tuple(_competency(one) for one in values["competencies"] if one["id"]),
        "retired": tuple((one["id"], one["replaced_by"]) for one in values["retired"] if one["id"]),
    }


def _competency(values: Values) -> Competency:
    stages = values.pop("stages")
    return Competency(**values, lines=tuple(CompetencyLine(stage, **line) for stage, line in stages))


def _check_marks(stages: tuple[Stage, ...], decoding: Decoding) -> None:
    first: dict[str, str] = {}
    for stage in stages:
        if stage.mark in first:
            _report_mark(
                stage, first[stage.mark], tuple(mark for mark in MARKS if mark not in first), decoding
            )
        elif stage.mark:
            first[stage.mark] = stage.id


def _report_mark(stage: Stage, first: str, free: tuple[str, ...], decoding: Decoding) -> None:
    line, column = decoding.anchors[f"stages.{first}.mark"]
    related = (Related(Location(decoding.path, line=line, column=column), "it stands here first"),)
    message = f'the mark "{stage.mark}" is that of the stage "{first}" already'
    decoding.report_at(
        V145, f"stages.{stage.id}.mark", message, f"write one of: {', '.join(free)}" if free else "", related
    )


def _check_competency(competency: Competency, framework: Framework, decoding: Decoding) -> None:
    anchor = f"competencies.{competency.id}"
    domains = [domain.id for domain in framework.domains]
    stages = [stage.id for stage in framework.stages]
    if competency.domain:
        _check_known("domain", competency.domain, domains, f"{anchor}.domain", decoding)
    for line in competency.lines:
        _check_known("stage", line.stage, stages, f"key:{anchor}.stages.{line.stage}", decoding)


def _check_retired(framework: Framework, decoding: Decoding) -> None:
    competencies = [competency.id for competency in framework.competencies]
    for id, successor in framework.retired:
        if id in competencies:
            message = f'the competency "{id}" is retired, but stands among the others too'
            decoding.report_at(V146, f"retired.{id}", message, "take it out of one of the two lists")
        if successor:
            _check_known("competency", successor, competencies, f"retired.{id}.replaced_by", decoding)


def _check_known(noun: str, id: str, known: Iterable[str], anchor: str, decoding: Decoding) -> None:
    ids = tuple(known)
    if ids and id not in ids:
        hint = did_you_mean(id, ids) or f"write one of: {', '.join(ids)}"
        decoding.report_at(V146, anchor, f'unknown {noun} "{id}"', hint)
