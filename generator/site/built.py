"""What this program builds. It is told by which files there are: to delete one is to build without it.

Whatever leads to a page or a file asks here, by way of `address` and `Publication.has`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from generator.model.site import Settings

_OUTPUTS = Path(__file__).parents[1] / "outputs"

OUTPUTS = frozenset(found.name for found in pkgutil.iter_modules([str(_OUTPUTS)]))
"""Names of the files in `generator/outputs`."""


@cache
def addresses() -> Mapping[str, str]:
    """Return the address of each kind of page, with `{locale}` and `{id}`: `ADDRESSES` of its file.

    A page stands above the site in all but this: what its address is, only its own file knows.
    """
    files = (found.name for found in pkgutil.iter_modules([str(_OUTPUTS / "html")]) if not found.ispkg)
    pages = (import_module(f"generator.outputs.html.{name}") for name in files)
    return {kind: there for page in pages for kind, there in getattr(page, "ADDRESSES", {}).items()}


def writes(settings: Settings, output: str) -> bool:
    """Whether one of the outputs that a site may do without is written."""
    return output in OUTPUTS and (settings.outputs is None or output in settings.outputs)
