"""The examples of the guide for contributors do what it says."""

from __future__ import annotations
import __future__

import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

import generator.checks
from generator.html.fill import Fill
from generator.i18n.strings import strings, words
from generator.model.content import Block, Content, Module, Person
from generator.model.page import Chrome, LocalText
from generator.outputs import robots
from generator.outputs.html.parts.render import render
from generator.outputs.html.view.frame import frame
from generator.report.rules import all_rules
from generator.site import addresses

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/contributing.md").read_text("utf-8")
EXAMPLES = [
    dedent(text)
    for text in re.findall(r"^ *```(?:python|html)\n(.*?)^ *```$", GUIDE, re.DOTALL | re.MULTILINE)
]


KNOWN = {
    "LocalText": LocalText,
    "address": addresses.address,
    "dataclass": dataclass,
    "frame": frame,
    "words": words,
}
"""What the examples of the page import."""


def example(mark: str) -> str:
    """Return the one example that holds these words."""
    (text,) = [text for text in EXAMPLES if mark in text]
    return text


def run(mark: str, name: str, **known: object) -> ModuleType:
    """Return an example as a module that knows some names already; with a dataclass it needs a known name."""
    made = ModuleType(name)
    vars(made).update(known)
    exec(compile(example(mark), name, "exec", __future__.annotations.compiler_flag), vars(made))  # noqa: S102 - our own guide
    return made


def test_the_block_lays_itself_out() -> None:
    made = run("DIRECTIVE =", "recipe")
    assert made.DIRECTIVE.kind == "recipe"
    steps = Block("paragraph", (("text", "1 + 1"),), (), ())
    fill = Fill((), "en", {}, {}, words(strings("en", ())), Content((), (), (), (), ()), "module:bread")
    assert made.DIRECTIVE.html(Block("recipe", (), (), (steps,)), fill).split("\n") == [
        '<section class="block recipe">',
        '<p class="kind"><span>Recipe</span></p>',
        "<p>1 + 1</p>",
        "</section>",
    ]


def test_the_check_finds_what_its_test_says(monkeypatch: pytest.MonkeyPatch) -> None:
    found = run("EMPTY_TITLE =", "introductions")
    assert found.EMPTY_TITLE.code not in {rule.code for rule in all_rules()}
    monkeypatch.setattr(generator.checks, "introductions", found, raising=False)
    run("import introductions", "test_introductions").test_a_title_says_what_one_learns()


def test_the_page_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(addresses.PAGES, "thanks", "{locale}/thanks.html")
    read = run("def thanked", "resolve_thanks")
    view = run("class ThanksView", __name__, **KNOWN)
    page = run("def thanks_page", "page", render=render, thanks_view=view.thanks_view)
    modules = (Module("one", authors=(Person("Zoe"), Person("Ana"))), Module("two", authors=(Person("Ana"),)))
    templates = {
        path.name: path.read_text("utf-8") for path in (ROOT / "themes/default/templates").glob("*.html")
    }
    made = tuple((templates | {"thanks.html": example('t("Thank you")')}).items())
    chrome = Chrome(
        "en", LocalText("Site", "en"), LocalText("", "en"), "en", locales=("en",), strings=strings("en", ())
    )
    html = page.thanks_page(made, chrome, read.thanked(modules)).decode()
    assert "<h1>Thank you</h1>\n<ul>\n<li>Ana</li>\n<li>Zoe</li>\n</ul>" in html


def test_the_output_is_the_one_that_there_is() -> None:
    told = example('Task("robots.txt"').partition("\n\n\n")[0]
    assert told in Path(robots.__file__).read_text("utf-8")
