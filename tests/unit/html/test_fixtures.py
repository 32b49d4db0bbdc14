"""From Markdown to HTML, in fixtures that one can read: title, input, expected."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from tests.bodies import body_of

FIXTURES = Path(__file__).parents[2] / "fixtures" / "html"


def cases() -> list[object]:
    return [
        pytest.param(text, expected, title.startswith("For the facilitator"), id=f"{file.stem}: {title}")
        for file in sorted(FIXTURES.glob("*.md"))
        for _, title, text, expected in read_fixture_file(file)
    ]


@pytest.mark.parametrize(("text", "expected", "facilitator"), cases())
def test_html(text: str, expected: str, facilitator: bool) -> None:  # noqa: FBT001  (pytest gives it by name)
    assert body_of(text, facilitator=facilitator).strip() == expected.strip()
