"""From Markdown to HTML, in fixtures that one can read: title, input, expected."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from generator.markup.html import Fill, body
from generator.markup.parser import parse_body
from generator.markup.words import strings, words
from generator.model.content import Content
from generator.model.page import Link, Picture
from generator.model.text import Shown

FIXTURES = Path(__file__).parents[2] / "fixtures" / "html"
PICTURES = (
    Picture("scale.svg", "../../media/scale.svg", "image/svg+xml", 900, 640, 200),
    Picture("line.svg", "../../media/line.svg", "image/svg+xml", 90),
    Picture(
        "talk.webm",
        "../../media/talk.webm",
        "video/webm",
        1_240_000,
        320,
        180,
        "A talk",
        captions=(("en", "../../media/talk.en.vtt"), ("es", "../../media/talk.es.vtt")),
    ),
    Picture("talk.mp3", "../../media/talk.mp3", "audio/mpeg", 40_300, title="A talk"),
)


def cases() -> list[object]:
    files = sorted(FIXTURES.glob("*.md"))
    return [
        pytest.param(text, expected, title.startswith("For the facilitator"), id=f"{file.stem}: {title}")
        for file in files
        for _, title, text, expected in read_fixture_file(file)
    ]


@pytest.mark.parametrize(("text", "expected", "facilitator"), cases())
def test_html(text: str, expected: str, facilitator: bool) -> None:  # noqa: FBT001  (pytest gives it by name)
    assert page(text, facilitator=facilitator).strip() == expected.strip()


def page(text: str, *, facilitator: bool) -> str:
    """Return the HTML of a text on an English page, in which only `module:here` has a page."""
    parsed = parse_body("content/modules/example.md", text, 1, ()).value
    content = Content(parsed.units, (), parsed.blocks, parsed.definitions, parsed.notes)
    fill = Fill(
        shown=tuple(Shown(unit.text, "en", "source") for unit in parsed.units),
        locale="en",
        links={reference.target: link(reference.target) for reference in parsed.references},
        pictures={picture.file: picture for picture in PICTURES},
        words=words(strings("en", ())),
        content=content,
        page="module:example",
        facilitator=facilitator,
    )
    return body(content, fill)


def link(target: str) -> Link:
    if target.startswith("https:"):
        return Link(target, target, outside=True)
    if target.startswith("#"):
        return Link(target, target)
    return Link(target, "here.html" if target == "module:here" else "")
