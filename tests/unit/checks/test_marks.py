"""Marks where a text is plain."""

from __future__ import annotations

import pytest

from generator.checks import marks
from tests.unit.checks.sites import SITE, module, said

ONE = "content/modules/one.md"
FIELDS = "take the marks off; of all fields only `definition` and `give_back` take Markdown"


def test_a_title_with_stars() -> None:
    assert said(marks, {ONE: module(title="A **bold** title")}) == [
        f'modules/one.md:2: V112 this is plain text, so "**bold**" is shown as it is typed; {FIELDS}'
    ]


def test_fields_of_all_kinds() -> None:
    front = {
        "summary": "Fish &amp; chips.",
        "objectives": '{see: "See [one](module:two)"}',
        "keywords": '["`code`"]',
        "materials": '[{what: "*Pens*"}]',
    }
    lines = said(marks, {ONE: module(**front), "content/modules/two.md": module()})
    assert [line.partition(" this")[0] for line in lines] == [
        "modules/one.md:3: V112",
        "modules/one.md:6: V112",
        "modules/one.md:8: V112",
        "modules/one.md:9: V112",
    ]
    assert lines[0].endswith("write the sign itself")
    assert "put the link into the text below" in lines[1]


def test_a_leftover_of_another_system() -> None:
    fields = {"title": "About {{ site.name }}", "summary": "See [[Help]].", "objectives": '{see: "$$a$$"}'}
    lines = said(marks, {ONE: module("![{{ a.b }}](../media/gap.svg)", **fields)})
    assert [line.partition(" this")[0] for line in lines] == [
        f"modules/one.md:{line}: V112" for line in (2, 3, 6)
    ]


def test_the_words_for_a_picture() -> None:
    body = '![A gap<br>here](../media/gap.svg "See `this`")\n\nSee **this** `code`.\n'
    lines = said(marks, {ONE: module(body)})
    assert sorted(line.partition(" is shown")[0] for line in lines) == [
        'modules/one.md:10: V112 this is plain text, so "<br>"',
        'modules/one.md:10: V112 this is plain text, so "`this`"',
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/site.yaml", f"{SITE['content/site.yaml']}tagline: Learn <b>more</b>\n"),
        ("content/glossary.yaml", "- id: citation\n  term: A *citation*\n  definition: A note.\n"),
        ("content/framework.yaml", SITE["content/framework.yaml"].replace("I can cite", "I _can_ cite")),
        ("content/media.yaml", f"{SITE['content/media.yaml']}  title: The **gap**\n"),
    ],
)
def test_files_that_are_yaml_alone(path: str, text: str) -> None:
    (line,) = said(marks, {path: text})
    assert line.startswith(f"{path.removeprefix('content/')}:")


def test_a_definition_takes_marks() -> None:
    text = "- id: citation\n  term: citation\n  definition: A **note**, as in `<ref>`.\n"
    assert said(marks, {"content/glossary.yaml": text}) == []
