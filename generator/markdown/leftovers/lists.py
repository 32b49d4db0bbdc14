"""Lists that did not become one: their lines run into one another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Passage, Slip
from generator.model.diagnostic import Rule

LIST = Rule(
    "V278",
    "warning",
    "A list did not become one",
    "Without a blank behind the hyphen or the number, or with a typed dot, its lines run together.",
    "-Bread\n-Salt",
    "- Bread\n- Salt",
)
RULES = (LIST,)
SIGNS = ("\n-", "\n*", "\n+", "\n•", "\n▪", "\n◦", "\n·", "\n> -", "\n> •", "\n1.", "\n1)", "\n> 1")
SIGN = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,3}[.)])[^\W\d_]|^[ \t>]*[•▪◦·]", re.MULTILINE)
LINES = True

_ITEM = re.compile(r"(?P<sign>[-*+]|\d{1,3}[.)])(?=[^\W\d_])[^*]*|(?P<dot>[•▪◦·])\s*\S.*")


def find(passage: Passage) -> Iterator[Slip]:
    """Yield a paragraph of two lines or more that all begin as items."""
    if passage.kind != "paragraph" or len(passage.lines) == 1:
        return
    found = [_ITEM.fullmatch(line.strip()) for line in passage.lines]
    first = found[0] if found and all(found) else None
    if first:
        sign = first["sign"] or first["dot"]
        message = f"these {len(found)} lines that begin with `{sign}` are no list: they run into one another"
        hint = f"write `{sign} ` with a blank" if first["sign"] else "begin each line with `- `"
        yield Slip(LIST, 0, len(sign), message, hint, "list")
