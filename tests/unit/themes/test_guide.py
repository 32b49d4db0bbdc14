"""The guide for theme makers names what is there: templates, blocks, tokens, macros and values of views."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

from generator.outputs import html
from generator.outputs.html.parts.frame import Frame
from generator.source.theme import THEME

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs/themes.md").read_text("utf-8")
CSS = (ROOT / "themes/default/static/vereda.css").read_text("utf-8")
TEMPLATES = ROOT / "themes/default/templates"
PAGES = [
    import_module(f"{html.__name__}.{found.name}")
    for found in pkgutil.iter_modules(html.__path__)
    if not found.ispkg
]
VIEWS = {
    value.template: vars(page)[value.view.__annotations__["return"]]
    for page in PAGES
    for value in vars(page).values()
    if hasattr(value, "template")
}
"""What each template lays out."""


def rows(first: str) -> list[tuple[str, str]]:
    """Return the two first cells of each row of the table whose head begins so."""
    table = GUIDE.partition(f"| {first} |")[2].partition("\n\n")[0]
    return re.findall(r"^\| (.*?) \| (.*?) \|$", table, re.MULTILINE)


def ticked(text: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", text)


def test_each_token_is_told_and_is_there() -> None:
    first = CSS.partition("/* 2. ")[0]
    tokens = set(re.findall(r"(--[\w-]+):", first))
    assert {token for name, _ in rows("Token") for token in ticked(name)} == tokens
    assert set(re.findall(r"(--[a-z][\w-]*):", GUIDE)) <= tokens


def test_each_template_that_is_named_is_there() -> None:
    named = set(re.findall(r"`(?:templates/|default/)?([\w-]+\.html)`|default/([\w-]+\.html)", GUIDE))
    assert {one or other for one, other in named} <= {path.name for path in TEMPLATES.glob("*.html")}


def test_each_kind_of_page_has_its_template() -> None:
    assert {name for _, cell in rows("Pages") for name in ticked(cell)} == set(VIEWS)


def test_each_block_of_the_page_is_told() -> None:
    blocks = re.findall(r"{% block (\w+)", (TEMPLATES / "base.html").read_text("utf-8"))
    assert [name for cell, _ in rows("Block") for name in ticked(cell)] == blocks


def test_each_macro_that_is_named_is_there() -> None:
    known = re.findall(r"{%- macro (\w+)", (TEMPLATES / "parts.html").read_text("utf-8"))
    sentence = GUIDE.partition("holds the macros of every page: ")[2].partition(" and more")[0]
    assert set(ticked(sentence)) <= set(known)
    assert ticked(sentence)


def test_each_key_of_a_theme_is_told() -> None:
    assert {key for cell, _ in rows("Key of `theme.yaml`") for key in ticked(cell)} == {
        key.name for key in THEME.keys
    }


def test_each_value_around_a_page_is_told() -> None:
    told = {name.removeprefix("frame.") for cell, _ in rows("Value") for name in ticked(cell)}
    assert told == set(Frame.__struct_fields__)


@pytest.mark.parametrize("template", VIEWS)
def test_each_value_of_a_view_is_told(template: str) -> None:
    told = {name: ticked(values) for cell, values in rows("View of") for name in ticked(cell)}
    assert told[template] == [field for field in VIEWS[template].__struct_fields__ if field != "frame"]
