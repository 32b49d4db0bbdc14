"""Pictures: what is let through, as another reader of XML sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.source.svg.look import look
from tests.fuzz.keeping import cases_of, files
from tests.fuzz.pages import told

PATH = "content/media/example.svg"
SVG = "http://www.w3.org/2000/svg"
METADATA = f"{{{SVG}}}metadata"
UNREADABLE = re.compile(rb"xmlns[^=]*=[^>]*}")
"""The other reader takes this sign in the name of a namespace for something else."""
BARRED = frozenset({"script", "foreignObject", "iframe", "object", "embed", "handler", "listener"})
STYLES = frozenset(
    {"style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-end"}
)
READ = re.compile(r"""(url\(\s*(?:'[^']*'?|"[^"]*"?)?)|/\*.*?(?:\*/|$)|'[^']*'?|"[^"]*"?""", re.DOTALL)
"""In styles: an address, which is kept; comments and other texts, in which nothing is read as one."""
ELSEWHERE = re.compile(r"""url\(\s*['"]?(?!\s|#|data:image/|['"]?\s*\))""")


def of_svg() -> tuple[bytes, ...]:
    """Return the pictures of this repository, those of the fixtures, and parts of such."""
    found = (*files("content/media/*.svg"), *cases_of("tests/fixtures/svg/*.md"))
    return tuple(
        part if b"<svg" in part else f'<svg xmlns="{SVG}">'.encode() + part + b"</svg>" for part in found
    )


def check_svg(data: bytes) -> None:
    """A picture is refused, or holds nothing that runs or leads out of it."""
    outcome = look(PATH, data)
    told(outcome, PATH)
    if any(one.severity == "error" for one in outcome.diagnostics) or UNREADABLE.search(data):
        return
    for element in drawn(ET.fromstring(data)):  # noqa: S314 - expat took it, and no entity is declared
        name = str(element.tag).rpartition("}")[2]
        assert name not in BARRED, name
        for attribute, value in element.attrib.items():
            check_attribute(name, attribute.rpartition("}")[2].lower(), value.strip().lower())


def drawn(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the elements that browsers look at: those of SVG, and not what says who made it."""
    if element.tag != METADATA:
        if str(element.tag).startswith(f"{{{SVG}}}"):
            yield element
        for child in element:
            yield from drawn(child)


def check_attribute(element: str, name: str, value: str) -> None:
    """Raise `AssertionError` where an attribute runs something, or asks another place."""
    assert not name.startswith("on"), name
    assert name not in {"ping", "srcdoc"}, name
    if name in STYLES:
        assert not ELSEWHERE.search(READ.sub(lambda found: found[1] or " ", value)), value[:60]
    if name == "attributename":
        assert not value.startswith("on"), value
        assert value.rpartition(":")[2] not in {"href", "style"}, value
    if name in {"href", "src", "base"}:
        allowed = r"https?://|#|$" if element == "a" else r"data:image/|#|$"
        assert re.match(allowed, value), value[:60]
