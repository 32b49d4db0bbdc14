"""The tree of blocks that a body becomes."""

from __future__ import annotations

from generator.model.content import Block, walk
from generator.model.text import ResolvedText

TREE = (
    Block("heading", units=(0,)),
    Block("facilitator", children=(Block("quote", children=(Block("paragraph", units=(1,)),)),)),
    Block("paragraph", (("text", "15"),)),
)


def kinds(*without: str) -> list[str]:
    """Return where each block stands."""
    return ["/".join(each.kind for each in (*around, block)) for block, around in walk(TREE, without)]


def test_a_walk_meets_each_block_in_the_order_of_the_page_with_those_around_it() -> None:
    assert kinds() == [
        "heading",
        "facilitator",
        "facilitator/quote",
        "facilitator/quote/paragraph",
        "paragraph",
    ]


def test_a_walk_leaves_out_what_stands_in_a_block_that_is_left_out() -> None:
    assert kinds("facilitator") == ["heading", "paragraph"]
    assert kinds("paragraph") == ["heading", "facilitator", "facilitator/quote"]


def test_a_leaf_says_what_the_page_shows_and_a_text_without_a_letter_stays() -> None:
    shown = (ResolvedText("Titel", "de", "current"), ResolvedText("hidden", "en", "missing"))
    assert [block.written(shown) for block, _ in walk(TREE)] == ["Titel", "", "", "hidden", "15"]
