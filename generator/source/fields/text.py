"""From the bytes of a file to its text: UTF-8, LF, nothing that cannot be seen."""

from __future__ import annotations

import re

from generator.model.diagnostic import Diagnostic, Location, Outcome, Rule

V101 = Rule(
    "V101",
    "error",
    "A file is not UTF-8",
    "Letters outside ASCII would come out wrong on the page, so the file is not read at all.",
    "title: Caf\\xe9 (saved as Latin-1)",
    "title: Café (saved as UTF-8)",
)
V102 = Rule(
    "V102",
    "error",
    "A text holds a character that nobody can see",
    "A control character shows as nothing or as a box, and breaks feeds, search and print.",
    'title: "A bell \\x07 rings"',
    "title: A bell rings",
)
RULES = (V101, V102)

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab, line feed and carriage return; the line ends that only Unicode knows (YAML and
an editor would count lines differently); halves of characters."""


def text_of(path: str, data: bytes) -> Outcome[str]:
    """Return the text of a file without its BOM and with LF line ends.

    Bytes that are not UTF-8 give V101 and an empty text. Each line with a control character gives
    V102, and the text comes without those characters.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Outcome("", (_not_utf8(path, data, error.start),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not UNSEEN.search(text):
        return Outcome(text)
    return Outcome(UNSEEN.sub("", text), _unseen(path, text))


def name_of(character: str) -> str:
    """Return the name by which a character that cannot be shown is spoken of: `U+0007`."""
    return f"U+{ord(character):04X}"


def _not_utf8(path: str, data: bytes, offset: int) -> Diagnostic:
    """Editors show the bytes of other encodings as one column each, so bytes are counted."""
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = offset - max(data.rfind(b"\n", 0, offset), data.rfind(b"\r", 0, offset))
    return V101.at(
        Location(path, line=line, column=column, length=1),
        f"this file is not UTF-8: byte 0x{data[offset]:02X} is no part of a character",
        'save the file with the encoding "UTF-8"',
    )


def _unseen(path: str, text: str) -> tuple[Diagnostic, ...]:
    lines = ((number, UNSEEN.search(line)) for number, line in enumerate(text.split("\n"), 1))
    return tuple(
        V102.at(
            Location(path, line=number, column=match.start() + 1, length=1),
            f"this line holds the control character {name_of(match.group())}, which nobody can see",
            "delete the character, or the line, and type it anew",
        )
        for number, match in lines
        if match
    )
