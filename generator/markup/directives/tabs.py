"""`::: tabs`: the same for several situations, one `###` each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markup.directive import Directive
from generator.markup.directives_shape import tabs

if TYPE_CHECKING:
    from generator.markup.html import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Lay the block out for the web."""
    raise NotImplementedError


DIRECTIVE = Directive("tabs", html, holds=("tip", "caution", "note", "video"), shape=tabs)
