"""A text as HTML with holes, before a page fills them."""

from __future__ import annotations

import pytest

from generator.html.inline import with_holes
from generator.model.text import Inline, Span


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words, 5 > 3", ("Plain words, 5 &gt; 3",)),
        ("*a* **b** ~~c~~ `d<e>`", ("<em>a</em> <strong>b</strong> <s>c</s> <code>d&lt;e&gt;</code>",)),
        ("one\\\ntwo", ("one<br>\ntwo",)),
        ("<b>no</b> &eacute;", ("&lt;b&gt;no&lt;/b&gt; é",)),
        ("[*x* & y](module:one)", (Span("link", "module:one", "", ("<em>x</em> &amp; y",)),)),
        ("**so.[^why]**", ("<strong>so.", Span("note", "why"), "</strong>")),
        ('![a "dot"](../media/dot.svg)', (Span("image", "../media/dot.svg", "", ('a "dot"',)),)),
    ],
)
def test_marks_become_tags_and_holes_stay(text: str, html: Inline) -> None:
    assert with_holes(text) == html
