"""`::: checklist`: things to tick; the ticks stay on the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markup.directive import Directive
from generator.markup.directives_shape import checklist

if TYPE_CHECKING:
    from generator.markup.html import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Lay the block out for the web."""
    raise NotImplementedError


DIRECTIVE = Directive(
    "checklist", html, attributes=("assesses", "for"), keeps=True, minutes=3, shape=checklist
)
