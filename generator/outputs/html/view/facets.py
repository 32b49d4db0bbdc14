"""Listings of the modules by what they have in common, and the way from one listing to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.i18n.formats import minutes, number, percent
from generator.i18n.languages import direction
from generator.i18n.strings import Words
from generator.i18n.strings import words as words_of
from generator.model.page import Chrome, LocalText, ModuleRow
from generator.model.ways import Facet, FacetValue, Listing
from generator.outputs.html.view.frame import Frame, frame
from generator.outputs.html.view.values import TextView, text
from generator.site.addresses import address, relative
from generator.site.names import locale_of, stage_mark, value_name


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A value of a facet."""

    name: TextView
    mark: str
    """The shape of a stage; "" where the value is none."""
    address: str
    count: str
    """Its modules, as the locale writes the number."""
    here: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet: the template says its name."""

    id: str
    values: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class ModuleRowView:
    """A module in a listing."""

    title: TextView
    address: str
    language: str
    """The language of the page that it leads to; "" where it is this page's."""
    mark: str
    note: str
    """Its minutes; in the listing of a language how far it is translated."""


@dataclass(frozen=True, slots=True)
class ListingView:
    """A listing."""

    frame: Frame
    facet: str
    name: TextView
    """The value."""
    count: int
    rows: tuple[ModuleRowView, ...]
    facets: tuple[FacetView, ...]


def listing_view(
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


def facet_views(page: str, facets: tuple[Facet, ...], chrome: Chrome) -> tuple[FacetView, ...]:
    """Return the facets as the page at address `page` leads to them, of those that have pages."""
    return tuple(
        FacetView(facet.id, tuple(_link(facet.id, value, page, chrome) for value in facet.values))
        for facet in facets
        if address("stage" if facet.id == "stage" else "facet", chrome.locale, "x")
    )


def value_view(facet: str, value: str, chrome: Chrome) -> TextView:
    """Return what a value is called; a language bears its tag, on a page in it too."""
    name = value_name(facet, value, chrome)
    if facet == "language":
        return TextView(name.text, name.locale, direction(name.locale))
    return text(name, chrome.locale)


def _link(facet: str, value: FacetValue, page: str, chrome: Chrome) -> FacetLink:
    stage = facet == "stage"
    there = address("stage", chrome.locale, value.id) if stage else _address(facet, value.id, chrome)
    return FacetLink(
        value_view(facet, value.id, chrome),
        stage_mark(value.id, chrome).mark if stage else "",
        relative(page, there),
        number(value.count, chrome.locale),
        there == page,
    )


def _address(facet: str, value: str, chrome: Chrome) -> str:
    return address("facet", chrome.locale, f"{facet}/{value}")


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
    return LocalText(words.plain("Modules: {what}", what=name.text), words.language("Modules: {what}"))
