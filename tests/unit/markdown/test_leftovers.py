"""What other systems leave in a text, and Markdown that is not quite so: warnings, each with its place."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from generator.directives import directives
from generator.markdown.leftovers import slips_of
from generator.markdown.nodes import Directives
from generator.markdown.parser import parse_body

FIXTURES = Path(__file__).parents[2] / "fixtures" / "leftovers"


def cases() -> list[tuple[str, str, str]]:
    """Read `title . input . findings .`, a case as text."""
    found = []
    for path in sorted(FIXTURES.glob("*.txt")):
        parts = re.split(r"(?m)^\.\n", path.read_text(encoding="utf-8"))
        rows = zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
        found += [(f"{path.stem}: {title.strip()}", text, want) for title, text, want in rows]
    return found


def said(text: str) -> str:
    """Return the findings that are no errors: `line:column code message → hint`, one a line."""
    found = [
        one
        for one in parse_body("broken.md", text, 1, (), directives()).diagnostics
        if one.severity == "warning"
    ]
    rows = [(one.location.line, one.location.column, one.code, one.message, one.hint) for one in found]
    return "".join(f"{line}:{col} {code} {what} → {hint}\n" for line, col, code, what, hint in sorted(rows))


def every_leftover() -> str:
    """Return a body with all that other systems call our blocks, and all that stands in the fixtures."""
    ours = directives().values()
    colons = [f"::: {word}\n\nWords.\n\n:::" for each in ours for word in (each.kind, *each.also_called)]
    signs = [f"> [!{word}]\n> Words.\n\n```{{{word}}}\n```" for each in ours for word in each.call_outs]
    return "\n\n".join(("::: 1", *colons, *signs, *(text for _, text, _ in cases())))


@pytest.mark.parametrize("kind", directives())
def test_no_hint_names_a_block_that_is_gone(kind: str) -> None:
    left = Directives({each: directive for each, directive in directives().items() if each != kind})
    found = parse_body("broken.md", every_leftover(), 1, (), left).diagnostics
    named = {word for one in found for word in re.findall(r"`:{3,} ([a-z]+)", one.hint)}
    assert len(named) > 8
    assert kind not in named


def test_markdown_names_no_block_but_in_examples_of_rules() -> None:
    folder = Path(__file__).parents[3] / "generator/markdown"
    form = re.compile(rf":::+ (?:{'|'.join(directives())})\b")
    for path in folder.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        rules = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "Rule"]
        aside = [node.value for node in nodes if isinstance(node, ast.Expr)]
        left_out = {id(node) for each in (*rules, *aside) for node in ast.walk(each)}
        texts = [
            ast.unparse(node) for node in nodes if isinstance(node, ast.Constant) and id(node) not in left_out
        ]
        assert [text for text in texts if form.search(text)] == [], path


@pytest.mark.parametrize(("text", "want"), [case[1:] for case in cases()], ids=[case[0] for case in cases()])
def test_case(text: str, want: str) -> None:
    assert said(text) == want


def test_many_alike_are_told_once_with_their_lines() -> None:
    ten, twenty = "One<br>two.\n\n" * 10, "One<br>two.\n\n" * 20
    assert said(ten).count("V265") == 10
    assert (
        said(twenty)
        .splitlines()[0]
        .startswith(
            "1:4 V265 the tag `<br>` is shown as it is typed"
            " (19 more of these in this file: lines 3, 5, 7, 9, 11, 13, 15, 17 …) → "
        )
    )
    assert said(twenty).count("V265") == 1


def test_a_text_without_lines_of_its_own_is_looked_at_too() -> None:
    assert [slip.rule.code for slip in slips_of("A <b>word</b>, and {{ a }} [[link]].")] == [
        "V265",
        "V266",
        "V269",
    ]
