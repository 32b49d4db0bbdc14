"""The letters of a PO file: UTF-8, or what its header says."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.model.diagnostic import Diagnostic, Location
from generator.translation.po.rules import OTHER_CHARSET

SAID = re.compile(
    rb'msgid\s+""\s+msgstr.*?Content-Type:[^"\r\n]*?charset=([^\s";\\]+)', re.DOTALL | re.IGNORECASE
)
OURS = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "charset"})
"""`CHARSET` stands in templates until somebody writes the right one."""
KNOWN = re.compile(
    r"iso-?8859-\d{1,2}|iso_8859-\d{1,2}|koi8-[rut]|(?:cp|windows-)\d{3,4}|gb2312|gbk|gb18030|big5(?:-hkscs)?|"
    r"euc-(?:jp|kr)|shift_jis|johab|tis-620"
)
"""Those that gettext knows and Python too."""
HIDDEN = re.compile(r"utf-?7|iso-2022-(?:jp|jp-1|jp-2|kr)|hz-gb-2312|hz")
"""Those whose letters look like ASCII."""


class Letters(NamedTuple):
    """The text of a file."""

    text: str
    """Without a BOM; bytes that are no letters are lone surrogates."""
    is_whole: bool
    """Whether all bytes are letters."""
    said: str = ""
    """The encoding that the header names, where it is not UTF-8 and that makes a difference."""
    line: int = 0
    """Where it says so."""
    believed: bool = False
    """Whether it is true."""


def letters_of(data: bytes) -> Letters:
    """Return the text of a file: UTF-8 wherever it can be, else as its header says."""
    found = SAID.search(data, 0, _end_of_header(data))
    said = found[1].decode(errors="replace") if found else ""
    if found is None or said.lower() in OURS or (data.isascii() and not HIDDEN.fullmatch(said.lower())):
        return _utf_8(data)
    line = data.count(b"\n", 0, found.start(1)) + 1
    text = _utf_8(data)._replace(said=said, line=line)
    if not text.is_whole or HIDDEN.fullmatch(said.lower()):
        return _as_said(data, text)
    return text


def _end_of_header(data: bytes) -> int:
    """Return where the first entry ends."""
    end = data.find(b"msgid", data.find(b"msgid") + 1)
    return end if end >= 0 else len(data)


def _as_said(data: bytes, text: Letters) -> Letters:
    if not KNOWN.fullmatch(text.said.lower()) and not HIDDEN.fullmatch(text.said.lower()):
        return text
    try:
        return text._replace(text=data.decode(text.said), is_whole=True, believed=True)
    except (UnicodeDecodeError, LookupError):
        return text


def charset_finding(path: str, letters: Letters) -> tuple[Diagnostic, ...]:
    """Return what is to be told of the header."""
    if not letters.said:
        return ()
    message = f'the header says that the file is "{letters.said}"'
    if letters.believed:
        message += ", and so it was read; on a site all files are UTF-8"
        hint = 'save the file with the encoding "UTF-8", and write `charset=UTF-8`'
    elif letters.is_whole:
        message, hint = f"{message}, but its letters are UTF-8", "write `charset=UTF-8`"
    else:
        message += ", which cannot be read here"
        hint = 'save the file with the encoding "UTF-8", and write `charset=UTF-8`'
    return (OTHER_CHARSET.at(Location(path, line=letters.line), message, hint),)


def _utf_8(data: bytes) -> Letters:
    try:
        return Letters(data.decode().removeprefix("\N{BOM}"), is_whole=True)
    except UnicodeDecodeError:
        return Letters(data.decode("utf-8", "surrogateescape").removeprefix("\N{BOM}"), is_whole=False)
