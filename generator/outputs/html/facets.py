"""The listings of modules: one for each value of a facet that some module has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator.i18n.formats import minutes, percent
from generator.i18n.strings import Words
from generator.i18n.strings import words as words_of
from generator.model.page import Chrome, LocalText, ModuleRow
from generator.model.ways import Facet, Listing
from generator.outputs.html.parts.facets import FacetView, facet_views, value_view
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import TextView, text
from generator.site.addresses import address, relative
from generator.site.names import locale_of, spoken_by, stage_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"facet": "{locale}/modules/by-{id}.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the listings."""
    value = edition.shelf.value
    facets = value(edition.facets)
    rows = value(tuple(replace(row, summary=None) for row in edition.rows.values()))
    for listing in edition.listings:
        id = f"{listing.facet}/{listing.value}"
        yield edition.task("facet", id, facet_page, facets, rows, listing)


class ModuleRowView(Struct, frozen=True):
    """A module in a listing."""

    title: TextView
    address: str
    language: str
    """The language of the page that it leads to; "" where it is this page's."""
    mark: str
    note: str
    """Its minutes; in the listing of a language how far it is translated."""


class ListingView(Struct, frozen=True):
    """A listing."""

    frame: Frame
    facet: str
    name: TextView
    """The value."""
    count: int
    rows: tuple[ModuleRowView, ...]
    facets: tuple[FacetView, ...]


@template("facet.html")
def facet_page(
    chrome: Chrome, facets: tuple[Facet, ...], rows: tuple[ModuleRow, ...], listing: Listing
) -> ListingView:
    """Return what a listing shows. `rows` are those of all modules."""
    page = address("facet", chrome.locale, f"{listing.facet}/{listing.value}")
    name, known = value_view(listing.facet, listing.value, chrome), {row.id: row for row in rows}
    return ListingView(
        frame=frame(page, chrome, _title(name, words_of(chrome.strings)), LocalText("", chrome.locale)),
        facet=listing.facet,
        name=name,
        count=len(listing.modules),
        rows=_translated(listing, known, page, chrome)
        if listing.percents
        else tuple(_row(known[id], page, chrome) for id in listing.modules),
        facets=facet_views(page, facets, chrome),
    )


def _row(row: ModuleRow, page: str, chrome: Chrome) -> ModuleRowView:
    there = relative(page, address("module", chrome.locale, row.id))
    mark = stage_mark(row.stage, chrome).mark
    return ModuleRowView(text(row.title, chrome.locale), there, "", mark, minutes(row.minutes, chrome.locale))


def _translated(
    listing: Listing, rows: Mapping[str, ModuleRow], page: str, chrome: Chrome
) -> tuple[ModuleRowView, ...]:
    """Return the modules with their pages in the language of the listing."""
    locale = locale_of(listing.value, chrome)
    other = "" if locale == chrome.locale else locale
    return tuple(
        ModuleRowView(
            text(rows[id].title, chrome.locale),
            relative(page, address("module", locale, id)),
            other,
            "",
            percent(count, chrome.locale),
        )
        for id, count in zip(listing.modules, listing.percents, strict=True)
    )


def _title(name: TextView, words: Words) -> LocalText:
    t = spoken_by(words, what=name.text)
    return t("Modules: {what}")
