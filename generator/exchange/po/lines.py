"""The lines of a PO file: what each one is, and the text in its quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["blank", "comment", "field", "string", "junk"]

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


@dataclass(slots=True)
class Line:
    """One line."""

    kind: Kind
    mark: str = ""
    """`#~`, `#|`, `#~|` or nothing; of a comment its sign: `#`, `#.`, `#:` or `#,`."""
    keyword: str = ""
    """Of a field: `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]`."""
    text: str = ""
    """What the quotes hold, unescaped; of a comment what follows its sign; of a wrong escape the escape."""
    fault: str = ""
    """`unclosed`, `escape`, `conflict`, `junk` or nothing."""


def line_of(text: str) -> Line:
    """Return what one line of a PO file is. Takes time linear in its length."""
    stripped = text.strip(BLANKS)
    if not stripped:
        return Line("blank")
    mark = next((mark for mark in MARKS if stripped.startswith(mark)), "")
    if stripped[0] == "#" and not mark:
        return _comment(text.strip("\r").lstrip(BLANKS))
    rest = stripped[len(mark) :].lstrip(BLANKS)
    if not rest:
        return Line("blank")
    keyword = KEYWORD.match(rest)
    if keyword:
        return _quoted("field", mark, keyword[0], rest[keyword.end() :].lstrip(BLANKS))
    return _quoted("string", mark, "", rest)


def _comment(text: str) -> Line:
    """Return the line of a comment; `#=` is how gettext 1.0 writes some flags."""
    sign = text[:2] if text[1:2] in (".", ":", ",", "=") else "#"
    body = text[len(sign) :]
    return Line("comment", "#," if sign == "#=" else sign, "", body.removeprefix(" "))


def _quoted(kind: Kind, mark: str, keyword: str, rest: str) -> Line:
    """Return a line that should end with a text in quotes."""
    string = STRING.fullmatch(rest)
    if not string:
        return _unquoted(kind, mark, keyword, rest)
    text = string[1]
    if "\\" not in text:
        return Line(kind, mark, keyword, text)
    wrong = next((found[0] for found in ESCAPE.finditer(text) if found[1] not in MEANINGS), "")
    if wrong:
        return Line(kind, mark, keyword, wrong, "escape")
    return Line(kind, mark, keyword, ESCAPE.sub(lambda found: MEANINGS[found[1]], text))


def _unquoted(kind: Kind, mark: str, keyword: str, rest: str) -> Line:
    """Return a line whose quotes don't match, or that has none."""
    if keyword or rest.startswith('"'):
        return Line(kind, mark, keyword, "", "unclosed")
    return Line("junk", mark, "", "", "conflict" if CONFLICT.match(rest) else "junk")
