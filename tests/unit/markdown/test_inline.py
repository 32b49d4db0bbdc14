"""One unit's text: in pieces, what it mentions, its bare words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.inline import mentions, pieces, plain, read
from generator.model.text import Inline, Span

REFERENCES = (("CITING", "https://example.org/cite", "How"),)


def stressed(words: str) -> Span:
    return Span("emphasis", inner=(words,))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plain words, 5 > 3", ("Plain words, 5 > 3",)),
        ("*a* **b *c***", (stressed("a"), " ", Span("strong", inner=("b ", stressed("c"))))),
        ("~~c~~ `d<e>`", (Span("strike", inner=("c",)), " ", Span("code", inner=("d<e>",)))),
        ("one\\\ntwo\nthree", ("one", Span("break"), "two\nthree")),
        ("<b>no</b> &eacute;", ("<b>no</b> é",)),
        ("[*x*](module:one#a)", (Span("link", "module:one#a", "", (stressed("x"),)),)),
        ("[Akwaaba](lang:tw)!", (Span("lang", "tw", "", ("Akwaaba",)), "!")),
        ("so.[^why]", ("so.", Span("note", "why"))),
        ("[it][Citing]", (Span("link", "https://example.org/cite", "How", ("it",)),)),
        ("![a *dot*](../media/dot.svg)", (Span("image", "../media/dot.svg", "", ("a dot",)),)),
        # Addresses stay as written, harmful ones too: what may be a link is decided where it is filled.
        ("[x](javascript:alert)", (Span("link", "javascript:alert", "", ("x",)),)),
    ],
)
def test_a_text_in_pieces(text: str, found: Inline) -> None:
    assert pieces(text, REFERENCES) == found


def test_marks_too_deep_in_one_another_leave_their_words_and_end_where_they_end() -> None:
    outer, *after = pieces("*a " * 100 + "b* " * 100 + "end")
    assert isinstance(outer, Span)
    assert after == [" end"]
    assert read(outer.inner) == "a " * 100 + " ".join("b" * 100)


def test_mentions_know_their_offsets() -> None:
    text = (
        "See [the *scale*](../media/a.svg), ``x|y`` [it][citing], <https://e.org>.[^n] ![d](../media/d.svg)"
    )
    found = [
        (m.kind, m.target, text[m.start : m.end], text[m.inner_start : m.inner_end])
        for m in mentions(text, REFERENCES)
    ]
    assert found == [
        ("link", "../media/a.svg", "[the *scale*](../media/a.svg)", "the *scale*"),
        ("code", "x|y", "``x|y``", "x|y"),
        ("reference", "https://example.org/cite", "[it][citing]", "it"),
        ("autolink", "https://e.org", "<https://e.org>", "https://e.org"),
        ("note", "n", "[^n]", "n"),
        ("image", "../media/d.svg", "![d](../media/d.svg)", "d"),
    ]


def test_plain_leaves_the_words() -> None:
    assert plain("A **bold** [link](x) ![and a dot](y) `code`.[^n]") == "A bold link and a dot code."


@given(st.text("[](){}!^*_`~<>&\\ ab:/#\n", max_size=40))
def test_offsets_cut_out_what_they_mean(text: str) -> None:
    for mention in mentions(text):
        assert 0 <= mention.start <= mention.inner_start <= mention.inner_end <= mention.end <= len(text)
        again = mentions(text[mention.start : mention.end])
        assert mention.kind in {other.kind for other in again}


@pytest.mark.parametrize("piece", ["[", "![", "*a ", "<", "[a](b", "[^a", "**a*", "`a``", "![[]()"])
def test_hostile_repetition_ends(piece: str) -> None:
    assert pieces(piece * (20_000 // len(piece)))


def test_marks_within_marks_end_and_no_word_is_lost() -> None:
    stars = "*" * 9_000
    assert read(pieces(f"{stars}a{stars}")) == "a"
