"""Formulas between dollar signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import HIDDEN, Passage, Slip
from generator.model.diagnostic import Rule

FORMULA = Rule(
    "V270",
    "warning",
    "A formula stands between dollar signs",
    "Nothing sets it: readers see the dollars and the commands as they are typed, and hear them read aloud.",
    "The square is $$a^2$$.",
    "The square is a².",
)
RULES = (FORMULA,)
SIGNS = ("$", "\\\\", "\\begin{")
SIGN = re.compile(r"\\\\[(\[]|\\begin\{|\$\$|\$[^\s$][^$\n]*\$")

_FORMULA = re.compile(
    rf"{HIDDEN}{{2}}(?:\([^\n{HIDDEN}]{{1,200}}{HIDDEN}{{2}}\)|\[[^\n{HIDDEN}]{{1,200}}{HIDDEN}{{2}}\])"
    r"|\\begin\{[a-z]+\*?\}|\$\$[^$]+\$\$|\A\$\$\Z"
    r"|(?<![\w$])\$(?=[^\s$])(?:[A-Za-z]\d?|[^$\n]{0,200}[\\^_={}<>+][^$\n]{0,200})(?<!\s)\$(?![\w$])"
)
"""A single dollar is money, unless a letter or a sign of mathematics stands between two of them."""


def find(passage: Passage) -> Iterator[Slip]:
    """Yield each formula."""
    for match in _FORMULA.finditer(passage.text):
        if match[0][0] == HIDDEN and not passage.raw.startswith("\\\\", match.start()):
            continue
        message = f"the formula {passage.quote(match)} is shown as it is typed"
        hint = "write it with signs, such as a² + b, or show a picture of it"
        yield Slip(FORMULA, match.start(), match.end(), message, hint, "formula")
