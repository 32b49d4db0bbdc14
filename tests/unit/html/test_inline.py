"""A text as HTML: marks as tags, and what only the page knows."""

from __future__ import annotations

import pytest

from generator.directives import renderers
from generator.html.fill import Fill
from generator.html.inline import marked
from generator.i18n.strings import strings, words
from generator.model.content import Content
from generator.model.page import Link

LINKS = {"module:one": Link("module:one", "one.html")}
FILL = Fill(
    Content(notes=("why",)), (), "en", "en", LINKS, {}, words(strings("en", ())), renderers(), "module:two"
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words, 5 > 3", "Plain words, 5 &gt; 3"),
        ("*a* **b** ~~c~~ `d<e>`", "<em>a</em> <strong>b</strong> <s>c</s> <code>d&lt;e&gt;</code>"),
        ("one\\\ntwo", "one<br>\ntwo"),
        ("<b>no</b> &eacute;", "&lt;b&gt;no&lt;/b&gt; é"),
        ("[*x* & y](module:one)", '<a href="one.html"><em>x</em> &amp; y</a>'),
        (
            "**so.[^why]**",
            '<strong>so.<sup><a href="#v-fn-1" role="doc-noteref">1</a></sup></strong>',
        ),
        ('![a "dot"](../media/dot.svg)', 'a "dot"'),
    ],
)
def test_marks_become_tags_and_holes_are_filled(text: str, html: str) -> None:
    assert marked(text, FILL) == html
