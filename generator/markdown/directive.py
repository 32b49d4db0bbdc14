"""What a directive is to the parser: a kind of block that colon fences open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.markdown.nodes import Node
    from generator.model.diagnostic import Findings


@dataclass(frozen=True, slots=True)
class Directive:
    """One kind of block. Its file in `directives/` makes one of these and names it `DIRECTIVE`.

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
    keeps: bool = False
    """Whether the reader's words or ticks are kept under its id."""
    minutes: int | None = 0
    """Time in a room where `minutes` is not said; None where it must be."""
    shape: Callable[[Node, Findings], None] | None = None
    """Checks what stands inside, and gives it the children of `model/content.py`; None: any blocks."""
    block: str = ""
    """The kind of the `Block` that it becomes, where that is not `kind`."""


Directives = Mapping[str, Directive]
"""The directives that there are, by kind."""


def by_block(directives: Directives) -> Directives:
    """Return the directives by the kinds of the blocks that they become."""
    return {directive.block or kind: directive for kind, directive in directives.items()}
