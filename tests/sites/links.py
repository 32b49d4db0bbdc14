"""Where the links of a built site lead, read with a parser that knows nothing of Vereda."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = {"href", "src", "poster", "data"}
MISSING = "404.html"
"""Served at any depth, so that its addresses begin at the root of the server."""


class Page(HTMLParser):
    """The ids and the addresses of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name in ADDRESSES and value is not None:
                self.links.append(value)


def broken_links(site: Path, root: str = "/") -> list[str]:
    """Return each link of the site's pages that leads to no file, or to no place in a page of it.

    `root` is where the site stands on its server; only the page for wrong addresses may name it, and must.
    """
    return [
        f"{page}: {link}"
        for page in pages(site)
        for link in read(site / page).links
        if leads_nowhere(site, page, _from_root(link, root) if page == MISSING else link)
    ]


def _from_root(link: str, root: str) -> str:
    """Return a link of the page for wrong addresses as a page at the root of the site would write it."""
    if urlsplit(link).scheme or link.startswith("#"):
        return link
    return link.removeprefix(root) if link.startswith(root) else f"/{link}"


def pages(site: Path) -> Iterator[str]:
    """Give the pages of a built site, relative to it."""
    return (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))


@cache
def read(path: Path) -> Page:
    """Read a page."""
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def leads_nowhere(site: Path, page: str, link: str) -> bool:
    """Whether a link that stays on the site leads to nothing; one that leads out of it is not looked at."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return False
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
        if parts.path
        else page
    )
    if parts.path.startswith("/") or target.startswith("..") or not (site / target).is_file():
        return True
    fragment = unquote(parts.fragment)
    return bool(fragment) and target.endswith(".html") and fragment not in read(site / target).ids
