"""What the head of a page tells programs, read with a parser that knows nothing of Vereda."""

from __future__ import annotations

import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any


class Head(HTMLParser):
    """The links, the meta elements and the JSON-LD of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.links: list[dict[str, str]] = []
        self.metas: list[dict[str, str]] = []
        self.data: list[Any] = []
        self.anchors: list[str] = []
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = found["lang"]
        if tag == "link":
            self.links.append(found)
        if tag == "meta":
            self.metas.append(found)
        if tag == "a":
            self.anchors.append(found.get("href", ""))
        self._in_data = tag == "script" and found.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data.append(json.loads(data))
            self._in_data = False

    @property
    def canonical(self) -> str:
        return next((link["href"] for link in self.links if link["rel"] == "canonical"), "")

    @property
    def alternates(self) -> dict[str, str]:
        return {link["hreflang"]: link["href"] for link in self.links if "hreflang" in link}

    @property
    def noindex(self) -> bool:
        return any(meta.get("name") == "robots" and "noindex" in meta["content"] for meta in self.metas)

    def meta(self, name: str) -> str:
        """Return what a meta element says, by its name, its property or what it stands for."""
        keys = ("name", "property", "http-equiv")
        found = (meta["content"] for meta in self.metas if name in (meta.get(key) for key in keys))
        return next(found, "")


@cache
def head(path: Path) -> Head:
    """Read a page."""
    found = Head()
    found.feed(path.read_text(encoding="utf-8"))
    return found


def heads(site: Path) -> dict[str, Head]:
    """Return the heads of all pages of a site by their addresses."""
    return {path.relative_to(site).as_posix(): head(path) for path in sorted(site.rglob("*.html"))}
