"""Stars and tildes beside scripts that leave no blank around words and signs: `必ず**「全文」**を読む`.

CommonMark asks on which side of the stars a blank or a sign stands. Chinese, Japanese and Korean have no
blank there, Arabic and Hebrew join small words to what follows, so that stars in plain view would stay on the
page. For the first three this is the amendment that others have agreed on ("CommonMark CJK-friendly
amendments", by its rules for `*` and `~~`; `_` it leaves alone); for Arabic and Hebrew it is the same one.

Where none of these scripts stands beside the stars, CommonMark's own answer stays.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it.common.utils import isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

FIRST_UNPARTED = "\u0590"
PUNCTUATION = frozenset(map(chr, range(0x2010, 0x2028)))
"""Dashes, quotation marks, dots: the signs that letters of other scripts have around them."""
UNSEEN = re.compile("[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0e\U000e0100-\U000e01ef]")
"""What joins, parts or turns letters, or chooses the form of one, and is no letter itself."""
FULL_WIDTH = re.compile("[‘’“”]\ufe01")
"""A quotation mark that is asked to be as wide as Han is."""


def friendly(md: MarkdownIt) -> None:
    """Teach a parser these scripts."""
    inline = _Inline()
    inline.ruler, inline.ruler2, inline.terminator_re = (
        md.inline.ruler,
        md.inline.ruler2,
        md.inline.terminator_re,
    )
    md.inline = inline


class _Inline(ParserInline):
    """The parser of texts, with another state: `markdown-it` in JavaScript has a door for that."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read a text into tokens."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803  (its names)
        """Tell whether stars or tildes open or close a stretch."""
        found = super().scanDelims(start, canSplitWord)
        if not canSplitWord or (found.can_open and found.can_close):
            return found
        before, is_before = _before(self.src, start)
        after, is_after = _after(self.src, start + found.length, self.posMax)
        if not (is_before or is_after):
            return found
        return Scanned(not isWhiteSpace(ord(after)), not isWhiteSpace(ord(before)), found.length)


def _before(text: str, at: int) -> tuple[str, bool]:
    """Return the sign that one sees before a place, and whether it is of such a script."""
    if FULL_WIDTH.fullmatch(text, max(0, at - 2), at):
        return text[at - 2], True
    while at > 0 and UNSEEN.match(text, at - 1):
        at -= 1
    return (text[at - 1], _is_unparted(text[at - 1])) if at > 0 else (" ", False)


def _after(text: str, at: int, end: int) -> tuple[str, bool]:
    """Return the sign that one sees after a place."""
    while at < end and UNSEEN.match(text, at):
        at += 1
    return (text[at], _is_unparted(text[at])) if at < end else (" ", False)


def _is_unparted(sign: str) -> bool:
    """Whether a sign is a letter or a sign of Chinese, Japanese, Korean, Hebrew or Arabic."""
    if sign < FIRST_UNPARTED or sign in PUNCTUATION:
        return False
    return bool(unparted().match(sign))


@cache
def unparted() -> re.Pattern[str]:
    """Return what finds such a sign. It takes long to compile, and many a site has none.

    Ranges, not properties: they are the same with every version of Python. Pictures are left out, though they
    are as wide.
    """
    return re.compile(
        "["
        "\u1100-\u11ff\u2329\u232a\u2e80-\u303e\u3040-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"  # wide
        "\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffdc\uffe0-\uffee\u20a9"  # full and half width
        "\U00016fe0-\U00018dff\U0001aff0-\U0001b2ff\U0001d300-\U0001d376\U00020000-\U0003ffff"
        "\u0590-\u06ff\u0750-\u077f\u0860-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010ec0-\U00010eff\U0001ee00-\U0001eeff"
        "]"
    )
