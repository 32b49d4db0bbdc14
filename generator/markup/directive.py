"""What a directive is: the kinds of blocks that colon fences open, as data and two functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.markup.html import Fill
    from generator.model.content import Block

Html = Callable[["Block", "Fill"], str]


@dataclass(frozen=True, slots=True)
class Directive:
    """One kind of block. Its file in `directives/` makes one of these and names it `DIRECTIVE`."""

    kind: str
    """The word after the colons."""
    label: str
    """What begins the comment of a unit in it: `Hint`, as in `Hint: paragraph`."""
    html: Html
    """From the block to HTML."""
    attributes: tuple[str, ...] = ()
    """Keys that it takes, beside `id` and, at the top of a body, `minutes`, `alone` and `short`."""
    required: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    """Kinds that may stand in it."""
    nested_only: bool = False
    """Whether it never stands at the top of a body."""
    needs_id: bool = False
    """Whether the reader's words or ticks are kept under its id."""
    shape: Callable[..., Any] | None = None
    """Checks what stands inside and gives it the children of `shapes.py`; None: any blocks."""
    block_kind: str = ""
    """The kind of `Block` it becomes, where that is not `kind`."""
