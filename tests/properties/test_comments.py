"""Wherever a comment stands, readers see nothing of it, and what remains is Markdown."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.directives import directives
from generator.markdown.leftovers import Passage
from generator.markdown.parser import parse_body
from generator.markdown.syntax.comments import find_comments, keep

LINES = st.sampled_from((
    "", "", "a b", "  é", "    e", "- a", "  - z", "1. x", "> q", "# h", "---", "```", "~~~ md", "    ```",
    ": def", "| a | b |", "|---|---|", "[^n]: n", "::: tip", ":::", "`a", "``b` `c`", "\\`d", "a  ", "漢",
))  # fmt: skip
COMMENTS = st.sampled_from(("<!-- zzz -->", "<!--zzz--><!-- zzz -->"))
PIECES = st.one_of(LINES, LINES, COMMENTS, st.tuples(LINES, COMMENTS, LINES).map("".join))


@given(st.lists(PIECES, max_size=9).map("\n".join))
def test_no_reader_sees_a_comment(body: str) -> None:
    found = parse_body("one.md", body, 1, (), directives())
    assert not [one for one in found.diagnostics if one.code == "V260"]
    for unit in found.value.units:
        assert "zzz" not in Passage(unit.text, definitions=found.value.definitions).literal


@given(st.lists(PIECES, max_size=9).map("\n".join))
def test_each_line_that_is_left_has_its_number(body: str) -> None:
    comments = find_comments(body)
    kept, lines = keep(body, comments), body.split("\n")
    assert len(kept.numbers) == len(kept.text.split("\n"))
    assert list(kept.numbers) == sorted(set(kept.numbers))
    for line, number in zip(kept.text.split("\n"), kept.numbers, strict=True):
        assert line == lines[number] or "<!--" in lines[number]


def test_without_comments_nothing_is_looked_at(corpora: Path) -> None:
    bodies = [path.read_text("utf-8") for path in sorted(corpora.rglob("*.md"))]
    plain = [body for body in bodies if "<!--" not in body]
    assert len(plain) > 50
    assert all(find_comments(body) == () for body in plain)
    assert sum(len(find_comments(body)) for body in bodies) > 30
