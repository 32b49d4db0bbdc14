"""Stars and underscores that readers see: a blank stands within, or nothing opens or closes there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.markdown.inline import is_stressed_only
from generator.markdown.leftovers.passage import PLAIN, Look, Passage, Slip, quoted
from generator.model.diagnostic import Rule

LOST_STRESS = Rule(
    "V272",
    "warning",
    "Words that were to be bold or slanted are not",
    "Readers see the stars where a blank stands within, and underscores where a letter stands beside them.",
    "This is **bold ** text.",
    "This is **bold** text.",
)
RULES = (LOST_STRESS,)


def _torn(sign: str) -> re.Pattern[str]:
    """Return what finds words between signs with a blank behind the first or before the second."""
    mark, one = re.escape(sign), re.escape(sign[0])
    inside = rf"[^{one}\n]{{1,120}}?"
    return re.compile(
        rf"(?<![\w{one}]){mark}(?=[^\s{one}]){inside}\s{mark}(?!{one})"
        rf"|(?<![^\s(]){mark}\s{inside}(?<=[^\s{one}]){mark}(?![\w{one}])"
    )


_SIGNS = ("***", "**", "__", "~~")
_TORN = {sign: _torn(sign) for sign in _SIGNS}
_SLANTED = {
    sign: re.compile(rf"(?<![\w{sign}])[{sign}](?=[^\W\d_])[^{sign}\n]{{1,80}}?\s[{sign}](?=[\s.,;:!?)]|$)")
    for sign in "*_"
}
_CJK = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
_OPEN = re.compile(r"(?<![\w*])\*\*(?=\w)[^*]*$")


def find(passage: Passage) -> Iterator[Slip]:
    """Yield words between signs that the parser left as they are."""
    if passage.kind in PLAIN or is_stressed_only(passage.raw):
        return
    yield from _with_blanks(passage)
    if "_" in passage.literal and _joining().search(passage.raw):
        yield from map(_joined, _joining().finditer(passage.text))
    opened = _OPEN.search(passage.text) if "**" in passage.raw and _OPEN.search(passage.raw) else None
    if opened and passage.literal.count("**") == 1:
        yield _slip(opened, "**", "nothing closes it", "write `**` where the bold words end")


def _with_blanks(passage: Passage) -> Iterator[Slip]:
    raw = passage.raw
    for sign in _SIGNS:
        if sign in raw and _TORN[sign].search(raw) and sign in passage.literal:
            for match in _TORN[sign].finditer(passage.text):
                yield _slip(match, sign, "a blank stands within", _closed(match[0], sign))
    for sign, slanted in _SLANTED.items():
        if sign in raw and 2 * sign not in raw and slanted.search(raw) and sign in passage.literal:
            for match in slanted.finditer(passage.text):
                yield _slip(match, sign, "a blank stands within", _closed(match[0], sign))


@cache
def _joining() -> re.Pattern[str]:
    """Return what finds words between underscores in a script that leaves no blank around them."""
    return re.compile(
        rf"(?<!_)(?:(?<={_CJK})(_{{1,2}})(?=[^\s_])[^_\n]{{1,120}}?(?<=[^\s_])\1(?!_)"
        rf"|(?<!\w)(_{{1,2}})(?=[^\s_])[^_\n]{{1,120}}?(?<=[^\s_])\2(?={_CJK}))"
    )


def _joined(match: re.Match[str]) -> Slip:
    sign = match[1] or match[2]
    stars = "*" * len(sign)
    hint = f"write {quoted(match[0].replace(sign, stars))}"
    return _slip(match, sign, "beside letters, underscores mean nothing", hint)


def _closed(text: str, sign: str) -> str:
    words = text[len(sign) : -len(sign)].strip()
    return f"write {quoted(f'{sign}{words}{sign}')}"


def _slip(match: re.Match[str], sign: str, why: str, hint: str) -> Slip:
    message = f"readers see the `{sign}` here: {why}"
    return Slip(LOST_STRESS, match.start(), match.end(), message, hint)


LOOKS = (
    Look(
        LOST_STRESS,
        ("*", "_", "~~"),
        re.compile(r"\*|__|~~|\s_(?:[\s.,;:!?)]|$)|[^\x00-\x7f]_|_[^\x00-\x7f]"),
        find,
    ),
)
