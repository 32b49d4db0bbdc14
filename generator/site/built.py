"""What this program builds. It is told by which files there are: to delete one is to build without it.

Whatever leads to a page or a file asks here, by way of `address` and `Publication.has`.
"""

from __future__ import annotations

import pkgutil
import re
from ast import literal_eval
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.model.site import Settings

_OUTPUTS = Path(__file__).parents[1] / "outputs"
_ADDRESSES = re.compile(r"^ADDRESSES = (\{.*?\})\n(?![ }])", re.MULTILINE | re.DOTALL)

OUTPUTS = frozenset(found.name for found in pkgutil.iter_modules([str(_OUTPUTS)]))
"""Names of the files in `generator/outputs`."""


class Output(NamedTuple):
    """What an output says of itself: the constant `OUTPUT` of its file."""

    name: str
    """That of its file; where a site may list it, the one to list in `outputs`."""
    files: str
    """A regular expression for the targets that it alone writes."""
    listed: int = 0
    """Its number among those that a site lists in `outputs`; 0 for what always goes with the pages."""
    is_last: bool = False
    """Whether it has the engine work through the words of all pages, and so is planned after all others."""


@cache
def addresses() -> Mapping[str, str]:
    """Return the address of each kind of page, with `{locale}` and `{id}`: `ADDRESSES` of its file.

    It is read, not imported: pages stand above the site, and most who ask for an address write none.
    """
    texts = (path.read_text("utf-8") for path in sorted((_OUTPUTS / "html").glob("*.py")))
    found = (literal_eval(match[1]) for text in texts if (match := _ADDRESSES.search(text)))
    return {kind: there for own in found for kind, there in own.items()}


def writes(settings: Settings, output: str) -> bool:
    """Whether one of the outputs that a site may do without is written."""
    return output in OUTPUTS and (settings.outputs is None or output in settings.outputs)
