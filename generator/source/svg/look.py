"""Whether an SVG is only a picture: nothing in it may run, reach out of the file, or multiply.

Browsers ignore all that in an `<img>`, but not when a reader opens the file by itself. The XML is read by
expat, which goes through any depth in one pass; reading ends at a document type declaration, so that no
entity is ever expanded. All else is held against a list of what a picture needs: a list of what browsers run
or ask for would never be whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

from msgspec import Struct

from generator.model.diagnostic import Diagnostic, Location, Outcome, Rule
from generator.source.svg import names, styles
from generator.source.svg.allowed import INSTRUCTIONS, SVG, XLINK
from generator.source.svg.copies import Copies
from generator.source.svg.rules import BROKEN, DECLARES, MULTIPLIES, TOO_LARGE, UNLISTED
from generator.source.svg.size import Size, size_of

MOST_BYTES: Final = 5_000_000
MOST_LEVELS: Final = 256
"""Elements within one another; libraries that draw SVG stop there, too."""
MOST_UNLISTED: Final = 5
"""Names without a place in a picture that are told of, each once."""
ENCODINGS: Final = re.compile(
    r"utf-?8|utf-16|(?:us-)?ascii|iso-8859-\d+|windows-125\d|koi8-[ru]", re.IGNORECASE
)
"""Those that every browser reads as expat does."""
COPYING: Final = frozenset({"use", "pattern", "hatch", "feImage"})
"""What draws again what its `href` names."""


def look(path: str, data: bytes) -> Outcome[Size]:
    """Return the size of an SVG and what makes it more than a picture: the first finding of each rule.

    Of names without a place in a picture there are some more.
    """
    if len(data) > MOST_BYTES:
        message = f"this SVG has {len(data) // 1_000_000} MB"
        return Outcome(
            Size(), (TOO_LARGE.at(Location(path, line=1), message, "save it as WebP or simplify it"),)
        )
    reader = _Reader(path)
    reader.read(data)
    return Outcome(reader.size, tuple(reader.findings.values()))


class _Enough(Exception):  # noqa: N818 (nothing is wrong with the program)
    """The rest of the file need not be read."""


class _Level(Struct):
    """An element that is open."""

    in_metadata: bool = False
    is_refused: bool = False
    """It has no place in a picture, or stands in one that has none: nothing in it is told of."""
    style: list[str] | None = None
    """The text of a style, without that of other elements in it; None of all others."""
    line: int = 0
    """Where that text begins."""


class _Reader:
    """What expat tells, one call after the other."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.size = Size()
        self.findings: dict[tuple[str, str], Diagnostic] = {}
        self.levels: list[_Level] = []
        self.copies = Copies()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def read(self, data: bytes) -> None:
        try:
            if b"\0" in data[:2]:
                self.unknown("UTF-16 without a byte order mark")  # expat would guess it, browsers do not
            self.parser.Parse(data, True)  # noqa: FBT003 (expat's own way to say that this is all)
        except _Enough:
            return
        except (expat.ExpatError, ValueError, LookupError) as error:
            words = str(error).partition(":")[0]
            self.find(BROKEN, f"this SVG is not well-formed: {words}", names.PLAIN)
            return
        if self.copies.are_too_many():
            message = "the parts of this SVG are drawn by one another, more than a million times"
            self.find(MULTIPLIES, message, "draw fewer copies of copies by `use` and `pattern`", line=1)

    def find(self, rule: Rule, message: str, hint: str, line: int = 0) -> None:
        """Keep the first finding of a rule, at the line that expat has reached; of names, some more."""
        column = 0 if line else self.parser.CurrentColumnNumber + 1
        place = Location(self.path, line=line or self.parser.CurrentLineNumber, column=column)
        many = rule is UNLISTED and sum(code == rule.code for code, _ in self.findings) < MOST_UNLISTED
        self.findings.setdefault((rule.code, message if many else ""), rule.at(place, message, hint))

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not ENCODINGS.fullmatch(encoding):
            self.unknown(encoding)

    def unknown(self, encoding: str) -> None:
        self.find(BROKEN, f'browsers may not know the encoding "{encoding}"', "save it as UTF-8")
        raise _Enough

    def doctype(self, *_: object) -> None:
        self.find(DECLARES, "an SVG may not have a document type", "take the `<!DOCTYPE …>` out")
        raise _Enough

    def instruction(self, target: str, _: str) -> None:
        if target not in INSTRUCTIONS:
            self.find(DECLARES, f"an SVG may not have a `<?{target} …?>`", "take it out")

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        namespace, _, name = qualified.rpartition(" ")
        if not self.levels:
            self.root(namespace, name, attributes)
        if len(self.levels) == MOST_LEVELS:
            message = f"more than {MOST_LEVELS} elements of this SVG stand in one another"
            self.find(MULTIPLIES, message, "take out groups that hold one group only")
            raise _Enough
        above = self.levels[-1] if self.levels else _Level()
        self.levels.append(_Level(above.in_metadata, above.is_refused))
        self.copies.start(name, attributes.get("id", ""), _drawn_again(name, attributes))
        if not above.is_refused:
            self.enter(namespace, name, attributes)

    def enter(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        here = self.levels[-1]
        if fault := names.element(namespace, name, in_metadata=here.in_metadata):
            self.find(*fault)
            here.is_refused = True
            return
        for fault in names.attributes(namespace, name, attributes):
            self.find(*fault)
        here.in_metadata = here.in_metadata or (namespace, name) == (SVG, "metadata")
        here.style = [] if name.lower() == "style" else None

    def end(self, _: str) -> None:
        self.copies.end()
        here = self.levels.pop()
        if here.style is not None:
            self.style_text("".join(here.style), here.line)

    def text(self, text: str) -> None:
        here = self.levels[-1]
        if here.style is not None:
            here.line = here.line or self.parser.CurrentLineNumber
            here.style.append(text)

    def style_text(self, css: str, line: int) -> None:
        if fault := styles.fault(css):
            line += css.count("\n", 0, fault.at)
            self.find(fault.rule, f"the styles {fault.message}", names.INSTEAD, line)

    def root(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        self.size = size_of(attributes)
        if (namespace, name) != (SVG, "svg"):
            what = "without its `xmlns`" if name == "svg" else f"that begins with `<{name}>`"
            self.find(BROKEN, f"an SVG {what} is not shown", f'begin it with `<svg xmlns="{SVG}" …>`')
            raise _Enough


def _drawn_again(name: str, attributes: Mapping[str, str]) -> list[str]:
    """Return the ids of what is drawn wherever an element is drawn."""
    found = [id for value in attributes.values() for id in styles.inside(value)]
    if name in COPYING:
        hrefs = (attributes.get(key, "").strip() for key in ("href", f"{XLINK} href"))
        found += [href[1:] for href in hrefs if href.startswith("#")]
    return found
