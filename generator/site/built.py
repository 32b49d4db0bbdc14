"""What this program builds. It is told by which files there are: to delete one is to build without it.

Whatever leads to a page or a file asks here, by way of `address` and `Publication.has`.
"""

from __future__ import annotations

import pkgutil
from pathlib import Path

from generator.model.site import Settings

_OUTPUTS = Path(__file__).parents[1] / "outputs"

OUTPUTS = frozenset(found.name for found in pkgutil.iter_modules([str(_OUTPUTS)]))
"""Names of the files in `generator/outputs`."""
PAGES = frozenset(found.name for found in pkgutil.iter_modules([str(_OUTPUTS / "html")]) if not found.ispkg)
"""Names of the files in `generator/outputs/html`: one a kind of page, or a few that belong together."""


def writes(settings: Settings, output: str) -> bool:
    """Whether one of the outputs that a site may do without is written."""
    return output in OUTPUTS and (settings.outputs is None or output in settings.outputs)
