"""`::: story`: what happened to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markup.directive import Directive

if TYPE_CHECKING:
    from generator.markup.html import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Lay the block out for the web."""
    raise NotImplementedError


DIRECTIVE = Directive("story", html)
