"""Quizzes, puzzles, tabs and fields in a browser: with the script, without it, from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.bodies import body_of

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]

BODY = """
::: quiz {#one}

Which fits?

- [ ] This.

  > No, since it is late.

- [x] That.

  > Yes, it is early.

:::

::: quiz {#some}

Which fit?

- [x] First.

  > It does.

- [ ] Second.

  > It does not.

- [x] Third.

  > It does, too.

:::

::: order {#sort}

Sort these.

1. Alpha.
2. Beta.
3. Gamma.

> The alphabet says so.

:::

::: match {#pair}

Who does what?

| Task | Person |
|---|---|
| names | host |
| clock | helper |

:::

::: tabs

### On a phone

Tap.

### On paper

Write.

:::

::: checklist {#list}

- [ ] Room.
- [ ] Key.

:::

::: reflection {#think}

What helped?

:::
"""


@pytest.fixture
def blocks(root: Path, tmp_path: Path) -> Callable[[str], str]:
    """Return a function that lays the blocks on a page of one direction and gives its address."""
    static = (root / "themes" / "default" / "static").as_uri()

    def laid(direction: str = "ltr") -> str:
        file = tmp_path / f"{direction}.html"
        file.write_text(
            f'<!doctype html><html lang="en" dir="{direction}"><title>Blocks</title>'
            f'<link rel="stylesheet" href="{static}/vereda.css">'
            f'<script src="{static}/vereda.js" defer></script>'
            f'<main><h1>Blocks</h1><div class="text">{body_of(BODY)}</div></main>',
            encoding="utf-8",
        )
        return file.as_uri()

    return laid


@pytest.fixture
def page(blocks: Callable[[str], str], open_page: OpenPage) -> Page:
    opened = open_page()
    opened.goto(blocks("ltr"))
    return opened


def check(block: Locator) -> str:
    """Press the button, and return what a screen reader is told."""
    block.get_by_role("button", name="Check").click()
    return " ".join(block.get_by_role("status").inner_text().split())


def test_a_quiz_with_one_right_answer(page: Page) -> None:
    quiz = page.locator("#one")
    assert quiz.get_by_role("group", name="Which fits? Choose one answer.").is_visible()
    assert check(quiz) == "Choose an answer first."
    quiz.get_by_label("This.").check()
    assert check(quiz) == "Not this one. No, since it is late."
    quiz.get_by_label("That.").check()
    assert check(quiz) == "Right. Yes, it is early."


def test_a_quiz_with_several_right_answers(page: Page) -> None:
    quiz = page.locator("#some")
    quiz.get_by_label("First.").check()
    assert check(quiz) == "Good so far, and there is more to find. First. Right. It does."
    quiz.get_by_label("Second.").check()
    assert check(quiz).startswith("Not all of these fit.")
    quiz.get_by_label("Second.").uncheck()
    quiz.get_by_label("Third.").check()
    assert check(quiz).startswith("Right, that is all of them.")


def test_an_order_is_solved_by_select_boxes(page: Page) -> None:
    order = page.locator("#sort")
    for place, name in enumerate(("Gamma.", "Beta.", "Alpha."), 1):
        order.get_by_label(f"Place: {name}").select_option(str(place))
    assert check(order) == "Right: 1 of 3"
    assert not order.get_by_text("The alphabet says so.").first.is_visible()
    for place, name in enumerate(("Alpha.", "Beta.", "Gamma."), 1):
        order.get_by_label(f"Place: {name}").select_option(label=str(place))
    assert check(order) == "Right: 3 of 3 The alphabet says so."


def test_a_match_is_solved_by_select_boxes(page: Page) -> None:
    match = page.locator("#pair")
    match.get_by_label("names").select_option(label="host")
    match.get_by_label("clock").select_option(label="host")
    assert check(match) == "Right: 1 of 2"
    match.get_by_label("clock").select_option(label="helper")
    assert check(match) == "Right: 2 of 2"


def test_what_was_written_ticked_and_chosen_is_there_again(page: Page) -> None:
    page.get_by_label("Your thoughts").fill("Ana's word")
    page.get_by_label("Key.").check()
    page.locator("#one").get_by_label("That.").check()
    page.locator("#pair").get_by_label("names").select_option(label="host")
    page.reload()
    assert page.get_by_label("Your thoughts").input_value() == "Ana's word"
    assert [box.is_checked() for box in page.locator("#list input").all()] == [False, True]
    assert page.locator("#one").get_by_label("That.").is_checked()
    assert page.locator("#pair").get_by_label("names").locator("option:checked").inner_text() == "host"
    assert page.locator("#think .kept").inner_text() == "Kept on this device only. Nobody else sees it."


@pytest.mark.parametrize(("direction", "key"), [("ltr", "ArrowRight"), ("rtl", "ArrowLeft")])
def test_tabs_follow_the_arrows_as_the_text_runs(
    blocks: Callable[[str], str], open_page: OpenPage, direction: str, key: str
) -> None:
    page = open_page()
    page.goto(blocks(direction))
    page.get_by_role("tab", name="On a phone").press(key)
    assert page.get_by_role("tab", name="On paper").get_attribute("aria-selected") == "true"
    assert page.get_by_role("tabpanel", name="On paper").is_visible()
    assert not page.get_by_text("Tap.").is_visible()


def test_a_link_to_a_tab_opens_it(blocks: Callable[[str], str], open_page: OpenPage) -> None:
    page = open_page()
    page.goto(blocks("ltr") + "#on-paper")
    assert page.get_by_role("tabpanel", name="On paper").is_visible()


def test_where_nothing_can_be_kept_the_page_says_so(
    blocks: Callable[[str], str], open_page: OpenPage
) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})")
    page.goto(blocks("ltr"))
    page.get_by_label("Your thoughts").fill("Ana's word")
    promise = page.locator("#think .kept").inner_text()
    assert promise == "What you write here is gone when you leave this page."


def test_without_the_script_all_is_there(blocks: Callable[[str], str], open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(blocks("ltr"))
    page.locator("#one summary", has_text="That.").click()
    assert page.get_by_text("Yes, it is early.").is_visible()
    assert page.get_by_text("Tap.").is_visible()
    assert page.get_by_text("Write.").is_visible()
    page.locator("#sort summary", has_text="The right order").click()
    assert page.get_by_text("The alphabet says so.").is_visible()
    assert page.get_by_role("button").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_no_answer_is_printed(
    blocks: Callable[[str], str], open_page: OpenPage, scheme: str
) -> None:
    page = open_page(color_scheme=scheme, java_script_enabled=False)
    page.goto(blocks("ltr"))
    page.locator("#one summary", has_text="That.").click()
    page.emulate_media(media="print")
    assert page.get_by_text("That.").is_visible()
    assert not page.get_by_text("Yes, it is early.").is_visible()
    assert not page.get_by_text("The right order").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
