"""The pathways that a module is part of."""

from __future__ import annotations

from dataclasses import dataclass

from generator.i18n.formats import number
from generator.model.page import Chrome, Way
from generator.outputs.html.view.values import ModuleLink, TextView, module_links, text
from generator.site.addresses import address, relative


@dataclass(frozen=True, slots=True)
class WayView:
    """A pathway, the place of the module on it, and the steps around."""

    title: TextView
    address: str
    place: str
    """Its step, as the locale writes the number."""
    count: str
    before: tuple[ModuleLink, ...]
    after: tuple[ModuleLink, ...]


def way_views(page: str, ways: tuple[Way, ...], chrome: Chrome) -> tuple[WayView, ...]:
    """Return the pathways as the page at address `page` shows them."""
    return tuple(
        WayView(
            text(way.title, chrome.locale),
            relative(page, address("pathway", chrome.locale, way.id)),
            number(way.place, chrome.locale),
            number(way.count, chrome.locale),
            module_links(page, way.before, chrome),
            module_links(page, way.after, chrome),
        )
        for way in ways
    )
