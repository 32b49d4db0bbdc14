"""What colons may open, and the tree that the parser works on: blocks with their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from generator.model.diagnostic import Findings

MOST_ALIKE = 10
"""Findings of one file that say the same and are told one by one; of more only the first."""
UNKNOWN = "unknown"
"""The kind of a block that there is not: it is told, and what stands in it waits until it is mended."""


class Directive(Struct, frozen=True):
    """A kind of block that colons open. Its file in `directives/` makes one and names it `DIRECTIVE`.

    The same file has `html(block, fill)`, which lays the block out.
    """

    kind: str
    """The word after the colons."""
    attributes: tuple[str, ...] = ()
    """Keys that it takes, beside `id` and, at the top of a body, `minutes`, `alone` and `short`."""
    inside: tuple[str, ...] = ()
    """Kinds that it may stand in, beside the top of a body."""
    never_alone: bool = False
    """Whether it must stand in one of them."""
    titled: bool = False
    """Whether it begins with a heading of its own, whose id it takes where it has none."""
    keeps: bool = False
    """Whether the reader's words or ticks are kept under its id."""
    minutes: int | None = 0
    """Time in a room where `minutes` is not said; None where it must be."""
    shape: Callable[[Node, Findings], None] | None = None
    """Checks what stands inside, and gives it the children of `model/shapes.py`; None: any blocks."""
    block: str = ""
    """The kind of the `Block` that it becomes, where that is not `kind`."""
    label: str = ""
    """What it is to a translator, where that is not `kind` with a capital."""
    also_called: tuple[str, ...] = ()
    """Words that other systems write after the colons."""
    call_outs: tuple[str, ...] = ()
    """Words of its call-outs in other systems: `> [!DANGER]`, `!!! danger`."""
    settings: str = ""
    """What a hint writes behind `kind`, where it must have settings: `{minutes=10}`."""

    @property
    def block_kind(self) -> str:
        """The kind of the `Block` that it becomes."""
        return self.block or self.kind

    @property
    def example(self) -> str:
        """The line that opens it, for a hint."""
        return f"::: {self.kind} {self.settings}".rstrip()


class Directives(dict[str, Directive]):
    """The directives that there are, by kind."""

    @cached_property
    def elsewhere(self) -> Mapping[str, str]:
        """What to write instead of a word that other systems write after colons."""
        return {word: each.example for each in self.values() for word in each.also_called}

    @cached_property
    def call_outs(self) -> Mapping[str, str]:
        """What to write instead of the call-out of another system, by its word."""
        return {word: each.example for each in self.values() for word in each.call_outs}

    @cached_property
    def shortest(self) -> str:
        """The kind that a hint may take as an example of any."""
        return min(self, key=len, default="kind")

    def hint(self, words: Iterable[str], more: str = "") -> str:
        """Return a hint to write the blocks that are called so here or elsewhere; "" where there are none."""
        forms = [self[word].example if word in self else self.elsewhere.get(word, "") for word in words]
        named = [f"`{form}`" for form in forms if form]
        return f"write {' or '.join(filter(None, (', '.join(named[:-1]), named[-1])))}{more}" if named else ""


NO_DIRECTIVES = Directives()


class Node(Struct):
    """A block of the file. The directives' shape checks rearrange its children."""

    kind: str
    line: int
    """From 1, in the file."""
    end: int = 0
    """The line after its last."""
    attrs: dict[str, str] = field(default_factory=dict)
    text: str | None = None
    """The source of a leaf, soft breaks joined; None for what holds blocks."""
    children: list[Node] = field(default_factory=list)
    role: str = ""
    """What the text in it is to a translator, where that is not the kind of its block: `feedback`.

    A heading has one where it names a part of a block: `tab`."""
    directive: Directive | None = None
    """What colons opened; None for a block that every Markdown text has."""
    fence: tuple[int, str] = (0, "")
    """Of a directive: how many colons opened it, and the line as written."""

    @property
    def is_part(self) -> bool:
        """Whether a directive's shape made it of a heading and what follows: that heading has a role."""
        return bool(self.children and self.children[0].kind == "heading" and self.children[0].role)

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)

    def walk_known(self) -> Iterator[Node]:
        """Yield the same without what stands in blocks that there are not."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if node.kind != UNKNOWN:
                waiting += reversed(node.children)
