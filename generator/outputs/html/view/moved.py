"""The page at an address that has moved: where to go on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.i18n.languages import direction
from generator.model.page import Chrome, LocalText
from generator.model.web import POLICY
from generator.outputs.html.view.values import TextView, text
from generator.site.addresses import address, relative


@dataclass(frozen=True, slots=True)
class MovedView:
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


def moved_view(chrome: Chrome, kind: str, old: str, new: str, title: LocalText) -> MovedView:
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
