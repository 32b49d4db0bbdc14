"""A string that hides behind a variable is seen by no translator, and stays English for ever."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.source.messages import SPEAKERS
from tests.theme_strings import sources

ROOT = Path(__file__).parents[3]
TEMPLATES = sorted((ROOT / "themes").glob("*/templates/*.html"))
SOURCES = sources(ROOT)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_templates_say_their_strings_themselves(path: Path) -> None:
    calls = Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Call)
    said = [call for call in calls if isinstance(call.node, nodes.Name) and call.node.name in SPEAKERS]
    assert [call.lineno for call in said if not isinstance(call.args[0], nodes.Const)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_python_says_its_strings_itself(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    said = [call for call in calls if says_a_string(call.func)]
    assert [call.lineno for call in said if not isinstance(call.args[0], ast.Constant)] == []


def says_a_string(function: ast.expr) -> bool:
    """Whether it is `t`, or the `plain` of some words; `inline.plain` and others look at texts instead."""
    if isinstance(function, ast.Name):
        return function.id == "t"
    return isinstance(function, ast.Attribute) and ast.unparse(function).endswith(
        ("words.plain", "words.t", "speak.plain")
    )
