"""What the pages of a hostile site may hold: nothing that runs, leads out, or is left open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import TypeVar

from generator.model.diagnostic import Diagnostic, Outcome

T = TypeVar("T")

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
RUNS = frozenset(
    {"script", "iframe", "object", "embed", "base", "frame", "form", "foreignobject", "style", "meta", "link"}
)
"""Tags that have no place in a text."""
EMPHASIS = frozenset({"em", "strong", "s", "code", "br"})
"""Tags that say how a translator means a word; they lead nowhere."""
ADDRESSES = frozenset({"href", "src", "poster", "data", "action", "formaction", "xlink:href"})
SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})


def leads_to(address: str) -> tuple[str, str]:
    """Return the scheme and the host of an address as browsers see them, who read whatever they get."""
    plain = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33)))).replace("\\", "/")
    found = re.match(r"(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://+([^/?#]*))?", plain)
    return ((found[1] or "").lower(), (found[2] or "").lower()) if found else ("", "")


class Page(HTMLParser):
    """What a text holds."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.hosts: set[str] = set()
        """And schemes."""
        self.ids: list[str] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag."""
        self.tags.add(tag)
        if tag not in VOID:
            self._open.append(tag)
        names = [name for name, _ in attrs]
        if len({*names}) < len(names):
            self.faults.append(f"<{tag}> has an attribute twice")
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag of an inline picture, which closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Take the end of the tag that was opened last."""
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        self.attributes.add(name)
        if name.startswith("on") or name in {"srcdoc", "ping"}:
            self.faults.append(f"<{tag} {name}> runs")
        if name == "id":
            self.ids.append(value)
        if name in ADDRESSES:
            scheme, host = leads_to(value)
            self.hosts.add(f"{scheme}//{host}")
            if scheme not in SCHEMES:
                self.faults.append(f"<{tag} {name}> leads to {value[:60]}")


def check_body(html: str) -> None:
    """Raise `AssertionError` where the HTML of a text holds what no text may."""
    page = Page(html)
    faults = [*page.faults, *(f"<{tag}> has no place here" for tag in sorted(page.tags & RUNS))]
    faults += [f'the id "{id}" stands twice' for id in sorted({*page.ids}) if page.ids.count(id) > 1]
    assert not faults, faults[:5]


def check_translation(html: str, source: str) -> None:
    """Raise `AssertionError` where a translation brings what its source has not."""
    page, other = Page(html), Page(source)
    brought = [*(page.tags - other.tags - EMPHASIS), *(page.hosts - other.hosts)]
    assert not brought, brought
    check_body(html)


def told(outcome: Outcome[T], path: str) -> T:
    """Return the value of an outcome whose findings are those of this file, and can be told."""
    found: Iterable[Diagnostic] = outcome.diagnostics
    for one in found:
        assert one.location.path == path, one
        assert one.location.line >= 0, one
        assert one.code, one
        assert one.message, one
    return outcome.value
