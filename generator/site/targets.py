"""What the address of a link is, as an author writes it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from generator.model.links import DIRECT, WEB, anchor, encoded
from generator.model.site import MEDIA_FOLDER

TargetKind = Literal[
    "module",
    "pathway",
    "stage",
    "competency",
    "term",
    "page",
    "block",
    "lang",
    "media",
    "web",
    "direct",
    "path",
    "site path",
    "unsafe",
]
NAMED: tuple[TargetKind, ...] = ("module", "pathway", "stage", "competency", "term", "page")
"""What a link may name by its id."""
WITH_BLOCKS = ("module", "pathway", "page")
"""What has headings and blocks to lead to."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


class Target(Struct, frozen=True):
    """Where a link leads."""

    kind: TargetKind
    """`block`: on the same page; `path`: to a file; `site path`: from the root of a server."""
    id: str = ""
    """The id, the name of the media file, the language tag; of `web` and `direct` the address as a page names
    it; else as written."""
    fragment: str = ""
    """Of a module, a pathway, a page or a block: the id that is meant, however it is written."""


@lru_cache(maxsize=1 << 14)
def read_target(written: str) -> Target:
    """Return what an address is. What is neither of our kinds nor of the web is `unsafe`."""
    if written.startswith("#"):
        return Target("block", fragment=anchor(written[1:]))
    if written.startswith(MEDIA_FOLDER):
        return Target("media", written.removeprefix(MEDIA_FOLDER))
    if written.replace("\\", "/").startswith("//"):
        return Target("unsafe", written)
    scheme = _SCHEME.match(written)
    if scheme is None:
        return Target("site path" if written.startswith("/") else "path", written)
    return _with_scheme(scheme[1], written)


def _with_scheme(scheme: str, written: str) -> Target:
    if scheme.lower() in WEB:
        return Target("web", encoded(written))
    if scheme.lower() in DIRECT:
        return Target("direct", encoded(written))
    rest = written[len(scheme) + 1 :]
    if scheme == "lang":
        return Target("lang", rest)
    for kind in NAMED:
        if scheme == kind:
            id, _, fragment = rest.partition("#") if kind in WITH_BLOCKS else (rest, "", "")
            return Target(kind, id, anchor(fragment))
    return Target("unsafe", written)
