"""Texts that are alike: which one of many is meant."""

from __future__ import annotations

import pytest

from generator.translation.alike import nearest_text

OTHERS = [*(f"Write down {number} things that went well." for number in range(9)), "Color", "名前を選ぶ"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Write down 7 things that went quite well.", "Write down 7 things that went well."),
        ("Colour", "Color"),
        ("名前を選びます", "名前を選ぶ"),
        ("Something else altogether", ""),
        ("", ""),
    ],
)
def test_the_nearest_text_may_share_words_or_letters(text: str, near: str) -> None:
    assert nearest_text(text, OTHERS) == near
    assert nearest_text(text, ()) == ""
