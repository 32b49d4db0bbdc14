"""Wikitext, and the links of note-taking programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Look, Passage, Slip
from generator.model.diagnostic import Rule

WIKI = Rule(
    "V269",
    "warning",
    "Wikitext stands in the text",
    "Readers see the brackets and quotes as they are typed, and the link leads nowhere.",
    "See [[Talk first]] and '''be kind'''.",
    "See [Talk first](module:talk-first) and **be kind**.",
)
RULES = (WIKI,)

_WIKI = re.compile(
    r"""(?P<contents>\[\[?_?(?i:toc)_?\]\]?|__(?:NO)?TOC__)
    |(?P<picture>!\[\[[^\[\]\n]+\]\]|\[\[(?:File|Image):[^\[\]\n]+\]\])
    |(?P<link>\[\[[^\[\]\n]+\]\])
    |(?P<outside>\[https?://[^\s\]]+[ ][^\[\]\n]+\](?!\())
    |(?P<both>(?<!')'{5}[^'\n]+'{5}(?!'))
    |(?P<bold>(?<!')'''[^'\n]+'''(?!'))
    |(?P<italic>(?<!')''[^'\s][^'\n]*''(?!'))
    |(?P<table>\A\{\|)
    |(?P<heading>\A(?:={3,6}[^=\n]+={3,6}|==[ ][^=\n]+[ ]==)\Z)""",
    re.VERBOSE,
)
_HINTS = {
    "contents": "leave it out: the page has its list of headings by itself",
    "picture": "write `![what it shows](../media/file.svg)`",
    "both": "write `***words***`",
    "bold": "write `**words**`",
    "italic": "write `*words*`",
    "table": "write a table, `| one | two |`, with `|---|---|` below its head",
    "heading": "write `## Words`",
}


def find(passage: Passage) -> Iterator[Slip]:
    """Yield each piece of wikitext."""
    for match in _WIKI.finditer(passage.text):
        kind = match.lastgroup or "link"
        message = f"{passage.quote(match)} is shown as it is typed"
        yield Slip(WIKI, match.start(), match.end(), message, _hint(kind, match[0]), kind)


def _hint(kind: str, text: str) -> str:
    if kind == "link":
        target, _, words = text.strip("[]").partition("|")
        return f"write `[{words or target}](module:…)`, with the id of a module, or `(page:…)`, `(term:…)`"
    if kind == "outside":
        target, _, words = text.strip("[]").partition(" ")
        return f"write `[{words}]({target})`"
    return _HINTS[kind]


LOOKS = (
    Look(
        WIKI,
        ("[[", "''", "TOC", "[toc]", "[http", "{|", "\n==", "\n> =="),
        re.compile(r"\[\[|''|__(?:NO)?TOC__|\[(?i:toc)\]|\[https?://|^\{\||^[ \t>]*==", re.MULTILINE),
        find,
    ),
)
