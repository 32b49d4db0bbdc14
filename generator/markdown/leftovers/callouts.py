"""Call-outs of other systems: `> [!NOTE]`, `!!! note`, `:: tip`, `.. note::`, and what opens tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Look, Passage, Slip, quoted
from generator.model.diagnostic import Rule

CALLOUT = Rule(
    "V267",
    "warning",
    "A call-out is in the form of another system",
    "Readers see its signs, and nothing stands out.",
    "> [!NOTE]\n> Bring a pen.",
    "::: note\n\nBring a pen.\n\n:::",
)
RULES = (CALLOUT,)

_SIGN = re.compile(
    r'\[![A-Za-z-]+\]|^[ \t>]*(?:!!!|\?\?\?|===[!+]? ?"|::(?!:)|\.\. [a-z-]+::|///|(?:```+|~~~+) ?\{)',
    re.MULTILINE | re.IGNORECASE,
)
_ALERT = re.compile(r"\[!([A-Za-z-]+)\][+-]?")
_LINE = re.compile(
    r"""(?P<mkdocs>(?:!!!|\?\?\?\+?)\s*(?P<word>[A-Za-z][\w-]*).*)
    |(?P<tab>===[!+]?\s?".*)
    |(?P<colons>::(?!:)[ \t]*(?P<kind>[a-z][a-z-]*)?[ \t]*(?:\{.*\})?\s*)
    |(?P<rest>\.\.\s(?P<name>[a-z][a-z-]*)::.*)
    |(?P<slashes>///[ \t]*(?P<block>[a-z][a-z-]*)?(?:[ \t]*\|.*)?)""",
    re.VERBOSE | re.IGNORECASE,
)


def find(passage: Passage) -> Iterator[Slip]:
    """Yield the sign that opens a call-out, or else the one that closes it."""
    if passage.kind == "code":
        yield from _in_fence(passage)
        return
    alert = _ALERT.match(passage.text)
    if alert:
        yield _slip(passage, alert[0], alert[1])
    for line in passage.lines:
        found = _LINE.fullmatch(line.strip())
        if found:
            word = found["word"] or found["kind"] or found["name"] or found["block"] or ""
            yield _slip(passage, found[0], "tab" if found["tab"] else word)


def _in_fence(passage: Passage) -> Iterator[Slip]:
    """Yield the call-out that stands as code: ```` ```{note} ````."""
    found = re.match(r"\{([a-z-]+)\}", passage.raw)
    if found and found[1] in passage.directives.call_outs:
        yield _slip(passage, found[0], found[1])


def _slip(passage: Passage, sign: str, word: str) -> Slip:
    start = max(0, passage.raw.find(sign.split(maxsplit=1)[0]))
    ours = passage.directives.call_outs
    form = ours.get(word.lower()) or ours.get("note")  # which all systems have, for what is told aside
    message = f"{quoted(sign)} is the form of another system, and is shown as it is typed"
    if not word:
        hint = "write three colons: `:::`, with an empty line before and after"
    elif not form:
        hint = "leave the signs out"
    else:
        hint = f"write `{form}` and end it with `:::`, each between empty lines"
    signs = re.sub(r"[\w\s].*", "", sign)
    return Slip(CALLOUT, start, start + len(sign), message, hint, signs if word else f"/{signs}")


LOOKS = (
    Look(
        CALLOUT,
        ("[!", "!!!", "???", "===", "::", "///", "```{", "~~~{", "``` {", "~~~ {"),
        _SIGN,
        find,
        lines=True,
    ),
)
