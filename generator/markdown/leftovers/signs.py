"""Signs that a few systems have and Markdown has not: `==marked==`, `x^2^`, `H~2~O`, `:smile:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Passage, Slip
from generator.model.diagnostic import Rule

STRANGE = Rule(
    "V276",
    "warning",
    "A sign of another system stands in the text",
    "Readers see it as it is typed.",
    "H~2~O is ==water== :droplet:",
    "H₂O is **water** 💧",
)
RULES = (STRANGE,)
SIGNS = ("==", "^", "~", ":")
SIGN = re.compile(r"==\S|\^[\w+-]+\^|~[\w+-]+~|:[a-z+-][a-z0-9_+-]+:")

_SIGN = re.compile(
    r"""(?P<mark>(?<![=\w])==[^\s=](?:[^=\n]*[^\s=])?==(?![=\w]))
    |(?P<small>\^[0-9A-Za-z+-]{1,20}\^|(?<!~)~[0-9A-Za-z+-]{1,20}~(?!~))
    |(?P<emoji>(?<![\w:/]):(?:[a-z][a-z0-9_+-]+|[+-]1):(?![\w:/`]))""",
    re.VERBOSE,
)
_HINTS = {
    "mark": "write `**words**`, or `## Words` for a heading",
    "small": "write the sign itself, such as H₂O or 10²",
    "emoji": "type the picture itself, or leave it out",
}


def find(passage: Passage) -> Iterator[Slip]:
    """Yield each of them."""
    for match in _SIGN.finditer(passage.text):
        kind = match.lastgroup or "mark"
        message = f"{passage.quote(match)} is shown as it is typed"
        yield Slip(STRANGE, match.start(), match.end(), message, _HINTS[kind], kind)
