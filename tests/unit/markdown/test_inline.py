"""One unit's text: HTML with holes, what it mentions, its bare words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.inline import mentions, plain, render
from generator.model.text import Hole

REFERENCES = (("CITING", "https://example.org/cite", "How"),)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words, 5 > 3", ("Plain words, 5 &gt; 3",)),
        ("*a* **b** ~~c~~ `d<e>`", ("<em>a</em> <strong>b</strong> <s>c</s> <code>d&lt;e&gt;</code>",)),
        ("one\\\ntwo", ("one<br>\ntwo",)),
        ("<b>no</b> &eacute;", ("&lt;b&gt;no&lt;/b&gt; é",)),
        ("[*x*](module:one#a)", (Hole("link", "module:one#a", "", ("<em>x</em>",)),)),
        ("[Akwaaba](lang:tw)!", (Hole("lang", "tw", "", ("Akwaaba",)), "!")),
        ("so.[^why]", ("so.", Hole("note", "why"))),
        ("[it][Citing]", (Hole("link", "https://example.org/cite", "How", ("it",)),)),
        ("![a *dot*](../media/dot.svg)", (Hole("image", "../media/dot.svg", "", ("a dot",)),)),
        # Addresses stay as written, harmful ones too: what may be a link is decided where it is filled.
        ("[x](javascript:alert)", (Hole("link", "javascript:alert", "", ("x",)),)),
    ],
)
def test_render(text: str, html: tuple[str | Hole, ...]) -> None:
    assert render(text, REFERENCES) == html


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
    assert render(piece * (20_000 // len(piece)))
