"""What a page says of itself by schema.org, as JSON-LD: the values that all kinds of page share.

https://schema.org names the classes and properties; https://www.w3.org/TR/json-ld11/ the notation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from generator.model.content import Person
from generator.model.once import Once
from generator.model.page import Chrome, LocalText, Named, StageMark
from generator.site.addresses import address
from generator.site.licenses import license_link

Thing = Mapping[str, object]
"""A node: `@type`, `@id`, properties. What is "" or () or an empty mapping is not said."""

CONTEXT = "https://schema.org"
STAGES = "#v-stages"
"""After the address of the framework: the set of its stages, which is no competency's."""
WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def block(*things: Thing) -> Markup:
    """Return things as the text of a script element; nothing where there is none.

    `<` is escaped as JSON allows it, so that no text can end the element.
    """
    graph = [found for found in things if found]
    if not graph:
        return Markup()
    tree = {"@context": CONTEXT, **graph[0]} if len(graph) == 1 else {"@context": CONTEXT, "@graph": graph}
    text = WRITER.encode(tree).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 -- without `<` no tag can stand in it


def thing(type: str, **properties: object) -> dict[str, object]:
    """Return a node; `id` stands for `@id`. What is empty is left out."""
    found = {"@type": type, "@id": properties.pop("id", "")}
    found |= properties
    return {key: value for key, value in found.items() if value or value == 0}


def reference(id: str) -> dict[str, object]:
    """Return a node that another page tells more about."""
    return {"@id": id} if id else {}


def words(said: LocalText, locale: str) -> object:
    """Return a text; with its language, where that is not the page's."""
    if said.locale == locale or not said.text:
        return said.text
    return {"@language": said.locale, "@value": said.text}


def place(chrome: Chrome, kind: str, id: str = "") -> str:
    """Return the address in full of a page in the locale; "" where the site has no such page."""
    there = address(kind, chrome.locale, id)
    return chrome.url + there if there and chrome.url else ""


@Once
def publisher(chrome: Chrome) -> Thing:
    """Return who publishes the site."""
    found = chrome.publisher
    return thing("Organization", name=found.name, url=found.url, email=found.email) if found.name else {}


@Once
def published(chrome: Chrome) -> Thing:
    """Return the properties that everything which is published here has."""
    who = publisher(chrome)
    return {"isAccessibleForFree": True, "provider": who, "publisher": who, "inLanguage": chrome.locale}


def license_address(id: str) -> str:
    """Return where the text of a licence stands, by its SPDX id."""
    return license_link(id).address


def person(someone: Person) -> dict[str, object]:
    """Return someone by name."""
    return thing("Person", name=someone.name, url=someone.url)


def roles(names: Iterable[str]) -> list[dict[str, object]]:
    """Return whom something is for: `volunteer`, `trainer`."""
    return [thing("EducationalAudience", educationalRole=role) for role in names]


def competency(named: Named, chrome: Chrome) -> dict[str, object]:
    """Return a competency as others name it."""
    return thing(
        "DefinedTerm",
        id=place(chrome, "competency", named.id),
        name=words(named.title, chrome.locale),
        termCode=named.id,
        inDefinedTermSet=place(chrome, "framework"),
    )


def competencies(ids: Sequence[str], known: Mapping[str, Named], chrome: Chrome) -> list[dict[str, object]]:
    """Return competencies as others name them; what the framework lacks is left out."""
    return [competency(known[id], chrome) for id in ids if id in known]


def stage(id: str, chrome: Chrome) -> Thing:
    """Return a stage as others name it; nothing where the framework lacks it."""
    return _stages(chrome).get(id, {})


@Once
def _stages(chrome: Chrome) -> Mapping[str, Thing]:
    return {mark.id: _stage(mark, chrome) for mark in chrome.stages}


def _stage(mark: StageMark, chrome: Chrome) -> Thing:
    return thing(
        "DefinedTerm",
        id=place(chrome, "stage", mark.id),
        name=words(mark.title, chrome.locale),
        termCode=mark.id,
        inDefinedTermSet=stages_set(chrome),
    )


def stages_set(chrome: Chrome) -> str:
    """Return what the set of the stages is known by; "" where the site has no page of its framework."""
    there = place(chrome, "framework")
    return there + STAGES if there else ""


def trail(*steps: tuple[str, object]) -> dict[str, object]:
    """Return the way to a page, from (address in full, name)."""
    items = [
        thing("ListItem", position=number, name=name, item=there)
        for number, (there, name) in enumerate(steps, 1)
    ]
    return thing("BreadcrumbList", itemListElement=items)
