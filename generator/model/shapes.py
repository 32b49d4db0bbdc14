"""The kinds of blocks that the parser gives, for everyone who lays blocks out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Shape(NamedTuple):
    """What blocks of one kind have and hold, for everyone who lays blocks out.

    A *leaf* holds text: either `units` has one index or, where the text holds no letter (`15`), the
    attribute `text` has it. A leaf whose text is empty (an empty table cell) has neither.
    """

    attributes: tuple[str, ...] = ()
    """Each may be missing."""
    children: tuple[str, ...] = ()
    """Kinds; `ANY` stands for those that a body may have at its top."""
    leaf: bool = False
    trainer: bool = False
    """Whether only trainers read it."""
    spoils: bool = False
    """Whether it says what a learner is to find out."""


ANY = "any"
TOP = ("paragraph", "heading", "list", "quote", "code", "rule", "table", "definitions", "figure")
"""What a body may have at its top, beside directives and, at its end, `notes`."""

SHAPES: Mapping[str, Shape] = {
    "paragraph": Shape(("tight",), leaf=True),  # a tight one stands in a tight list and has no margins
    "heading": Shape(("level", "id"), leaf=True),  # 2 to 6, as rendered; no id: the block around it took it
    "list": Shape(("ordered", "start", "tasks"), ("item",)),
    "item": Shape(("checked",), (ANY,)),
    "quote": Shape((), (ANY,)),
    "code": Shape(("text", "info")),  # it is structure, and has no unit
    "rule": Shape(),
    "table": Shape(("align",), ("row",)),  # a comma list of left, right, center or nothing
    "row": Shape(("head",), ("cell",)),  # the first is the head
    "cell": Shape(leaf=True),
    "definitions": Shape((), ("term", "definition")),
    "term": Shape(leaf=True),
    "definition": Shape((), (ANY,)),
    "figure": Shape(("media",), ("alt", "caption")),
    "alt": Shape(leaf=True),
    "caption": Shape(leaf=True),
    "notes": Shape((), ("note",)),  # by number
    "note": Shape(("label", "number"), (ANY,)),
    # directives with a form of their own, and what it is made of
    "facilitator": Shape((), (ANY,), trainer=True),
    "solution": Shape((), (ANY,), spoils=True),
    "quiz": Shape((), (ANY, "answers")),
    "answers": Shape((), ("answer",), spoils=True),
    "answer": Shape(("right",), (ANY, "feedback")),
    "feedback": Shape((), (ANY,)),
    "order": Shape((), (ANY, "reason")),  # its one list has the right order
    "match": Shape((), (ANY, "reason")),  # its one table has the pairs
    "reason": Shape((), (ANY,), spoils=True),
    "tabs": Shape((), ("tab",)),
    "tab": Shape((), (ANY,)),  # it begins with its heading
}
"""A kind that does not stand here is that of a directive which holds any blocks. The attributes of directives
stand in their files: as they were written, lists by comma."""

TRAINER = frozenset(kind for kind, shape in SHAPES.items() if shape.trainer)
"""Kinds that only trainers read."""
SPOILERS = frozenset(kind for kind, shape in SHAPES.items() if shape.spoils)
"""Kinds that say what a learner is to find out."""
PLAIN = frozenset({"alt", "caption", "code"})
"""Kinds whose text is no Markdown."""
