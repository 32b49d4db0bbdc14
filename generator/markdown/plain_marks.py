"""Marks of Markdown and HTML in a text that is shown as it is typed.

Many a star is a star, and many a line an underline: `2*3*4`, `snake_case`, `C*`, `a[0](1)`. Only what nobody
would type but as a mark is one.
"""

from __future__ import annotations

import re
from html.entities import html5

FIRST = re.compile(r"[*_`\[<&~]")
"""No mark without one of these."""
FOREIGN = re.compile(
    r"\{\{[<%][^{}\n]*\}\}|\{\{-?\s*[\w$]*\.\w[^{}\n]*\}\}|\{\{ [a-z_]+ \}\}"  # {{ site.name }}, not {{Cite}}
    r"|\{%[^{}\n]*%\}|\{:[^{}\n]*\}|\{\s*[#.][A-Za-z][\w-]*\s*\}$"  # {: .callout}, {#id}
    r"|\[\[\w[^\[\]\n]*\]\]|(?<!')'{2,3}\w[^'\n]*'{2,3}(?!')"  # [[a wiki link]], '''bold'''
    r"|\$\$[^$\n]+\$\$|\[\^[^\[\]\s]+\]|<!--.*?-->"  # $$a^2$$, [^note], a comment
)
"""What other systems or a text would read, in a text that is shown as it is typed."""
LONGEST = 2_000
TAGS = (
    "a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|q|s|samp|small|span|"
    "strike|strong|sub|sup|table|tt|u|ul"
)
MARKS = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])[^*]+(?<=[^\s*])\*\*(?![\w*])"  # **strong**
    r"|(?<![\w*])\*(?=\w)[^*]*(?<=[\w.!?])\*(?![\w*])"  # *emphasis*
    r"|(?<!\w)__(?=\w)[^_]* [^_]*(?<=[\w.!?])__(?!\w)"  # __strong words__, not __init__
    r"|(?<!\w)_(?=\w)[^_]*(?<=[\w.!?])_(?!\w)"  # _emphasis_
    r"|~~(?=\S)[^~]+(?<=\S)~~"
    r"|(`+)(?=[^`])[^`]*[^`]\1(?!`)"
    r"|!?\[[^\[\]]*\]\((?:[^()\s]*[:/#.][^()\s]*)\)"  # [a link](module:one), ![a picture](../media/a.svg)
    r"|<https?://[^<>\s]+>"
    rf"|</?(?:{TAGS})(?:\s[^<>]*)?/?>",
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,30}));")


def foreign(text: str) -> str:
    """Return the first leftover of another system in a plain text; "" where there is none."""
    found = FOREIGN.search(text[:LONGEST])
    return found[0] if found else ""


def marks(text: str) -> str:
    """Return the first mark in a plain text, with what stands in it; "" where there is none.

    Of a text that is longer than any field its first letters are looked at.
    """
    text = text[:LONGEST]
    if not FIRST.search(text):
        return ""
    found = MARKS.search(text) or next(
        (each for each in ENTITY.finditer(text) if not each[1] or f"{each[1]};" in html5), None
    )
    return found[0] if found else ""
