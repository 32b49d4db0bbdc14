"""`::: keypoints`: what to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markup.directive import Directive
from generator.markup.directives_shape import keypoints

if TYPE_CHECKING:
    from generator.markup.html import Fill
    from generator.model.content import Block


def html(block: Block, fill: Fill) -> str:
    """Lay the block out for the web."""
    raise NotImplementedError


DIRECTIVE = Directive("keypoints", html, minutes=3, shape=keypoints)
