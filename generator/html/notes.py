"""Footnotes: their numbers, where they are called, and the list of them at the end of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.html.tags import element, start
from generator.model.content import walk
from generator.model.shapes import PLAIN, TRAINER

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block, Content
    from generator.model.text import Inline

CALL = "[^"
Calls = tuple[tuple[str, int], ...]


def notes(block: Block, fill: Fill) -> str:
    """Return the notes of a page, without those that only a hidden block calls."""
    hidden = {label for label, _ in _calls(fill.content.blocks, fill, facilitator=True)}
    hidden -= {label for label, _ in fill.calls}
    items = [_note(note, fill) for note in block.children if note.get("label") not in hidden]
    if not items:
        return ""
    heading = f"<h2>{fill.words.t('Notes')}</h2>"
    inside = "\n".join((heading, "<ol>", *items, "</ol>"))
    return element("section", f"\n{inside}\n", ("class", "notes"), ("role", "doc-endnotes"))


def _note(note: Block, fill: Fill) -> str:
    count = number(note.get("label"), fill.content)
    opening = start("li", ("id", note_id(count)), ("value", str(count)))
    return f"{opening}{fill.blocks(note.children)}{_back_links(note.get('label'), fill)}</li>"


def _back_links(label: str, fill: Fill) -> str:
    ids = _ids(label, fill)
    name = fill.words.plain("Back to the text")
    links = (
        element("a", "↩\ufe0e", ("href", f"#{name_}"), ("role", "doc-backlink"), ("aria-label", name))
        for name_ in ids
    )
    return element("p", " ".join(links), ("class", "back")) if ids else ""


def number(label: str, content: Content) -> int:
    """Return the number of a note, its label's place in the source; 0 where there is no such note."""
    return content.notes.index(label) + 1 if label in content.notes else 0


def note_id(count: int) -> str:
    """Return the id of a note by its number."""
    return f"v-fn-{count}"


def call_id(label: str, unit: int, before: int, fill: Fill) -> str:
    """Return the id of a call, "" where it has none; `before`: how often the unit has called the note."""
    places = [at for name, at in fill.calls if name == label]
    if unit not in places:
        return ""
    return _numbered(number(label, fill.content), places.index(unit) + before)


def _ids(label: str, fill: Fill) -> tuple[str, ...]:
    places = [unit for name, unit in fill.calls if name == label]
    count = number(label, fill.content)
    return tuple(_numbered(count, place) for place, unit in enumerate(places) if unit >= 0)


def _numbered(count: int, place: int) -> str:
    return f"v-fnref-{count}-{place + 1}" if place else f"v-fnref-{count}"


def visible_calls(blocks: Iterable[Block], fill: Fill) -> Calls:
    """Return (label, unit) of each call of a note that the page shows, in order; unit -1: no unit."""
    return _calls(blocks, fill, facilitator=fill.facilitator) if fill.content.notes else ()


def _calls(blocks: Iterable[Block], fill: Fill, *, facilitator: bool) -> Calls:
    return tuple(
        (label, leaf.units[0] if leaf.units else -1)
        for leaf, _ in walk(blocks, () if facilitator else TRAINER)
        if leaf.kind not in PLAIN and CALL in leaf.written(fill.shown)
        for label in _labels(fill.pieces(leaf))
    )


def _labels(inline: Inline) -> Iterator[str]:
    """Yield the notes that a text calls."""
    for piece in inline:
        if isinstance(piece, str) or piece.kind == "image":
            continue
        if piece.kind == "note":
            yield piece.target
        yield from _labels(piece.inner)
