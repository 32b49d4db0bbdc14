"""The body of a module, a pathway or a page: parsed to blocks, units and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from generator.markdown.attributes import check_attributes
from generator.markdown.inline import mentions
from generator.markdown.leftovers import report_leftovers
from generator.markdown.nodes import UNKNOWN, Directives, Node
from generator.markdown.notes import number_notes
from generator.markdown.outline import outline
from generator.markdown.rules import TOO_LONG
from generator.markdown.segment import Segments, add_reference, segment
from generator.markdown.shape import begins_with_heading, tick_items
from generator.markdown.source import BodySource, read_source
from generator.markdown.tree import tree
from generator.model.diagnostic import Findings, Outcome
from generator.model.site import MEDIA_FOLDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.content import Block, BlockFacts, Definitions, Heading, Reference
    from generator.model.text import Unit

LONGEST_TEXT = 20_000
"""Characters of one unit, as of one translation."""
LONGEST_ADDRESS = 2_000


class Body(Struct, frozen=True):
    """What a body holds. Indexes of units count from the first of `units`, fields included."""

    units: tuple[Unit, ...]
    blocks: tuple[Block, ...]
    definitions: Definitions
    notes: tuple[str, ...]
    headings: tuple[Heading, ...]
    directives: tuple[BlockFacts, ...]
    references: tuple[Reference, ...]
    positions: tuple[tuple[str, int, int], ...]
    widest_table: int
    words: int


def parse_body(
    path: str, body: str, first_line: int, fields: tuple[Unit, ...], directives: Directives
) -> Outcome[Body]:
    """Parse the Markdown below the front matter, whose units (`fields`) come first.

    `first_line` is the line of the file on which `body` begins; `directives` are the blocks that there are.
    Diagnostics: V190 to V199, V250 to V252, V260 to V276, V350, V351, V550 to V554.
    """
    report = Findings(path)
    source = read_source(body, first_line, report)
    root, env = tree(source, directives, report)
    _shape(root, directives, report)
    definitions = _definitions(env, source, report)
    nodes = tuple(root.walk())
    _lengths(nodes, report)
    outline(root, definitions, report)
    notes = number_notes(nodes, definitions, report)
    segments = Segments(definitions, source, units=list(fields))
    _figures(nodes, definitions, segments)
    blocks = segment(root, segments)
    report_leftovers(root, source, definitions, directives, report)
    return Outcome(_body(blocks, notes, segments), tuple(report.found))


def _shape(root: Node, directives: Directives, report: Findings) -> None:
    """Check the settings and the inside of each block, and tell lists of tasks."""
    for parent in list(root.walk_known()):
        for node in parent.children if parent.kind != UNKNOWN else ():
            directive = node.directive
            if directive is not None and node.kind != UNKNOWN:
                check_attributes(node, directive, directives, report, top=parent is root)
                if directive.titled:
                    begins_with_heading(node, report)
                if directive.shape is not None:
                    directive.shape(node, report)
    for node in root.walk():
        if node.kind == "list" and "tasks" not in node.attrs:
            tick_items(node.children, report, required=False)
            if any("checked" in item.attrs for item in node.children):
                node.attrs["tasks"] = "1"


def _definitions(env: dict[str, Any], source: BodySource, report: Findings) -> Definitions:
    found = []
    for label, definition in env.get("references", {}).items():
        target = definition["href"]
        if len(target) > LONGEST_ADDRESS:
            line = source.number(definition["map"][0])
            report.add(TOO_LONG, line, f"an address of {len(target)} characters", "use a shorter one")
            target = target[:LONGEST_ADDRESS]
        found.append((label, target, definition["title"]))
    return tuple(found)


def _lengths(nodes: Sequence[Node], report: Findings) -> None:
    for node in nodes:
        if node.text is not None and len(node.text) > LONGEST_TEXT:
            message = f"a text of {len(node.text)} characters; {LONGEST_TEXT} is the most"
            report.add(TOO_LONG, node.line, message, "cut it into paragraphs")
            node.text = node.text[:80]


def _figures(nodes: Sequence[Node], definitions: Definitions, segments: Segments) -> None:
    """Make a figure of each image that is alone in its paragraph."""
    for node in nodes:
        if node.kind != "paragraph" or not (node.text or "").startswith("!["):
            continue
        found = mentions(node.text or "", definitions)
        if found and found[0].kind == "image" and found[0].end == len(node.text or ""):
            image = found[0]
            node.kind, node.text = "figure", None
            node.attrs = {"media": image.target.removeprefix(MEDIA_FOLDER)}
            texts = (("alt", image.text), ("caption", image.title))
            node.children = [Node(kind, node.line, node.end, text=text) for kind, text in texts if text]
            add_reference("image", image.target, image.text, -1, node, segments)


def _body(blocks: tuple[Block, ...], notes: tuple[str, ...], segments: Segments) -> Body:
    return Body(
        units=tuple(segments.units),
        blocks=blocks,
        definitions=segments.definitions,
        notes=notes,
        headings=tuple(segments.headings),
        directives=tuple(segments.blocks),
        references=tuple(segments.references),
        positions=tuple(segments.positions),
        widest_table=segments.widest_table,
        words=segments.words,
    )
