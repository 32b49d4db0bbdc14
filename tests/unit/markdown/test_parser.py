"""Bodies: units and findings of the shared example, and small cases as text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.directives import directives
from generator.markdown.parser import Body, parse_body
from generator.model.content import Block
from generator.model.diagnostic import Outcome

FIXTURES = Path(__file__).parents[2] / "fixtures" / "markup"


def parse(text: str) -> Outcome[Body]:
    return parse_body("broken.md", text, 1, (), directives())


def cases() -> list[tuple[str, str, str]]:
    """Read `title . input . expected .`, a case as text."""
    found = []
    for path in sorted(FIXTURES.glob("*.txt")):
        parts = re.split(r"(?m)^\.\n", path.read_text(encoding="utf-8"))
        titles, inputs, wanted = parts[0::3], parts[1::3], parts[2::3]
        found += [
            (f"{path.stem}: {title.strip()}", text, want)
            for title, text, want in zip(titles, inputs, wanted, strict=False)
        ]
    return found


@pytest.mark.parametrize(("text", "want"), [case[1:] for case in cases()], ids=[case[0] for case in cases()])
def test_case(text: str, want: str) -> None:
    outcome = parse(text)
    found = [f"{one.location.line}: {one.code} {one.message} → {one.hint}" for one in outcome.diagnostics]
    tree = [line for block in outcome.value.blocks for line in outlined(block, outcome.value, 0)]
    assert "\n".join([*found, *tree]) + "\n" == want


def outlined(block: Block, body: Body, depth: int) -> list[str]:
    """Return a block as indented lines: `paragraph: One.`, `activity minutes=5`."""
    attrs = "".join(f" {key}={value!r}" if "\n" in value else f" {key}={value}" for key, value in block.attrs)
    texts = [f"{body.units[unit].text} ({body.units[unit].kind})" for unit in block.units]
    head = f"{'  ' * depth}{block.kind}{attrs}" + (f": {texts[0]}" if texts else "")
    return [head, *(line for child in block.children for line in outlined(child, body, depth + 1))]


@pytest.mark.parametrize(
    "path",
    sorted((Path(__file__).parents[4] / "shared/example/site/content").glob("*/*.md")),
    ids=lambda path: path.stem,
)
def test_units_of_the_example(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    front = text.index("\n---\n", 4) + 5
    outcome = parse_body(path.name, text[front:], text[:front].count("\n") + 1, (), directives())
    table = path.parents[3] / "expected/units" / path.parent.name / f"{path.stem}.tsv"
    rows = [row.split("\t") for row in table.read_text(encoding="utf-8").splitlines()[1:]]
    units = [(unit.kind, unit.text) for unit in outcome.value.units]
    assert outcome.diagnostics == ()
    assert units == [(row[0], _unescaped(row[1])) for row in rows][len(rows) - len(units) :]


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("> " * 50_000 + "x", "V198"),
        (">" * 50_000, "V198"),
        ("[" * 50_000, "V199"),
        ("x" * 1_000_000, "V199"),
        ("".join(f"{'  ' * n}- a\n" for n in range(500)), "V198"),
        ("::: tip\n\n" * 5_000, "V198"),
        (":::\n\n" * 2_000, "V190"),
        ("::: tip {" + "a=b " * 50_000 + "}", "V191"),
        ("[a]: https://example.org/" + "x" * 5_000 + "\n\n[a]\n", "V199"),
    ],
    ids=[
        "quotes",
        "bare quotes",
        "brackets",
        "long line",
        "lists",
        "open fences",
        "closes",
        "settings",
        "address",
    ],
)
def test_hostile_body_gives_a_finding(body: str, code: str) -> None:
    assert code in {one.code for one in parse(body).diagnostics}


def test_a_definition_used_often_ends() -> None:
    body = "[a]: https://example.org/\n\n" + "[a]\n\n" * 20_000
    assert len(parse(body).value.references) == 20_000
