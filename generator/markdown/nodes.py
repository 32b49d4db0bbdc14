"""The tree that the parser works on: blocks with their lines, before they lose them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_ALIKE = 10
"""Findings of one file that say the same and are told one by one; of more only the first."""
UNKNOWN = "unknown"
"""The kind of a block that there is not: it is told, and what stands in it waits until it is mended."""


@dataclass(slots=True)
class Node:
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
    """What the text in it is to a translator, where that is not the kind of its block: `feedback`."""
    directive: bool = False
    fence: tuple[int, str] = (0, "")
    """Of a directive: how many colons opened it, and the line as written."""

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
