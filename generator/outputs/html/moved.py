"""A page at each address that has moved: it leads on, on any host and from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from generator.i18n.languages import direction
from generator.model.page import Chrome, LocalText
from generator.model.web import POLICY
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import TextView, text
from generator.site.addresses import address, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.model.page import LocalText
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield a page for each former id of a module, its facilitator view too, and of a competency."""
    for kind, old, new in edition.publication.moved:
        for each in ("module", "facilitator") if kind == "module" else (kind,):
            if address(each, edition.locale, old):
                yield edition.task(each, old, moved_page, each, old, new, _title(edition, kind, new))


def _title(edition: Edition, kind: str, id: str) -> LocalText:
    if kind == "module":
        return edition.rows[id].title
    return edition.framework[f"competencies.{id}.title"]


class MovedView(Struct, frozen=True):
    """Where a page has gone."""

    locale: str
    direction: str
    policy: str
    title: TextView
    """Of the page that is there now."""
    address: str
    """Relative."""
    canonical: str
    """In full; "" where the site names no address of its own."""


@template("moved.html")
def moved_page(chrome: Chrome, kind: str, old: str, new: str, title: LocalText) -> MovedView:
    """Return what leads from the address of `old` to that of `new`, a kind of page in one locale."""
    here, there = (address(kind, chrome.locale, id) for id in (old, new))
    return MovedView(
        locale=chrome.locale,
        direction=direction(chrome.locale),
        policy=POLICY,
        title=text(title, chrome.locale),
        address=relative(here, there),
        canonical=chrome.url + there if chrome.url else "",
    )
