"""A text as HTML: first its marks, then, for one page, its holes: addresses, numbers of notes, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from generator.html.notes import call_id, note_id, number
from generator.html.tags import element, start
from generator.i18n.languages import direction
from generator.markdown.inline import joined, pieces
from generator.model.page import Link
from generator.model.text import Inline, Span

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Definitions


TAGS = {"strong": "strong", "emphasis": "em", "strike": "s"}


@lru_cache(maxsize=1 << 16)
def with_holes(text: str, definitions: Definitions = ()) -> Inline:
    """Return a text whose strings are HTML, and whose spans are holes; their inner texts are HTML too.

    Many pages share it: it depends on the unit's text alone (and the module's reference definitions).
    """
    return joined(_marked(pieces(text, definitions)))


def _marked(inline: Inline) -> Iterator[str | Span]:
    for piece in inline:
        if isinstance(piece, str):
            yield escape(piece, quote=False)
        elif piece.kind in TAGS:
            tag = TAGS[piece.kind]
            yield from (f"<{tag}>", *_marked(piece.inner), f"</{tag}>")
        elif piece.kind == "code":
            yield f"<code>{escape(''.join(map(str, piece.inner)), quote=False)}</code>"
        elif piece.kind == "break":
            yield "<br>\n"
        else:  # the alt text of a picture becomes an attribute, and is escaped as such
            yield piece if piece.kind == "image" else piece._replace(inner=joined(_marked(piece.inner)))


def filled(inline: Inline, fill: Fill, unit: int) -> str:
    """Return HTML with holes as that of a page. `unit` is the index of the text, -1 where it has none."""
    return _joined(inline, _Place(fill, unit, []))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stretch of text stands."""

    fill: Fill
    unit: int
    called: list[str]
    """The notes that the unit has called so far."""


def _joined(inline: Inline, place: _Place) -> str:
    return "".join([piece if isinstance(piece, str) else _hole(piece, place) for piece in inline])


def _hole(hole: Span, place: _Place) -> str:
    if hole.kind == "note":
        return _note(hole.target, place)
    if hole.kind == "image":
        return _image(hole, place.fill)
    if hole.kind == "lang":
        return element(
            "span", _joined(hole.inner, place), ("lang", hole.target), ("dir", direction(hole.target))
        )
    return _link(hole, place)


def _link(hole: Span, place: _Place) -> str:
    link = place.fill.links.get(hole.target) or _outside(hole.target)
    inside = _joined(hole.inner, place)
    if not link.address:
        return inside
    outside = "external" if link.outside else ""
    return element(
        "a",
        inside,
        ("href", link.address),
        ("class", _kind(hole, inside)),
        ("title", hole.title),
        ("rel", outside),
    )


def _kind(hole: Span, inside: str) -> str:
    """Return the class of a link: to a word of the glossary, or one whose words are its address."""
    if hole.target.startswith("term:"):
        return "term"
    return "bare" if inside == escape(hole.target.removeprefix("mailto:"), quote=False) else ""


def _outside(target: str) -> Link:
    """A translation may lead to its own language's Wikipedia, which no link of the source does."""
    return Link(target, target if target.startswith("https://") else "", outside=True)


def _image(hole: Span, fill: Fill) -> str:
    alt = "".join(piece for piece in hole.inner if isinstance(piece, str))
    return image(hole.target.rpartition("/")[2], alt, fill)


def image(file: str, alt: str, fill: Fill, *attributes: tuple[str, str]) -> str:
    """Return a picture, or its alt text where the page has no such picture."""
    picture = fill.pictures.get(file)
    if picture is None:
        return escape(alt, quote=False)
    tag = start(
        "img",
        ("src", picture.address),
        ("width", str(picture.width or "")),
        ("height", str(picture.height or "")),
        ("loading", "lazy"),
        *attributes,
    )
    # An empty alt is an answer too, so it never goes through the rule that empty attributes are left out.
    return f'{tag[:-1]} alt="{escape(alt)}">'


def _note(label: str, place: _Place) -> str:
    """Return the call of a note, a number that leads to it; the parser finds none within a link."""
    count = number(label, place.fill.content)
    if not count:
        return escape(f"[^{label}]", quote=False)
    own = call_id(label, place.unit, place.called.count(label), place.fill)
    place.called.append(label)
    to = ("href", f"#{note_id(count)}")
    return f"<sup>{element('a', str(count), to, ('id', own), ('role', 'doc-noteref'))}</sup>"
