"""What a directive is: a kind of block that colon fences open, as data and two functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node, Report
    from generator.model.content import Block


@dataclass(frozen=True, slots=True)
class Directive:
    """One kind of block. Its file in `directives/` makes one of these and names it `DIRECTIVE`."""

    kind: str
    """The word after the colons."""
    html: Callable[[Block, Fill], str]
    """From the block to HTML."""
    attributes: tuple[str, ...] = ()
    """Keys that it takes, beside `id` and, at the top of a body, `minutes`, `alone` and `short`."""
    holds: tuple[str, ...] = ()
    """Kinds that may stand in it."""
    within: tuple[str, ...] = ()
    """Kinds that it must stand in; () where it may stand at the top of a body."""
    keeps: bool = False
    """Whether the reader's words or ticks are kept under its id."""
    minutes: int | None = 0
    """Time in a room where `minutes` is not said; None where it must be."""
    shape: Callable[[Node, Report], None] | None = None
    """Checks what stands inside and gives it the children of `shapes.py`; None: any blocks."""
    block: str = ""
    """The kind of the `Block` that it becomes, where that is not `kind`."""
