"""Addresses outside the site: where they stand, and what a visit says about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.result import Progress
from generator.model.site import Site
from generator.site.targets import read_target
from generator.site.uses import FRAMEWORK, MEDIA, SITE, links

GONE = Rule(
    "V245",
    "warning",
    "A page outside is not there any more",
    "A reader who follows the link finds an error page, and the source of a claim cannot be looked up.",
    "<https://example.org/a-page-that-was-removed>",
    "<https://example.org/the-page-where-it-stands-now>",
)
SILENT = Rule(
    "V246",
    "warning",
    "A server outside does not answer",
    "Readers who follow the link wait, and see nothing. It may be a bad hour: try it again tomorrow.",
    "<https://exmaple.org/>",
    "<https://example.org/>",
)
MOVED = Rule(
    "V247",
    "warning",
    "A page outside has moved for good",
    "The old address costs time on a slow line, and nobody promises that it leads on for ever.",
    "<http://example.org/old-name>",
    "<https://example.org/new-name>",
)
PRIVATE = Rule(
    "V248",
    "warning",
    "An address leads into a private network",
    "It works for whoever wrote it, at home or at work, and for no other reader.",
    "<http://localhost:8000/>",
    "<https://example.org/>",
)
ENDLESS = Rule(
    "V249",
    "warning",
    "An address is passed on again and again",
    "A browser gives up after some redirects, and the reader sees an error page.",
    "<https://example.org/one>, which leads to /two, which leads to /one",
    "<https://example.org/three>",
)
UNREADABLE = Rule(
    "V253",
    "warning",
    "An address outside cannot be read",
    "No browser can go there: the reader clicks, and nothing happens.",
    "<https://exa mple.org:port/>",
    "<https://example.org/>",
)
RULES = (GONE, SILENT, MOVED, PRIVATE, ENDLESS, UNREADABLE)

AddressState = Literal["fine", "gone", "silent", "moved", "private", "endless", "unreadable", "unsure"]
_SAID = {
    "gone": (GONE, "is not there", "look for its new address, or name another page"),
    "silent": (SILENT, "does not answer", "try it in a browser, and name another page if it stays so"),
    "private": (PRIVATE, "leads into a private network", "name an address that everybody can reach"),
    "unreadable": (UNREADABLE, "cannot be read", "write it as it stands in the browser's address bar"),
    "endless": (ENDLESS, "is passed on again and again", "name the page where it should end"),
}


_WEB = re.compile("https?:", re.IGNORECASE)


class Address(NamedTuple):
    """An address, and all places that name it."""

    url: str
    """Without a fragment."""
    places: tuple[Location, ...]


class Visit(Struct, frozen=True):
    """What came of trying an address."""

    url: str
    state: AddressState
    detail: str = ""
    """Why: `404`, `no answer within 10 seconds`; of `moved` the new address."""


class Visits(Struct, frozen=True):
    """What came of trying all addresses."""

    visits: tuple[Visit, ...] = ()
    untried: int = 0
    """Addresses that were left out: too many at one host, or someone stopped it."""


Visitor = Callable[[Sequence[str], Progress], Visits]
"""What tries some addresses, and says how far it is."""


def addresses(site: Site) -> tuple[Address, ...]:
    """Return the addresses outside that the texts and the settings name in the source language, sorted.

    Those of the site itself are left out.
    """
    own = site.settings.url or "https:///"
    places: dict[str, list[Location]] = {}
    for url, place in (*_in_texts(site), *_in_fields(site)):
        if _WEB.match(url) and not url.startswith(own):
            places.setdefault(url.partition("#")[0], []).append(place)
    return tuple(Address(url, tuple(found)) for url, found in sorted(places.items()))


def findings(known: Iterable[Address], visits: Sequence[Visit]) -> tuple[Diagnostic, ...]:
    """Return a finding for each place whose address did not lead where a reader wants to go."""
    by_url = {visit.url: visit for visit in visits}
    return tuple(
        found
        for address in known
        if address.url in by_url
        for place in address.places
        for found in _finding(place, by_url[address.url])
    )


def remarks(visits: Visits) -> tuple[str, ...]:
    """Return what the person who asked should know of addresses without a finding."""
    unsure = [f"  {visit.url} ({visit.detail})" for visit in visits.visits if visit.state == "unsure"]
    left = f"Outside addresses that were not tried: {visits.untried}" if visits.untried else ""
    head = "These answered, but not to a program; try them in a browser:" if unsure else ""
    return tuple(line for line in (head, *unsure, left) if line)


def _finding(place: Location, visit: Visit) -> Iterator[Diagnostic]:
    if visit.state == "moved":
        yield MOVED.at(place, f"{visit.url} has moved for good", f"write `{visit.detail}`")
    elif visit.state in _SAID:
        rule, said, hint = _SAID[visit.state]
        yield rule.at(place, f"{visit.url} {said}: {visit.detail}", hint)


def _in_texts(site: Site) -> Iterator[tuple[str, Location]]:
    for each in links(site):
        target = read_target(each.reference.target)
        if target.kind == "web":
            yield target.id, each.location


def _in_fields(site: Site) -> Iterator[tuple[str, Location]]:
    for path, found in _by_file(site):
        for anchor, url in found.items():
            if url:
                yield url, Location(path, anchor)


def _by_file(site: Site) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the addresses of each file by their anchors; "" where there is none."""
    yield SITE, {"publisher.url": site.settings.publisher.url}
    yield FRAMEWORK, {"source.url": site.framework.source.url}
    for one in site.framework.competencies:
        yield FRAMEWORK, {f"competencies.{one.id}.same_as.{n}": url for n, url in enumerate(one.same_as)}
    yield MEDIA, {f"{entry.file}.source": entry.source for entry in site.media.entries}
    for facts, front in site.of_modules():
        yield facts.path, {f"authors.{n}.url": one.url for n, one in enumerate(front.authors)}
        yield facts.path, {f"based_on.{n}.url": one.url for n, one in enumerate(front.based_on)}
