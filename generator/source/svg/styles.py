"""Styles of an SVG, in its `style` elements and in attributes: which words of CSS may stand there.

The words are told apart as CSS does it, comments, quotes and escapes included. What could ask for a file is
a function or an at-rule, so those that may stand are a list, and any other is refused.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from generator.model.diagnostic import Rule
from generator.source.svg.allowed import words
from generator.source.svg.rules import REACHES_OUT, RUNS, UNLISTED

BLANK = "[ \\t\\n\\r\\f]"
ESCAPE = rf"\\(?:[0-9a-fA-F]{{1,6}}(?:\r\n|{BLANK})?|[^\n\r\f0-9a-fA-F])"
WORD = re.compile(
    rf"""/\*.*?(?:\*/|\Z)
    |"(?:[^"\\\n\r\f]|\\.)*+"?
    |'(?:[^'\\\n\r\f]|\\.)*+'?
    |(?P<at>@?)(?P<name>(?:[-\w]|[^\x00-\x7f]|{ESCAPE})++)(?P<open>\(?)""",
    re.VERBOSE | re.DOTALL,
)
"""A comment, a text in quotes, or a name with what makes it an at-rule or a function."""
ESCAPED = re.compile(rf"\\(?:([0-9a-fA-F]{{1,6}})(?:\r\n|{BLANK})?|(.))", re.DOTALL)
INSIDE = re.compile(rf"url\({BLANK}*(?P<quote>[\"']?)#[^\s\"'()\\]*(?P=quote){BLANK}*\)", re.IGNORECASE)
INSIDE_ID = re.compile(rf"url\({BLANK}*[\"']?#([^\s\"'()\\]*)", re.IGNORECASE)
WORTH_A_LOOK = re.compile(r"[(@\\]|binding|behavior|-o-link", re.IGNORECASE)
LOOK_AHEAD: Final = 60
"""Characters of an address that are shown."""

FUNCTIONS: Final = words(
    """
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark device-cmyk icc-color
    var env calc min max clamp round mod rem sin cos tan asin acos atan atan2 pow sqrt hypot log exp abs sign
    translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
    rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    cubic-bezier steps linear path circle ellipse inset polygon rect xywh shape ray counter counters
    linear-gradient radial-gradient conic-gradient
    repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
    local format tech
    and or not only is where has matches lang dir nth-child nth-last-child nth-of-type nth-last-of-type
    """
)
AT_RULES: Final = words(
    "media supports charset font-face keyframes -webkit-keyframes -moz-keyframes layer property page"
)
ASKING: Final = words("url src image image-set -webkit-image-set cross-fade -webkit-cross-fade element paint")
"""Functions that take an address; `url(#…)` alone stays in the file."""
ASKING_AT: Final = frozenset({"import", "namespace", "document", "-moz-document"})
RUNNING: Final = frozenset({"-moz-binding", "behavior", "-ms-behavior", "-o-link", "-o-link-source"})
"""Properties by which old browsers ran scripts."""


class StyleFault(NamedTuple):
    """What may not stand in styles."""

    rule: Rule
    message: str
    """What comes after "the styles"."""
    at: int
    """Where it begins."""


def fault(css: str) -> StyleFault | None:
    """Return the first thing in styles that may not stand there."""
    if not WORTH_A_LOOK.search(css):
        return None
    return next((found for word in WORD.finditer(css) if word["name"] and (found := _fault(word, css))), None)


def inside(css: str) -> list[str]:
    """Return the ids of what styles refer to in the same file."""
    return INSIDE_ID.findall(css) if "(" in css else []


def _fault(word: re.Match[str], css: str) -> StyleFault | None:
    name = ESCAPED.sub(_unescaped, word["name"]).lower()
    if word["at"]:
        return None if name in AT_RULES else _at_rule(name, word)
    if word["open"]:
        return None if name in FUNCTIONS else _function(name, word, css)
    is_property = name in RUNNING and css[word.end() :].lstrip().startswith(":")
    return StyleFault(RUNS, f"set `{name}`, which runs a script", word.start()) if is_property else None


def _at_rule(name: str, word: re.Match[str]) -> StyleFault:
    rule = REACHES_OUT if name in ASKING_AT else UNLISTED
    return StyleFault(rule, f"refer to @{name}" if rule is REACHES_OUT else f"hold `@{name}`", word.start())


def _function(name: str, word: re.Match[str], css: str) -> StyleFault | None:
    at = word.start()
    if name in ASKING:
        shown = css[at : at + LOOK_AHEAD].partition(")")[0]
        return None if INSIDE.match(css, at) else StyleFault(REACHES_OUT, f"refer to {shown}", at)
    if name == "expression":
        return StyleFault(RUNS, "hold `expression()`, which runs a script", at)
    return StyleFault(UNLISTED, f"hold `{name}()`", at)


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return chr(code) if 0 < code < 0xD800 else match[2] or "�"  # noqa: PLR2004 (a surrogate is no letter)
