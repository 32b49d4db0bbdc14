"""Orders and matches: the same each time, never the right order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.html.forms import shuffled


@given(page=st.text(), block=st.text(), count=st.integers(2, 12))
def test_a_shuffle_has_all_and_is_never_the_right_order(page: str, block: str, count: int) -> None:
    order = shuffled(page, block, count)
    assert sorted(order) == list(range(count))
    assert order != tuple(range(count))


def test_the_same_block_is_shuffled_the_same_way_on_every_machine() -> None:
    assert shuffled("module:first-sourced-edit", "four-moves", 4) == (3, 2, 0, 1)


def test_another_block_is_shuffled_another_way() -> None:
    orders = {shuffled("module:a", f"block-{number}", 5) for number in range(20)}
    assert len(orders) > 10
