"""The block directives, one file a kind: deleting a file removes the kind."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from generator.html.blocks import BLOCKS
from generator.markdown.nodes import Directives

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from generator.html.fill import Renderers


@cache
def directives() -> Directives:
    """Return the directives by kind, in the order of their names."""
    return Directives({module.DIRECTIVE.kind: module.DIRECTIVE for module in _modules()})


@cache
def renderers() -> Renderers:
    """Return what lays out each kind of block, those of plain Markdown too."""
    own = {module.DIRECTIVE.block_kind: module.html for module in _modules()}
    return {**BLOCKS, **own}


def labels() -> Mapping[str, str]:
    """Return what each directive is to a translator, by kind."""
    return {kind: directive.label or kind.capitalize() for kind, directive in directives().items()}


def _modules() -> list[ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [import_module(f"{__name__}.{name}") for name in names]
