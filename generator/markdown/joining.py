"""Soft line breaks joined, hard ones in one form: where its lines end changes no unit."""

from __future__ import annotations

import re
from functools import cache

from generator.markdown.inline import mentions

_BREAK = re.compile(r"(?P<slashes>\\*)(?P<blanks>[ \t]*)\n[ \t]*")
_FIRST_WIDE = "\u3000"


def join_lines(text: str) -> str:
    r"""Return the text with each soft break as one blank, each hard one as `\` and LF.

    Between Han and Kana a soft break becomes nothing.
    """
    if "\n" not in text:
        return text
    found = mentions(text) if "`" in text else ()
    code = [(mention.start, mention.end) for mention in found if mention.kind == "code"]
    return _BREAK.sub(lambda match: _joined(text, match, code), text)


def _joined(text: str, match: re.Match[str], code: list[tuple[int, int]]) -> str:
    slashes, blanks = match["slashes"], match["blanks"]
    if any(start < match.start() < end for start, end in code):
        return f"{slashes}{blanks} "
    if len(slashes) % 2 and not blanks:
        return f"{slashes}\n"
    if blanks.endswith("  "):
        # A lone backslash before the blanks is a character of its own, and must not take the break's.
        return slashes + "\\" * (len(slashes) % 2) + "\\\n"
    return slashes + ("" if _between_wide(text, match) else " ")


def _between_wide(text: str, match: re.Match[str]) -> bool:
    before, after = (
        text[match.start("slashes") - 1 : match.start("slashes")],
        text[match.end() : match.end() + 1],
    )
    if match["slashes"] or min(before, after) < _FIRST_WIDE:
        return False
    return bool(_wide().match(before) and _wide().match(after))


@cache
def _wide() -> re.Pattern[str]:
    # It takes long to compile, and many a site has no such character.
    return re.compile(r"[　-〿぀-ヿ㐀-䶿一-鿿豈-﫿＀-￯\U00020000-\U0003FFFF]")
