"""The text of a leaf as HTML: marks as tags, and holes filled: addresses from this page, numbers of notes."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.html.calls import may_call, with_calls
from generator.html.notes import call_id, note_id, number
from generator.html.tags import element, isle, start
from generator.i18n.languages import direction, turned
from generator.markdown.inline import MARKED, pieces
from generator.model.page import Link
from generator.model.shapes import PLAIN
from generator.model.text import HOLES, has_letter

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block, Definitions
    from generator.model.text import Inline, Span

REMEMBERED = 1 << 16
"""Texts whose HTML is kept: most stand on several pages, and have no hole."""
TAGS = {"strong": "strong", "emphasis": "em", "strike": "s", "code": "code"}


def leaf_html(leaf: Block, fill: Fill) -> str:
    """Return the text of a leaf as HTML."""
    written, unit = fill.written(leaf), leaf.units[0] if leaf.units else -1
    if may_call(written) and direction(fill.locale_of(leaf)) == "rtl":
        html = _filled(with_calls(fill.pieces(leaf)), fill, unit)
    elif leaf.kind in PLAIN:
        html = escape(written, quote=False)
    else:
        html = marked(written, fill, unit)
    return isle(html, fill.source_locale) if _is_still(leaf, fill) else html


def _is_still(leaf: Block, fill: Fill) -> bool:
    """Whether a text has no letter that would turn it, and its source runs in the other direction."""
    if not turned(fill.source_locale, fill.locale):
        return False
    shown = fill.shown_in(leaf)
    if shown is None:
        return True
    if shown.locale != fill.locale or shown.text[:1].isalpha():
        return False
    return not has_letter(fill.plain(leaf))


def marked(written: str, fill: Fill, unit: int = -1) -> str:
    """Return inline Markdown as HTML. `unit` is the index of its text, -1 where it has none."""
    definitions = fill.content.definitions
    html = _whole(written, definitions)
    return _filled(pieces(written, definitions), fill, unit) if html is None else html


@lru_cache(maxsize=REMEMBERED)
def _whole(written: str, definitions: Definitions) -> str | None:
    """Return the HTML of a text that is the same on every page; None where it has a hole."""
    if not MARKED.search(written):  # as most texts
        return escape(written, quote=False)
    inline = pieces(written, definitions)
    return None if _has_hole(inline) else _joined(inline, None)


def _has_hole(inline: Inline) -> bool:
    spans = [piece for piece in inline if not isinstance(piece, str)]
    return any(span.kind in HOLES or _has_hole(span.inner) for span in spans)


def _filled(inline: Inline, fill: Fill, unit: int) -> str:
    return _joined(inline, _Place(fill, unit, []))


class _Place(Struct, frozen=True):
    """Where a stretch of text stands."""

    fill: Fill
    unit: int
    called: list[str]
    """The notes that the unit has called so far."""


def _joined(inline: Inline, place: _Place | None) -> str:
    """Return pieces as HTML. Those without a hole need no `place`."""
    return "".join([_piece(piece, place) for piece in inline])


def _piece(piece: str | Span, place: _Place | None) -> str:
    if isinstance(piece, str):
        return escape(piece, quote=False)
    if piece.kind in HOLES:
        return _hole(piece, place) if place else ""
    return _mark(piece, place)


def _mark(mark: Span, place: _Place | None) -> str:
    if mark.kind == "break":
        return "<br>\n"
    inside = _joined(mark.inner, place)
    return element("bdi", inside, ("dir", "ltr")) if mark.kind == "ltr" else element(TAGS[mark.kind], inside)


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
        ("width", str(picture.media.width or "")),
        ("height", str(picture.media.height or "")),
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
