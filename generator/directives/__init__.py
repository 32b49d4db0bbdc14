"""The block directives, one file a kind: deleting a file removes the kind."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.markdown.directive import Directive


@cache
def directives() -> Mapping[str, Directive]:
    """Return the directives by kind, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").DIRECTIVE for name in names]
    return {directive.kind: directive for directive in found}
