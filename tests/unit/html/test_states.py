"""What a reader sees of a text's language and of an outdated translation."""

from __future__ import annotations

import pytest

from generator.directives import renderers
from generator.html.blocks import body
from generator.html.fill import Fill
from generator.html.states import difference
from generator.i18n.strings import strings, words
from generator.model.content import Block, Content
from generator.model.page import LocalText, Picture
from generator.model.site import MediaFile
from generator.model.text import ResolvedText, TranslationState

ISLAND = 'class="untranslated" lang="en" dir="ltr" data-language="English"'


def leaf(kind: str, unit: int = 0, *attrs: tuple[str, str]) -> Block:
    return Block(kind, attrs, (unit,))


def arabic(block: Block, *shown: ResolvedText, notes: tuple[str, ...] = ()) -> str:
    """Return a block as the Arabic page of an English source says it."""
    fill = Fill(
        shown=shown,
        locale="ar",
        links={},
        pictures={},
        words=words(strings("en", ())),
        content=Content(blocks=(block,), notes=notes),
        renderers=renderers(),
        page="module:example",
        source_locale="en",
    )
    return body(fill)


def english(text: str) -> ResolvedText:
    return ResolvedText(text, "en", "missing")


def outdated(text: str, before: str | None, source: str) -> ResolvedText:
    return ResolvedText(text, "ar", "outdated", before, source)


@pytest.mark.parametrize("state", ["current", "source"])
def test_a_text_in_the_language_of_the_page_has_no_mark(state: TranslationState) -> None:
    assert arabic(leaf("paragraph"), ResolvedText("سلام", "ar", state)) == "<p>سلام</p>"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (leaf("paragraph"), f"<p {ISLAND}>Hello</p>"),
        (leaf("heading", 0, ("level", "2"), ("id", "hello")), f'<h2 {ISLAND} id="hello">Hello</h2>'),
        (Block("list", (), (), (Block("item", (), (), (leaf("paragraph", 0, ("tight", "1")),)),)),
         f"<ul>\n<li><div {ISLAND}>Hello</div></li>\n</ul>"),
        (Block("definitions", (), (), (leaf("term"),)), f"<dl>\n<dt><div {ISLAND}>Hello</div></dt>\n</dl>"),
    ],
)  # fmt: skip
def test_an_untranslated_text_has_its_own_language_and_direction(block: Block, expected: str) -> None:
    assert arabic(block, english("Hello")) == expected


def test_a_fallback_is_untranslated_too_even_where_it_is_outdated_there() -> None:
    html = arabic(leaf("paragraph"), ResolvedText("درود", "fa", "outdated", None, "Hello"))
    assert html == '<p class="untranslated" lang="fa" dir="rtl" data-language="فارسی">درود</p>'


def test_an_outdated_paragraph_shows_what_changed() -> None:
    html = arabic(leaf("paragraph"), outdated("سلام", "Look *around* now.", "Look *around* twice."))
    assert html == (
        '<div class="outdated"><p>سلام</p><details class="change"><summary><span class="tag">'
        "Outdated translation: see the original</span></summary>"
        '<p lang="en" dir="ltr">Look around <del>now</del><ins>twice</ins>.</p></details></div>'
    )


def test_where_the_earlier_text_is_unknown_the_source_stands() -> None:
    html = arabic(leaf("paragraph"), outdated("سلام", None, "Look <here>."))
    assert "<p>Not yet confirmed. English now:</p>" in html
    assert '<p lang="en" dir="ltr">Look &lt;here&gt;.</p>' in html
    assert "<ins>" not in html


def test_a_change_of_marks_alone_is_shown_with_the_marks() -> None:
    html = arabic(leaf("paragraph"), outdated("سلام", "See [here](module:a).", "See [here](module:b)."))
    assert "See [here](module:<del>a</del><ins>b</ins>)." in html


def test_in_a_list_item_the_disclosure_stands_inside() -> None:
    item = Block("item", (), (), (leaf("paragraph", 0, ("tight", "1")),))
    html = arabic(Block("list", (), (), (item,)), outdated("سلام", None, "Hello"))
    assert html.startswith('<ul>\n<li class="outdated">سلام<details class="change">')
    assert html.endswith("</details></li>\n</ul>")


def test_a_heading_and_a_summary_can_hold_no_disclosure() -> None:
    heading = arabic(leaf("heading", 0, ("level", "3"), ("id", "x")), outdated("سلام", None, "Hello"))
    assert heading.startswith('<div class="outdated"><h3 id="x">سلام</h3><details class="change">')
    feedback = Block("feedback", (), (), (leaf("paragraph", 1),))
    answer = Block("answer", (("right", "1"),), (), (leaf("paragraph"), feedback))
    quiz = Block(
        "quiz",
        (("id", "q"), ("multiple", "0")),
        (),
        (leaf("paragraph", 1), Block("answers", (), (), (answer,))),
    )
    html = arabic(quiz, outdated("سلام", None, "Hello"), ResolvedText("نعم", "ar", "current"))
    assert '<li data-right="1"><div class="outdated"><details><summary><span>سلام</span></summary>' in html
    assert html.count('<details class="change">') == 1


def test_the_label_of_a_tick_stands_in_a_div_with_its_disclosure() -> None:
    item = Block("item", (("checked", "0"),), (), (leaf("paragraph"),))
    block = Block("checklist", (("id", "c"),), (), (Block("list", (("tasks", "1"),), (), (item,)),))
    html = arabic(block, outdated("سلام", None, "Hello"))
    assert (
        '<li><div class="outdated"><label><input type="checkbox"> <span>سلام</span></label><details' in html
    )


def test_an_alt_text_is_marked_by_its_language_alone() -> None:
    hill = MediaFile("hill.svg", 1, "image/svg+xml")
    fill = Fill(
        shown=(english('A "hill"'),),
        locale="ar",
        links={},
        pictures={"hill.svg": Picture("hill.svg", "hill.svg", hill, LocalText("", "ar"))},
        words=words(strings("ar", ())),
        content=Content(),
        renderers=renderers(),
        page="module:example",
        source_locale="en",
    )
    figure = Block("figure", (("media", "hill.svg"),), (), (leaf("alt"),))
    assert 'lang="en" dir="ltr" alt="A &quot;hill&quot;"' in fill.block(figure)


def test_words_said_twice_have_their_ids_once() -> None:
    steps = tuple(Block("item", (), (), (leaf("paragraph", unit),)) for unit in (0, 1))
    order = Block(
        "order", (("id", "o"),), (), (leaf("paragraph", 2), Block("list", (("ordered", "1"),), (), steps))
    )
    html = arabic(order, *(ResolvedText(text, "ar", "current") for text in ("a[^n]", "b", "c")), notes=("n",))
    assert html.count('id="v-fnref-1"') == 1
    assert html.count('href="#v-fn-1"') == 2


def test_a_call_of_a_note_that_the_source_lacks_is_text() -> None:
    assert arabic(leaf("paragraph"), ResolvedText("a[^none]", "ar", "current")) == "<p>a[^none]</p>"


def test_a_translation_may_lead_to_another_language_of_a_site_but_runs_nothing() -> None:
    html = arabic(
        leaf("paragraph"), ResolvedText("[a](https://ar.example.org/x) [b](javascript:x)", "ar", "current")
    )
    assert html == '<p><a href="https://ar.example.org/x" rel="external">a</a> b</p>'


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("one two", "one two", ""),
        ("one two", "one & three", "one <del>two</del><ins>&amp; three</ins>"),
        ("", "new", "<ins>new</ins>"),
        ("東京に行く", "京都に行く", "<del>東</del>京<ins>都</ins>に行く"),
        ("a " * 2_000, "b " * 2_000, ""),
    ],
)
def test_difference(before: str, now: str, expected: str) -> None:
    assert difference(before, now) == expected
