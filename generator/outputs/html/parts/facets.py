"""The ways from one listing of modules to another."""

from __future__ import annotations

from msgspec import Struct

from generator.i18n.formats import number
from generator.i18n.languages import direction
from generator.model.page import Chrome
from generator.model.ways import Facet, FacetValue
from generator.outputs.html.parts.values import TextView, text
from generator.site.addresses import address, relative
from generator.site.names import stage_mark, value_name


class FacetLink(Struct, frozen=True):
    """A value of a facet."""

    name: TextView
    mark: str
    """The shape of a stage; "" where the value is none."""
    address: str
    count: str
    """Its modules, as the locale writes the number."""
    here: bool


class FacetView(Struct, frozen=True):
    """A facet: the template says its name."""

    id: str
    values: tuple[FacetLink, ...]


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
