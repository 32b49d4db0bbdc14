"""A module with each text beside the one that it was translated from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.content import Block, Content, Facts, Module
from generator.model.page import Chrome, Link, LocalFacts, LocalText, PageContext, Strings
from generator.model.text import ResolvedText, Unit
from generator.outputs.html.beside import beside_page
from generator.source.theme import closure
from tests.translated import chain_of

TEXTS = ("One", "Look", "See [two](module:two).", "Room only", "Wait.", "Go <now>")
CONTENT = Content(
    tuple(Unit(text, "paragraph") for text in TEXTS),
    (("title", 0),),
    (
        Block("heading", (("level", "2"), ("id", "look")), (1,)),
        Block("paragraph", (), (2,)),
        Block("facilitator", (), (), (Block("paragraph", (), (3,)),)),
        Block("quiz", (("id", "ask"),), (), (Block("paragraph", (), (4,)),)),
        Block("paragraph", (), (5,)),
    ),
)
SHOWN = (
    ResolvedText("Uno", "es", "current"),
    ResolvedText("Look", "en", "missing"),
    ResolvedText("Mira [dos](module:two).", "es", "current"),
    ResolvedText("Room only", "en", "missing"),
    ResolvedText("Espera.", "es", "outdated", "Stay.", "Wait."),
    ResolvedText("Go <now>", "en", "missing"),
)
LOCAL = LocalFacts("one", "module", "es", SHOWN[0], SHOWN[0], 2, 6, 33, 1, "en")
CHROME = Chrome(
    "es",
    LocalText("Vereda", "es"),
    LocalText("", "es"),
    "en",
    ("en", "es"),
    url="https://a.example/",
    strings=Strings("es"),
)
AROUND = PageContext((Link("module:two", "../modules/two.html"),), percents=(("en", 100), ("es", 33)))


@pytest.fixture(scope="module")
def html(root: Path) -> str:
    texts = {
        path.name: path.read_text("utf-8") for path in (root / "themes/default/templates").glob("*.html")
    }
    facts = Facts("content/modules/one.md", "module", Module("one", title="One"))
    return beside_page(
        closure(beside_page.template, texts), CHROME, facts, CONTENT, chain_of(SHOWN, "es"), LOCAL, AROUND
    ).decode()


def test_both_texts_stand_together(html: str) -> None:
    here = '<p>Mira <a href="../modules/two.html">dos</a>.</p>'
    there = '<p lang="en" dir="ltr">See <a href="../modules/two.html">two</a>.</p>'
    assert f"{here}\n{there}" in html


def test_what_is_not_translated_says_so_once(html: str) -> None:
    assert html.count("Not translated yet") == 1
    assert '<p lang="en" dir="ltr">Go &lt;now&gt;</p>' in html


def test_a_heading_always_stands_with_its_id(html: str) -> None:
    assert '<h2 id="look" class="untranslated" lang="en" dir="ltr"' in html


def test_a_block_can_be_led_to(html: str) -> None:
    assert '<div class="pair" id="ask">' in html


def test_an_outdated_text_tells_what_changed(html: str) -> None:
    assert '<div class="outdated"><p>Espera.</p><details class="change">' in html


def test_what_is_for_trainers_stays_in_their_view(html: str) -> None:
    assert "Room only" not in html


def test_search_engines_and_other_languages_find_the_module_itself(html: str) -> None:
    assert '<meta name="robots" content="noindex">' in html
    assert '<link rel="canonical" href="https://a.example/es/modules/one.html">' in html
    assert 'href="../../en/modules/one.html" hreflang="en"' in html
    assert "/beside/" not in html
