"""Who translated a file, as its header says: `# Translators: name <address>`.

Whoever can translate writes this line, so it is trusted with little: a name, and an address that leads where
it says. Nothing else becomes a link.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

MOST: Final = 50
"""Translators of a file that are named."""
LONGEST_NAME: Final = 100
LONGEST_ADDRESS: Final = 300
LEADS: Final = re.compile(
    r"https://(?P<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?)(?:[/?#][!-~]*)?",
    re.IGNORECASE,
)
"""An address that leads where it says: no other scheme, no user name or port that hides the host, no letters
that look like others, no number for a host."""
HIDING: Final = re.compile(r"[\\<>\"'`^{|}]")
MAIL: Final = re.compile(r"(?:mailto:)?[^\s@<>\"]+@[^\s@<>\"/]+", re.IGNORECASE)
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Signs that nobody sees, and that may turn round what stands beside them."""


class Translator(Struct, frozen=True):
    """A line of a header."""

    name: str
    """"" where the line has none."""
    address: str = ""
    """On the web; "" where it does not lead where it says. Mail addresses are not shown."""
    host: str = ""
    refused: str = ""
    """What stands in the place of an address and is none; "" where there is no such thing."""


def translators(lines: tuple[str, ...]) -> tuple[Translator, ...]:
    """Return those whom a file names, as pages name them."""
    read = (translator(line) for line in lines[:MOST])
    return tuple(one for one in read if one.name)


def translator(line: str) -> Translator:
    """Return what a line says, without its label: `Ana <https://example.org/ana>`."""
    name, bracket, rest = line.partition("<")
    address = rest.strip().removesuffix(">").strip()
    shown = " ".join(UNSEEN.sub(" ", name).split())[:LONGEST_NAME]
    found = LEADS.fullmatch(address) if len(address) <= LONGEST_ADDRESS else None
    if found and not HIDING.search(address):
        return Translator(shown, address, found["host"].lower())
    is_mail = MAIL.fullmatch(address) or not bracket
    return Translator(shown, refused="" if is_mail else address or "<>")
