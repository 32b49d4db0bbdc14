"""Licences: each module has one, which what it is made of allows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Facts, Module
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.licenses import compatible
from generator.model.site import Site
from generator.site.uses import Use, media_uses

NONE = Rule(
    "V240",
    "error",
    "A module has no licence",
    "Nobody may translate, print or pass on a text without one.",
    "site.yaml without `license:`, and a module without it",
    "site.yaml: license: CC-BY-SA-4.0",
)
BASED_ON = Rule(
    "V241",
    "error",
    "The licence does not fit that of a work the module is based on",
    "The module could not be published on these terms, and those who use it again would be in the wrong too.",
    "license: CC-BY-4.0\nbased_on:\n  - title: A handout\n    license: CC-BY-SA-4.0",
    "license: CC-BY-SA-4.0\nbased_on:\n  - title: A handout\n    license: CC-BY-SA-4.0",
)
MEDIA = Rule(
    "V242",
    "error",
    "The licence does not fit that of a picture or a recording",
    "Who passes the page on as its licence allows would break the terms of the file.",
    "license: CC-BY-SA-4.0, and a photo under CC-BY-NC-4.0",
    "license: CC-BY-SA-4.0, and a photo under CC-BY-4.0",
)
RULES = (NONE, BASED_ON, MEDIA)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report modules without a licence, and works and media that may not be used under theirs."""
    for facts, front in site.of_modules():
        yield from _module(facts, front, site.settings.license)
    yield from _media(site)


def _module(facts: Facts, front: Module, site: str) -> Iterator[Diagnostic]:
    own = front.license or site
    if not own:
        hint = "add `license: CC-BY-SA-4.0`, or another SPDX id, to content/site.yaml"
        yield NONE.at(Location(facts.path, "title"), f'neither "{front.id}" nor the site has a licence', hint)
        return
    for index, work in enumerate(front.based_on):
        if work.license and not compatible(work.license, own):
            message = f"a work under {work.license} may not become part of a module under {own}"
            hint = f"publish the module under {work.license}, or base it on another work"
            yield BASED_ON.at(Location(facts.path, f"based_on.{index}.license"), message, hint)


def _media(site: Site) -> Iterator[Diagnostic]:
    """Report each file once for each document that uses it."""
    documents = {facts.path: _license(facts, site.settings.license) for facts in site.facts}
    licenses = {entry.file: entry.license for entry in site.media.entries}
    first: dict[tuple[str, str], Use] = {}
    for use in media_uses(site):
        first.setdefault((use.path, use.id), use)
    for (path, name), use in first.items():
        own, its = documents.get(path, ""), licenses.get(name, "")
        if own and its and not compatible(its, own):
            message = f'"{name}" is under {its}, which does not go into a page under {own}'
            hint = "use another file, or ask its author for other terms"
            yield MEDIA.at(use.location, message, hint)


def _license(facts: Facts, site: str) -> str:
    return (facts.front.license if isinstance(facts.front, Module) else "") or site
