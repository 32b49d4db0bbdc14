"""Stars beside Chinese, Japanese, Korean, Arabic and Hebrew: nothing changes where none of them stands."""

from __future__ import annotations

from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.syntax import commonmark as parsers
from generator.markdown.syntax.commonmark import commonmark
from generator.markdown.syntax.flanking import unparted

FRIENDLY = commonmark()
with mock.patch.object(parsers, "friendly"):
    PLAIN = commonmark()

OTHERS = st.characters(codec="utf-8").filter(lambda char: not unparted().match(char))
MARKS = st.sampled_from(["***", "**", "~~", "__", "\u200c", "\u200f", *"*_()«»“”.,:![]`\\aéбकไ😀1 "])
UNPARTED_TEXT = st.sampled_from([*'漢「」。、（）のア한او،«»ה״־a."()', "\u200c"])


@given(st.lists(MARKS | OTHERS, max_size=30).map("".join))
def test_texts_in_other_scripts_mean_what_commonmark_says(text: str) -> None:
    assert FRIENDLY.renderInline(text) == PLAIN.renderInline(text)


@given(
    st.sampled_from(["*", "**", "~~"]),
    st.text(UNPARTED_TEXT, min_size=1, max_size=6),
    st.sampled_from("漢のア한وה"),
    st.sampled_from("漢のア한رל"),
)
def test_between_letters_of_these_scripts_stars_always_mean_something(
    stars: str, inside: str, before: str, after: str
) -> None:
    shown = FRIENDLY.renderInline(f"{before}{stars}{inside}{stars}{after}")
    assert "*" not in shown
    assert "~" not in shown
