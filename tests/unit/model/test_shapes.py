"""The table of shapes is what the parser gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from generator.directives import directives
from generator.markdown.attributes import TIMES
from generator.markdown.parser import parse_body
from generator.model.content import Block
from generator.model.shapes import ANY, SHAPES, TOP, Shape

TESTS = Path(__file__).parents[2]
DIRECTIVES = {directive.block_kind: directive for directive in directives().values()}


def texts() -> Iterator[str]:
    """Yield Markdown in which each kind of block stands."""
    for file in sorted((TESTS / "fixtures/html").glob("*.md")):
        yield from (text for _, _, text, _ in read_fixture_file(file))
    for file in sorted((TESTS / "fixtures/markup").glob("*.txt")):
        yield from re.split(r"(?m)^\.\n", file.read_text("utf-8"))[1::3]
    for file in sorted((TESTS.parent / "content").glob("*/*.md")):
        yield file.read_text("utf-8").split("\n---\n", 1)[1]


@pytest.fixture(scope="module")
def bodies() -> tuple[tuple[Block, ...], ...]:
    """The blocks of all texts without an error."""
    found = [parse_body("one.md", text, 1, (), directives()) for text in texts()]
    return tuple(
        outcome.value.blocks
        for outcome in found
        if all(finding.severity != "error" for finding in outcome.diagnostics)
    )


def test_each_block_has_the_shape_of_its_kind(bodies: tuple[tuple[Block, ...], ...]) -> None:
    for body in bodies:
        assert not any(block.kind not in (*TOP, *DIRECTIVES, "notes") for block in body)
        assert [block for block in walk(body) if not fits(block)] == []


def test_each_shape_is_that_of_a_block(bodies: tuple[tuple[Block, ...], ...]) -> None:
    seen = {block.kind for block in walk(chain(*bodies))}
    assert (SHAPES.keys() | DIRECTIVES.keys()) - seen == set()


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from walk(block.children)


def fits(block: Block) -> bool:
    shape = SHAPES.get(block.kind, Shape(children=(ANY,)))
    own = ("id", *TIMES, *DIRECTIVES[block.kind].attributes) if block.kind in DIRECTIVES else ()
    keys = {*shape.attributes, *own, *(("text",) if shape.leaf else ())}
    kinds = {*shape.children, *((*TOP, *DIRECTIVES) if ANY in shape.children else ())}
    is_whole = bool(block.units) + bool(block.get("text")) <= 1 if shape.leaf else not block.units
    return is_whole and keys >= dict(block.attrs).keys() and kinds >= {child.kind for child in block.children}
