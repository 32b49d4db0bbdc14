"""The lines of a PO file: what each one is, and the text in its quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

LineKind = Literal["blank", "comment", "field", "string", "junk"]

BLANKS = " \t\r\f\v"
MARKS = ("#~|", "#~", "#|")
KEYWORD = re.compile(r"msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,3}\])?")
STRING = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
ESCAPE = re.compile(r"\\(.)")
MEANINGS = {
    "\\": "\\", '"': '"', "n": "\n", "t": "\t",
    "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v",
}  # fmt: skip

NUMBERED = re.compile(r"\\(?:x([0-9A-Fa-f]+)|([0-7]{1,3})|(.))")
"""An escape as gettext reads it: a byte by its number in base 16 or 8, or one of `MEANINGS`."""
FIRST_OF_MANY = 0x80
"""From here on a byte is part of a letter only together with others."""


class PoLine(Struct):
    """One line."""

    kind: LineKind
    mark: str = ""
    """`#~`, `#|`, `#~|` or nothing; of a comment its sign: `#`, `#.`, `#:` or `#,`."""
    keyword: str = ""
    """Of a field: `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]`."""
    text: str = ""
    """What the quotes hold, unescaped; of a comment what follows its sign; of a wrong escape the escape.

    A byte that an escape names by its number is a lone surrogate, as `surrogateescape` makes them.
    """
    fault: str = ""
    """`unclosed`, `escape`, `number`, `conflict`, `junk` or nothing."""


def split_lines(text: str) -> list[str]:
    """Return the lines of a file. A carriage return ends one too, but within quotes it belongs to the text.

    Old systems ended lines so; gettext takes it for a blank, and reads on. Takes linear time.
    """
    return [line for long in text.split("\n") for line in _parts(long)] if "\r" in text else text.split("\n")


def _parts(line: str) -> Iterator[str]:
    open_: list[str] = []
    quotes = 0
    for piece in line.removesuffix("\r").split("\r"):
        start = "" if open_ else piece.lstrip(BLANKS)
        quotes += ESCAPE.sub("", piece).count('"')
        open_.append(piece)
        if quotes % 2 == 0 or (start.startswith("#") and not start.startswith(MARKS)):
            yield "\r".join(open_)
            open_, quotes = [], 0
    if open_:
        yield "\r".join(open_)


def line_of(text: str) -> PoLine:
    """Return what one line of a PO file is. Takes time linear in its length."""
    stripped = text.strip(BLANKS)
    if not stripped:
        return PoLine("blank")
    mark = next((mark for mark in MARKS if stripped.startswith(mark)), "")
    if stripped[0] == "#" and not mark:
        return _comment(text.strip("\r").lstrip(BLANKS))
    rest = stripped[len(mark) :].lstrip(BLANKS)
    if not rest:
        return PoLine("blank")
    keyword = KEYWORD.match(rest)
    if keyword:
        return _quoted("field", mark, keyword[0], rest[keyword.end() :].lstrip(BLANKS))
    return _quoted("string", mark, "", rest)


def _comment(text: str) -> PoLine:
    """Return the line of a comment; `#=` is how gettext 1.0 writes some flags."""
    sign = text[:2] if text[1:2] in (".", ":", ",", "=") else "#"
    body = text[len(sign) :]
    return PoLine("comment", "#," if sign == "#=" else sign, "", body.removeprefix(" "))


def _quoted(kind: LineKind, mark: str, keyword: str, rest: str) -> PoLine:
    """Return a line that should end with a text in quotes."""
    string = STRING.fullmatch(rest)
    if not string:
        return _unquoted(kind, mark, keyword, rest)
    text = string[1]
    if "\\" not in text:
        return PoLine(kind, mark, keyword, text)
    if all(found[1] in MEANINGS for found in ESCAPE.finditer(text)):
        return PoLine(kind, mark, keyword, ESCAPE.sub(lambda match: MEANINGS[match[1]], text))
    for found in NUMBERED.finditer(text):
        if found[3] and found[3] not in MEANINGS:
            return PoLine(kind, mark, keyword, found[0], "escape")
        if not found[3] and not 0 < _number(found) < 256:  # noqa: PLR2004 - what one byte can hold
            return PoLine(kind, mark, keyword, found[0], "number")
    return PoLine(kind, mark, keyword, NUMBERED.sub(_meaning, text))


def _number(match: re.Match[str]) -> int:
    """Return the byte that an escape names by its number."""
    return int(match[1], 16) if match[1] else int(match[2], 8)


def _meaning(match: re.Match[str]) -> str:
    if match[3]:
        return MEANINGS[match[3]]
    byte = _number(match)
    return chr(byte) if byte < FIRST_OF_MANY else chr(0xDC00 + byte)


def _unquoted(kind: LineKind, mark: str, keyword: str, rest: str) -> PoLine:
    """Return a line whose quotes don't match, or that has none."""
    if keyword or rest.startswith('"'):
        return PoLine(kind, mark, keyword, "", "unclosed")
    return PoLine("junk", mark, "", "", "conflict" if CONFLICT.match(rest) else "junk")
