"""The kinds of blocks that every Markdown text has, as HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.html.inline import image, leaf_html
from generator.html.notes import notes, visible_calls
from generator.html.states import around, container, foreign, tongue, wrapped
from generator.html.tags import element, start

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block


def body(fill: Fill) -> str:
    """Return the blocks and the notes of a page as HTML."""
    blocks = fill.content.blocks
    calls = visible_calls(blocks, fill)
    return (replace(fill, calls=calls) if calls else fill).blocks(blocks)


def paragraph(block: Block, fill: Fill) -> str:
    """Return a paragraph; in a tight list bare text, with the smallest tag that can carry its state."""
    if not block.get("tight"):
        return wrapped("p", block, fill)
    shown = fill.shown_in(block)
    marks = foreign(shown, fill)
    html = element("div", leaf_html(block, fill), *marks) if marks else leaf_html(block, fill)
    return around(html, shown, fill)


def heading(block: Block, fill: Fill) -> str:
    """Return a heading at its level, with the source's id in every locale."""
    return wrapped(f"h{block.get('level')}", block, fill, ("id", block.get("id")))


def list_(block: Block, fill: Fill) -> str:
    """Return a list; in a list of tasks each item begins with a mark that is no form."""
    name = "ol" if block.get("ordered") else "ul"
    first = block.get("start") if block.get("start") != "1" else ""
    opening = start(name, ("start", first), ("class", "tasks" if block.get("tasks") else ""))
    items = [_item(item, fill) for item in block.children]
    return "\n".join((opening, *items, f"</{name}>"))


def _item(item: Block, fill: Fill) -> str:
    tick = _tick(item, fill)
    if not tick and lone(item) and item.children[0].get("tight"):
        return container("li", item.children[0], fill)
    return f"<li>{tick}{fill.blocks(item.children)}</li>"


def _tick(item: Block, fill: Fill) -> str:
    checked = item.get("checked")
    if not checked:
        return ""
    name = fill.words.plain("Done") if checked == "1" else fill.words.plain("Not done")
    shape = "tick done" if checked == "1" else "tick"
    return element("span", "", ("class", shape), ("role", "img"), ("aria-label", name)) + " "


def lone(block: Block) -> bool:
    """Whether a block holds one paragraph and nothing else."""
    return len(block.children) == 1 and block.children[0].kind == "paragraph"


def quote(block: Block, fill: Fill) -> str:
    """Return a quote."""
    return f"<blockquote>\n{fill.blocks(block.children)}\n</blockquote>"


def code(block: Block, fill: Fill) -> str:
    """Return a listing: left to right in every language, and a place for the keyboard to scroll it."""
    listing = f'<code dir="ltr">{escape(block.get("text"), quote=False)}</code>'
    return element("pre", listing, *_region(fill.words.plain("Code")))


def rule(_block: Block, _fill: Fill) -> str:
    """Return a thematic break."""
    return "<hr>"


def table(block: Block, fill: Fill) -> str:
    """Return a table in a region that scrolls by itself, so that the page never does."""
    aligned = tuple(block.get("align").split(","))
    head = tuple(row for row in block.children if row.get("head"))
    rows = tuple(row for row in block.children if not row.get("head"))
    inner = _rows("thead", "th", head, aligned, fill) + _rows("tbody", "td", rows, aligned, fill)
    columns = " · ".join(fill.plain(cell) for row in head for cell in row.children)
    region = _region(fill.words.plain("Table: {columns}", columns=columns))
    return element("div", f"<table>\n{inner}</table>", ("class", "table"), *region)


def _region(name: str) -> tuple[tuple[str, str], ...]:
    return (("tabindex", "0"), ("role", "region"), ("aria-label", name))


def _rows(part: str, name: str, rows: tuple[Block, ...], aligned: tuple[str, ...], fill: Fill) -> str:
    if not rows:
        return ""
    lines = "\n".join(f"<tr>{_cells(name, row, aligned, fill)}</tr>" for row in rows)
    return f"<{part}>\n{lines}\n</{part}>\n"


def _cells(name: str, row: Block, aligned: tuple[str, ...], fill: Fill) -> str:
    sides = (*aligned, *[""] * len(row.children))
    return "".join(
        container(
            name, cell, fill, ("scope", "col" if name == "th" else ""), ("class", side and f"align-{side}")
        )
        for cell, side in zip(row.children, sides, strict=False)
    )


def definitions(block: Block, fill: Fill) -> str:
    """Return terms with their definitions."""
    return f"<dl>\n{fill.blocks(block.children)}\n</dl>"


def term(block: Block, fill: Fill) -> str:
    """Return a term."""
    return container("dt", block, fill)


def definition(block: Block, fill: Fill) -> str:
    """Return a definition; a single paragraph stands without a `p`."""
    if lone(block):
        return container("dd", block.children[0], fill)
    return f"<dd>{fill.blocks(block.children)}</dd>"


def figure(block: Block, fill: Fill) -> str:
    """Return a picture of its own with its caption; one that only decorates is no figure."""
    alt = next((fill.written(leaf) for leaf in block.children if leaf.kind == "alt"), "")
    picture = image(block.get("media"), alt, fill, *_alt_tongue(block, fill))
    captions = [leaf for leaf in block.children if leaf.kind == "caption"]
    if not alt and not captions:
        return element("div", picture, ("class", "ornament"))
    return element("figure", picture + "".join(container("figcaption", leaf, fill) for leaf in captions))


def _alt_tongue(block: Block, fill: Fill) -> tuple[tuple[str, str], ...]:
    """An attribute can't carry a disclosure, so the state of an alt text shows by its language alone."""
    shown = next((fill.shown_in(leaf) for leaf in block.children if leaf.kind == "alt"), None)
    return tongue(shown.locale) if shown and shown.locale != fill.locale else ()


BLOCKS: dict[str, Callable[[Block, Fill], str]] = {
    "paragraph": paragraph,
    "heading": heading,
    "list": list_,
    "quote": quote,
    "code": code,
    "rule": rule,
    "table": table,
    "definitions": definitions,
    "term": term,
    "definition": definition,
    "figure": figure,
    "notes": notes,
}
