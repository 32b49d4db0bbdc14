"""From nodes to blocks and units: the texts are cut out, each with what it is to a translator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from generator.markdown.inline import mentions, plain
from generator.markdown.nodes import UNKNOWN
from generator.model.content import Block, BlockFacts, Heading, Reference
from generator.model.shapes import TRAINER
from generator.model.text import Unit, count_words, has_letter

if TYPE_CHECKING:
    from generator.markdown.inline import Mention
    from generator.markdown.nodes import Node
    from generator.markdown.source import BodySource
    from generator.model.content import Definitions

_ROLES = {"item": "item", "quote": "quote", "definition": "definition", "note": "footnote"}
_MAY_LEAD = re.compile(r"[\[<]")
"""No link and no image without one of these."""
_INTERNAL = frozenset({"slug", "align", "head"})


class Segments(Struct):
    """What is collected on the way through a body."""

    definitions: Definitions
    source: BodySource
    units: list[Unit] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    blocks: list[BlockFacts] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    positions: list[tuple[str, int, int]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    """Those that a sentence calls."""
    widest_table: int = 0
    words: int = 0
    context: str = ""
    """The id of the nearest heading or block above."""


class _Scope(NamedTuple):
    """Where a node stands."""

    role: str = ""
    directive: str = ""
    """The word of the innermost directive."""
    block: int = -1
    """Its index in `Segments.blocks`."""
    hidden: bool = False
    """Whether only trainers read it."""
    column: str = ""


def segment(root: Node, segments: Segments) -> tuple[Block, ...]:
    """Return the blocks of a body, notes last by number; units, facts and positions go to `segments`.

    Units are taken in the order of the file, a note's where its text stands: that may be in a list, too.
    """
    blocks = _blocks(root, _Scope(), segments)
    notes = sorted(segments.notes, key=lambda block: int(block.get("number")))
    return (*blocks, Block("notes", (), (), tuple(notes))) if notes else blocks


def _blocks(node: Node, scope: _Scope, segments: Segments) -> tuple[Block, ...]:
    """Return the blocks in a node, without notes, which go to `segments`."""
    made = [(child, _block(child, scope, segments)) for child in node.children]
    segments.notes += [block for child, block in made if child.kind == "note" and child.attrs.get("number")]
    return tuple([block for child, block in made if child.kind != "note"])


def _block(node: Node, scope: _Scope, segments: Segments) -> Block:
    scope = _inner(node, scope, segments)
    if node.kind == "heading":
        return _heading(node, scope, segments)
    if node.text is not None:
        return Block(node.kind, *_leaf(node, node.text, _kind(node, scope), scope, segments))
    if node.kind == "table":
        return _table(node, scope, segments)
    return Block(node.kind, _attrs(node), (), _blocks(node, scope, segments))


def _inner(node: Node, scope: _Scope, segments: Segments) -> _Scope:
    """Return the scope of what stands in a node."""
    if node.directive:
        word = UNKNOWN if node.kind == UNKNOWN else node.directive.kind
        hidden = scope.hidden or node.kind in TRAINER
        inner = _Scope("", word, len(segments.blocks), hidden)
        _block_facts(node, word, scope, segments)
        return inner
    role = node.role or _ROLES.get(node.kind, "")
    return scope._replace(role=role) if role else scope


def _block_facts(node: Node, word: str, scope: _Scope, segments: Segments) -> None:
    index = len(segments.blocks)
    written = tuple((key, value) for key, value in node.attrs.items() if key != "id")
    segments.blocks.append(BlockFacts(word, node.attrs.get("id", ""), written, scope.block))
    segments.positions.append((f"block:{index}", node.line, 1))
    segments.positions += (
        (f"block:{index}:{key}", node.line, max(1, node.fence[1].find(f"{key}=") + 1)) for key, _ in written
    )
    if node.attrs.get("id"):
        segments.context = node.attrs["id"]
        segments.positions.append((f"#{node.attrs['id']}", node.line, 1))


def _heading(node: Node, scope: _Scope, segments: Segments) -> Block:
    slug, text = node.attrs.get("slug", ""), node.text or ""
    segments.context = slug or segments.context
    attrs, units = _leaf(node, text, _kind(node, scope), scope, segments)
    segments.headings.append(Heading(slug, int(node.attrs["level"]), units[0] if units else -1, scope.block))
    segments.positions.append((f"#{slug}", node.line, 1))
    return Block("heading", attrs, units)


def _kind(node: Node, scope: _Scope) -> str:
    """Return what the text is to a translator: `paragraph`, `hint: item`, `quiz: answer, right`, `tab`."""
    if node.kind == "heading" and node.role:
        return node.role
    if node.kind == "cell":
        word = "column" if node.attrs.get("head") else "cell"
    elif node.kind == "paragraph":
        word = scope.role or "paragraph"
    else:
        word = {"alt": "image alt", "caption": "image caption"}.get(node.kind, node.kind)
    return f"{scope.directive}: {word}" if scope.directive else word


def _leaf(
    node: Node, text: str, kind: str, scope: _Scope, segments: Segments
) -> tuple[tuple[tuple[str, str], ...], tuple[int, ...]]:
    """Return the attributes and units of a leaf, whose text becomes a unit if it has a letter."""
    attrs = _attrs(node)
    if not has_letter(text):
        return (*attrs, *((("text", text),) if text else ())), ()
    index = len(segments.units)
    segments.units.append(Unit(text, kind, segments.context, scope.column))
    segments.positions.append((f"unit:{index}", node.line, _column(node, text, segments)))
    if node.kind not in ("alt", "caption"):
        _references(node, text, index, segments)
    _count(text, scope, segments)
    return attrs, (index,)


def _attrs(node: Node) -> tuple[tuple[str, str], ...]:
    if not node.attrs:
        return ()
    return tuple((key, value) for key, value in node.attrs.items() if key not in _INTERNAL)


def _references(node: Node, text: str, unit: int, segments: Segments) -> None:
    if not _MAY_LEAD.search(text):
        return
    for mention in mentions(text, segments.definitions):
        if mention.kind in ("link", "reference", "autolink", "image"):
            _reference(node, mention, unit, segments)


def _reference(node: Node, mention: Mention, unit: int, segments: Segments) -> None:
    kind = "image" if mention.kind == "image" else "link"
    add_reference(kind, mention.target, mention.text, unit, node, segments)


def add_reference(kind: str, target: str, words: str, unit: int, node: Node, segments: Segments) -> None:
    """Note a link or an image with its place: the first line of the block on which its address stands."""
    place = f"ref:{len(segments.references)}"
    segments.references.append(Reference("image" if kind == "image" else "link", target, words, unit))
    for line in range(node.line, max(node.end, node.line + 1)):
        text = segments.source.line(line)
        if target and target in text:
            segments.positions.append((place, line, text.index(target) + 1))
            return
    segments.positions.append((place, node.line, 1))


def _column(node: Node, text: str, segments: Segments) -> int:
    line = segments.source.line(node.line)
    return max(0, line.find(text[:12].partition("\n")[0])) + 1


def _count(text: str, scope: _Scope, segments: Segments) -> None:
    words = count_words(plain(text, segments.definitions))
    if not scope.hidden:
        segments.words += words
    if scope.block >= 0:
        old = segments.blocks[scope.block]
        segments.blocks[scope.block] = BlockFacts(old.kind, old.id, old.attrs, old.parent, old.words + words)


def _table(node: Node, scope: _Scope, segments: Segments) -> Block:
    head = node.children[0].children
    segments.widest_table = max(segments.widest_table, len(head))
    rows = tuple(_row(row, [cell.text or "" for cell in head], scope, segments) for row in node.children)
    align = ",".join(cell.attrs.get("align", "") for cell in head)
    return Block("table", (("align", align),) if align.strip(",") else (), (), rows)


def _row(row: Node, columns: list[str], scope: _Scope, segments: Segments) -> Block:
    head = any(cell.attrs.get("head") for cell in row.children)
    cells = []
    for cell, column in zip(row.children, columns, strict=False):
        cells.append(_block(cell, scope._replace(column="" if head else column), segments))
    return Block("row", (("head", "1"),) if head else (), (), tuple(cells))
