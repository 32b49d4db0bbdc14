"""Whether an SVG is only a picture: nothing in it may run, reach out of the file, or multiply.

Browsers ignore all that in an `<img>`, but not when a reader opens the file by itself. The XML is read by
expat, which goes through any depth in one pass; reading ends at a document type declaration, so that no
entity is ever expanded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from generator.model.diagnostic import Diagnostic, Location, Outcome, Rule

RUNS = Rule(
    "V174",
    "error",
    "An SVG holds something that runs",
    "It would run with the rights of the site when somebody opens the picture by itself.",
    '<circle r="5" onclick="alert(1)"/>',
    '<circle r="5"/>',
)
DECLARES = Rule(
    "V175",
    "error",
    "An SVG declares a document type or another style sheet",
    "Entities can grow to gigabytes or fetch other files, and a style sheet comes from elsewhere.",
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "…"><svg …>',
    "<svg …>",
)
REACHES_OUT = Rule(
    "V176",
    "error",
    "An SVG refers to something outside itself",
    "A reader's browser would ask another host, or the picture would be incomplete offline.",
    '<use href="https://example.org/icons.svg#door"/>',
    '<use href="#door"/>',
)
BROKEN = Rule(
    "V177",
    "error",
    "An SVG is not well-formed",
    "Browsers show nothing of it.",
    '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>',
)
TOO_LARGE = Rule(
    "V178",
    "error",
    "An SVG is too large to be looked into",
    "Nobody with a phone could load it.",
    "map.svg has 12 MB",
    "map.webp has 60 kB",
)
RULES = (RUNS, DECLARES, REACHES_OUT, BROKEN, TOO_LARGE)

MOST_BYTES = 5_000_000
SVG = "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
XML = "http://www.w3.org/XML/1998/namespace"
ELEMENTS_THAT_RUN = {"script", "handler", "listener", "foreignobject"}
ANIMATIONS = {"animate", "set", "animatemotion", "animatetransform", "animatecolor"}
PLAIN = "save it as plain SVG"
INSTEAD = "refer to `#…` in the same file"

URL = re.compile(r"url\(", re.IGNORECASE)
INSIDE = re.compile(r"url\(\s*[\"']?\s*#", re.IGNORECASE)
LOOK_AHEAD = 60
"""Characters from the word `url` on that are looked at."""
OTHER_ADDRESS = re.compile(r"@import|(?:image-set|image|src)\(", re.IGNORECASE)
CSS_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.IGNORECASE | re.DOTALL)
LENGTH = re.compile(r"\s*\+?(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})\s*(px|pt|pc|mm|cm|in)?\s*")
PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


@dataclass(frozen=True, slots=True)
class Size:
    """Of a picture, in CSS pixels; 0 where it does not say."""

    width: int = 0
    height: int = 0


def look(path: str, data: bytes) -> Outcome[Size]:
    """Return the size of an SVG and what makes it more than a picture: the first finding of each rule."""
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


class _Reader:
    """What expat tells, one call after the other."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.size = Size()
        self.findings: dict[str, Diagnostic] = {}
        self.root_seen = False
        self.style: list[str] | None = None
        self.style_line = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def read(self, data: bytes) -> None:
        try:
            self.parser.Parse(data, True)  # noqa: FBT003 (expat's own way to say that this is all)
        except _Enough:
            return
        except (expat.ExpatError, ValueError, LookupError) as error:
            words = str(error).partition(":")[0]
            self.find(BROKEN, f"this SVG is not well-formed: {words}", PLAIN)

    def find(self, rule: Rule, message: str, hint: str, line: int = 0) -> None:
        """Keep the first finding of a rule, at the line that expat has reached."""
        column = 0 if line else self.parser.CurrentColumnNumber + 1
        place = Location(self.path, line=line or self.parser.CurrentLineNumber, column=column)
        self.findings.setdefault(rule.code, rule.at(place, message, hint))

    def doctype(self, *_: object) -> None:
        self.find(DECLARES, "an SVG may not have a document type", "take the `<!DOCTYPE …>` out")
        raise _Enough

    def instruction(self, target: str, _: str) -> None:
        self.find(DECLARES, f"an SVG may not have a `<?{target} …?>`", "take it out")

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        namespace, _, name = qualified.rpartition(" ")
        if not self.root_seen:
            self.root(namespace, name, attributes)
        self.element(namespace, name)
        if name.lower() in ANIMATIONS:
            self.animation(name, attributes)
        for key, value in attributes.items():
            self.attribute(name, key, value)
        if name.lower() == "style":
            self.style = []

    def end(self, qualified: str) -> None:
        if self.style is not None and qualified.rpartition(" ")[2].lower() == "style":
            self.style_text("".join(self.style))
            self.style = None

    def text(self, text: str) -> None:
        if self.style is not None:
            self.style_line = self.style_line if self.style else self.parser.CurrentLineNumber
            self.style.append(text)

    def root(self, namespace: str, name: str, attributes: Mapping[str, str]) -> None:
        self.root_seen = True
        self.size = _size(attributes)
        if (namespace, name) != (SVG, "svg"):
            what = "without its `xmlns`" if name == "svg" else f"that begins with `<{name}>`"
            self.find(BROKEN, f"an SVG {what} is not shown", f'begin it with `<svg xmlns="{SVG}" …>`')
            raise _Enough

    def element(self, namespace: str, name: str) -> None:
        if name.lower() in ELEMENTS_THAT_RUN or namespace == XHTML:
            self.find(RUNS, f"an SVG with a `{name}` runs when it is opened by itself", PLAIN)

    def animation(self, name: str, attributes: Mapping[str, str]) -> None:
        changed = attributes.get("attributeName", "").strip().lower().rpartition(":")[2]
        if changed == "href" or changed.startswith("on"):
            self.find(RUNS, f"`{name}` may not change `{changed}`: the picture could run something", PLAIN)

    def attribute(self, element: str, qualified: str, value: str) -> None:
        namespace, _, name = qualified.rpartition(" ")
        if name.lower().startswith("on"):
            self.find(RUNS, f"`{name}` of `{element}` runs when the picture is opened by itself", PLAIN)
        elif name.lower() == "href" or (namespace, name) == (XML, "base"):
            self.reference(element, name, value)
        elif not namespace and (address := _address_in(value)):
            self.find(REACHES_OUT, f"`{name}` of `{element}` refers to {address}", INSTEAD)

    def reference(self, element: str, name: str, value: str) -> None:
        if not value.strip().startswith("#"):
            shown = value.strip()[:40]
            self.find(REACHES_OUT, f'`{name}` of `{element}` leads to "{shown}"', INSTEAD)

    def style_text(self, css: str) -> None:
        if address := _address_in(css):
            before = css[: css.find(address)] if address in css else ""
            line = self.style_line + before.count("\n")
            self.find(REACHES_OUT, f"the styles refer to {address}", INSTEAD, line)


def _address_in(css: str) -> str:
    """The first address in CSS that is not `#…`, as it stands there, or ""."""
    plain = CSS_ESCAPE.sub(_unescaped, css) if "\\" in css else css
    if other := OTHER_ADDRESS.search(plain):
        return other[0]
    starts = (match.start() for match in URL.finditer(plain))
    following = (plain[start : start + LOOK_AHEAD] for start in starts)
    return next((text.partition(")")[0] for text in following if not INSIDE.match(text)), "")


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return chr(code) if 0 < code < 0xD800 else match[2] or "�"  # noqa: PLR2004 (a surrogate is no letter)


def _size(attributes: Mapping[str, str]) -> Size:
    """The width and height of the root element, else those of its view box."""
    width, height = (_pixels(attributes.get(name, "")) for name in ("width", "height"))
    if width and height:
        return Size(width, height)
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    return Size(_pixels(box[2]), _pixels(box[3])) if len(box) == len("xywh") else Size()


def _pixels(length: str) -> int:
    found = LENGTH.fullmatch(length)
    return round(float(found[1]) * PIXELS[found[2]]) if found else 0
