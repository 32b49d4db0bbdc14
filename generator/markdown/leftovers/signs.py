"""Signs of other systems: `==marked==`, `x^2^`, `:smile:`, formulas in dollars, attributes in braces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import HIDDEN, Look, Passage, Slip
from generator.model.diagnostic import Rule

STRANGE = Rule(
    "V276",
    "warning",
    "A sign of another system stands in the text",
    "Readers see it as it is typed.",
    "H~2~O is ==water== :droplet:",
    "H₂O is **water** 💧",
)
FORMULA = Rule(
    "V270",
    "warning",
    "A formula stands between dollar signs",
    "Nothing sets it: readers see the dollars and the commands as they are typed, and hear them read aloud.",
    "The square is $$a^2$$.",
    "The square is a².",
)
BRACES = Rule(
    "V268",
    "warning",
    "Attributes in braces stand in the text",
    "They mean something to other systems; here readers see them. Size, colour and windows are the theme's.",
    "![A map](../media/map.svg){width=50%}",
    "![A map](../media/map.svg)",
)
RULES = (STRANGE, FORMULA, BRACES)

_SIGN = re.compile(
    r"""(?P<mark>(?<![=\w])==[^\s=](?:[^=\n]*[^\s=])?==(?![=\w]))
    |(?P<small>\^[0-9A-Za-z+-]{1,20}\^|(?<!~)~[0-9A-Za-z+-]{1,20}~(?!~))
    |(?P<emoji>(?<![\w:/]):(?:[a-z][a-z0-9_+-]+|[+-]1):(?![\w:/`]))""",
    re.VERBOSE,
)
_SIGN_HINTS = {
    "mark": "write `**words**`, or `## Words` for a heading",
    "small": "write the sign itself, such as H₂O or 10²",
    "emoji": "type the picture itself, or leave it out",
}


def signs(passage: Passage) -> Iterator[Slip]:
    """Yield each of them."""
    for match in _SIGN.finditer(passage.text):
        kind = match.lastgroup or "mark"
        message = f"{passage.quote(match)} is shown as it is typed"
        yield Slip(STRANGE, match.start(), match.end(), message, _SIGN_HINTS[kind], kind)


_FORMULA = re.compile(
    rf"{HIDDEN}{{2}}(?:\([^\n{HIDDEN}]{{1,200}}{HIDDEN}{{2}}\)|\[[^\n{HIDDEN}]{{1,200}}{HIDDEN}{{2}}\])"
    r"|\\begin\{[a-z]+\*?\}|\$\$[^$]+\$\$|\A\$\$\Z"
    r"|(?<![\w$])\$(?=[^\s$])(?:[A-Za-z]\d?|[^$\n]{0,200}[\\^_={}<>+][^$\n]{0,200})(?<!\s)\$(?![\w$])"
)
"""A single dollar is money, unless a letter or a sign of mathematics stands between two of them."""


def formulas(passage: Passage) -> Iterator[Slip]:
    """Yield each formula."""
    for match in _FORMULA.finditer(passage.text):
        if match[0][0] == HIDDEN and not passage.raw.startswith("\\\\", match.start()):
            continue
        message = f"the formula {passage.quote(match)} is shown as it is typed"
        hint = "write it with signs, such as a² + b, or show a picture of it"
        yield Slip(FORMULA, match.start(), match.end(), message, hint, "formula")


_ONE = r"""(?:[.#][A-Za-z][\w:-]*|[A-Za-z][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+))"""
_BRACES = re.compile(rf"\{{\s*(?:{_ONE}(?:\s+{_ONE})*|-)\s*\}}")
_BEHIND = f"{HIDDEN}])*_>"
"""Signs at the end of a link, a picture, code or words between stars."""


def braces(passage: Passage) -> Iterator[Slip]:
    """Yield braces behind something, at the end of a text, or anywhere in a heading."""
    for match in _BRACES.finditer(passage.text):
        before, after = passage.text[: match.start()], passage.text[match.end() :]
        if passage.kind == "heading" or before[-1:] in _BEHIND or not after.strip():
            message = f"the attributes {passage.quote(match)} are shown as they are typed"
            yield Slip(
                BRACES, match.start(), match.end(), message, _braces_hint(match[0], passage.kind), "braces"
            )


def _braces_hint(braces: str, kind: str) -> str:
    language = re.search(r"\blang=[\"']?([A-Za-z-]+)", braces)
    if language:
        return f"write `[words](lang:{language[1]})`"
    if "#" in braces:
        where = "write the id alone" if kind == "heading" else "give the id to a heading or a block"
        return f"{where}, as in `## Words {{#my-id}}`"
    return "leave them out"


LOOKS = (
    Look(
        STRANGE, ("==", "^", "~", ":"), re.compile(r"==\S|\^[\w+-]+\^|~[\w+-]+~|:[a-z+-][a-z0-9_+-]+:"), signs
    ),
    Look(
        FORMULA,
        ("$", "\\\\", "\\begin{"),
        re.compile(r"\\\\[(\[]|\\begin\{|\$\$|\$[^\s$][^$\n]*\$"),
        formulas,
    ),
    Look(BRACES, ("{",), re.compile(r"\{\s*(?:[.#-]|[A-Za-z][\w:-]*=)"), braces),
)
