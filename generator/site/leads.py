"""Where a finished file leads to within the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from itertools import chain
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from generator.site.addresses import folder_of

TAG = re.compile(rb"""<(?:!--.*?(?:-->|\Z)|([a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>))""", re.DOTALL)
ATTRIBUTE = re.compile(rb"""([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
"""One after the other: what stands in quotes is text, whatever it looks like."""
MAY_LEAD = re.compile(rb"href|src|action|poster", re.IGNORECASE)
NAMES = frozenset({b"href", b"src", b"action", b"poster"})
IN_XML = re.compile(rb'(?:\shref="|<loc>)([^"<#?]+)')
IN_JSON = re.compile(rb'"(?:url|facilitator_url|\$id)": "([^"#?]+)')
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def leads(target: str, data: bytes, url: str) -> tuple[tuple[str, str], ...]:
    """Return what the file at `target` names of its own site: as it is written, and from the root.

    `url` is the address of the site. A page names others by the way from itself, since it is read from a disk
    too; a whole address in a page may belong to something else on the same host.
    """
    return tuple(sorted(set(_leads(target, data, url))))


def _leads(target: str, data: bytes, url: str) -> Iterator[tuple[str, str]]:
    ending = target.rpartition(".")[2]
    if ending == "html":
        for written in _texts(_in_tags(data)):
            yield from _from_page(target, written, url)
    elif ending in ("xml", "json"):
        pattern = IN_XML if ending == "xml" else IN_JSON
        for written in _texts(pattern.findall(data)):
            if not SCHEME.match(written):
                yield written, _file(written)
            elif url and written.startswith(url) and written != url:
                yield written, _file(written.removeprefix(url))


def _in_tags(data: bytes) -> Iterator[bytes]:
    """Yield the addresses in the tags of a page, without what stands behind `?` or `#`."""
    return chain.from_iterable(map(_in_tag, TAG.findall(data)))


@lru_cache(maxsize=1 << 12)
def _in_tag(tag: bytes) -> tuple[bytes, ...]:
    """Return the addresses in one tag: most stand on many pages."""
    if not MAY_LEAD.search(tag):
        return ()
    found = ATTRIBUTE.findall(tag)
    named = [double or single or bare for name, double, single, bare in found if name.lower() in NAMES]
    return tuple(re.split(rb"[?#]", address, maxsplit=1)[0] for address in named)


def _texts(texts: Iterable[bytes]) -> set[str]:
    return {unescape(each.decode(errors="replace")).strip() for each in set(texts)} - {""}


def _from_page(target: str, written: str, url: str) -> Iterator[tuple[str, str]]:
    if SCHEME.match(written):
        return
    root = urlsplit(url).path or "/"
    if written.startswith("/"):  # the page for wrong addresses is served at any depth
        if target == "404.html" and written.startswith(root):
            yield written, _file(written.removeprefix(root))
        return
    there = _file(folder_of(target) + written)
    if not there.startswith("../"):
        yield written, there


def _file(path: str) -> str:
    """Return the file that an address from the root stands for: of a folder its first page."""
    plain = normpath(unquote(path)).removeprefix("./")
    if plain == ".":
        return "index.html"
    return f"{plain}/index.html" if path.endswith(("/", "/.", "/..")) or plain.endswith("..") else plain
