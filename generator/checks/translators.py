"""The credits of translators: their links lead where others of the site lead, too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.outside import addresses
from generator.translation.checks.unsafe import project
from generator.translation.translators import LONGEST_NAME, MOST, translator

STRANGE_HOST = Rule(
    "V440",
    "warning",
    "A translator's link leads to a host that nobody else of the site names",
    "The credits of each translated page lead there. Whoever can translate could advertise so, or deceive.",
    "# Translators: Ana <https://buy-here.example/>",
    "# Translators: Ana <https://example.org/ana>",
)
NO_ADDRESS = Rule(
    "V441",
    "warning",
    "A translator's line cannot be shown as it is written",
    "Credits are a name, and an address that begins with `https://` and shows where it leads.",
    "# Translators: Ana <https://example.org@buy-here.example/>",
    "# Translators: Ana <https://example.org/ana>",
)
RULES = (STRANGE_HOST, NO_ADDRESS)

HOST = re.compile(r"https?://([^/?#:@\\\s]+)(?=[/?#:]|$)", re.IGNORECASE)
KNOWN = (
    "take it out; or, if you know who it is, name them and the link on a page, as on content/pages/about.md"
)
FORM = "write `# Translators: name <https://…>`, or the name alone"


def check(site: Site) -> Iterator[Diagnostic]:
    """Report each host of a translator that is not the site's, once a file, and what is no address."""
    known = None
    for path, lines in site.translators:
        told: set[str] = set()
        for number, line in enumerate(lines):
            place = Location(path, f"translator:{number}")
            yield from _unfit(line, number, place)
            host = translator(line).host
            if host and host not in told:
                known = known or _hosts(site)
                told.add(host)
                if not {host, _bare(host), project(f"https://{host}/")} & known:
                    yield _strange(host, place)


def _strange(host: str, place: Location) -> Diagnostic:
    message = f'a translator\'s link leads to "{host}", which nobody else of this site names'
    return STRANGE_HOST.at(place, message, KNOWN)


def _unfit(line: str, number: int, place: Location) -> Iterator[Diagnostic]:
    """Yield what of a line is not shown."""
    found = translator(line)
    if number == MOST:
        message = f"this file names more than {MOST} translators, and pages name the first {MOST}"
        yield NO_ADDRESS.at(place, message, "name those who did most of it")
    elif number < MOST and found.refused:
        yield NO_ADDRESS.at(place, f'"{found.refused[:LONGEST_NAME]}" is shown to nobody', FORM)
    elif number < MOST and not found.name:
        yield NO_ADDRESS.at(place, "this line names nobody", FORM)


def _hosts(site: Site) -> frozenset[str]:
    """Return the hosts and the Wikimedia projects that the site itself names."""
    settings = site.settings
    urls = [each.url for each in addresses(site)]
    urls += [settings.url, settings.repository.edit, settings.repository.new_issue]
    hosts = {found[1].lower() for url in urls if (found := HOST.match(url))}
    return frozenset({*map(_bare, hosts), *(project(f"https://{host}/") for host in hosts)} - {""})


def _bare(host: str) -> str:
    return host.removeprefix("www.")
