"""What names what: every place of a site where an author wrote an id or an address."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from generator.markdown.inline import mentions
from generator.model.content import Content, Facts, Module, Pathway, Reference, Step
from generator.model.diagnostic import Location
from generator.model.ids import did_you_mean
from generator.model.site import Site
from generator.site.targets import NAMED, read_target

SITE = "content/site.yaml"
FRAMEWORK = "content/framework.yaml"
GLOSSARY = "content/glossary.yaml"
MEDIA = "content/media.yaml"

LINKED = frozenset({*NAMED, "block"})
COMPETENCY_LISTS = ("teaches", "assesses", "assumes")
MODULE_LISTS = ("helps_first", "next")


class Use(NamedTuple):
    """A place where something is named by its id."""

    path: str
    anchor: str
    kind: str
    """module | pathway | stage | competency | term | page | block (of the same file) | media."""
    id: str
    fragment: str = ""
    """Of a link: the heading or block that it leads to."""

    @property
    def location(self) -> Location:
        """Where it stands."""
        return Location(self.path, self.anchor)


class Written(NamedTuple):
    """A link or an image, wherever in the site it stands."""

    path: str
    anchor: str
    reference: Reference
    locale: str
    """The language that the words around it are in."""

    @property
    def location(self) -> Location:
        """Where it stands."""
        return Location(self.path, self.anchor)


class KnownIds:
    """The ids of one kind, with the words for a wrong one."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = frozenset(ids)
        self._forward = sorted(self.ids)
        self._backward = sorted(id[::-1] for id in self.ids)

    def __contains__(self, id: object) -> bool:
        return id in self.ids

    def __bool__(self) -> bool:
        return bool(self.ids)

    def hint(self, word: str) -> str:
        """Return `did you mean "…"?`, or "".

        Only ids that begin or end like the word are compared with it, so that a site in which thousands
        are wrong is still looked over in a moment.
        """
        ends = _around(self._backward, word[::-1])
        return did_you_mean(word, {*_around(self._forward, word), *(id[::-1] for id in ends)})


def links(site: Site) -> Iterator[Written]:
    """Yield all links: of each document in the order of the file, of the glossary and the framework."""
    return _written(site, "link")


def images(site: Site) -> Iterator[Written]:
    """Yield all images, in the same order."""
    return _written(site, "image")


def _written(site: Site, kind: Literal["link", "image"]) -> Iterator[Written]:
    for facts in site.facts:
        own = facts.front.source_locale if isinstance(facts.front, Module) else ""
        locale = own or site.settings.source_locale
        for index, reference in enumerate(facts.references):
            if reference.kind == kind:
                yield Written(facts.path, f"ref:{index}", reference, locale)
    for path, content, field in (
        (GLOSSARY, site.glossary.content, "definition"),
        (FRAMEWORK, site.framework.content, "give_back"),
    ):
        for anchor, reference in _in_texts(content, field):
            if reference.kind == kind:
                yield Written(path, anchor, reference, site.settings.source_locale)


def uses(site: Site) -> Iterator[Use]:
    """Yield all places where something but a media file is named by its id.

    A value that decoding refused is left out.
    """
    for each in links(site):
        target = read_target(each.reference.target)
        if target.kind in LINKED:
            yield Use(each.path, each.anchor, target.kind, target.id, target.fragment)
    for use in _in_fields_and_blocks(site):
        if use.id:
            yield use


def media_uses(site: Site) -> Iterator[Use]:
    """Yield all places where a media file is named: shown, played, or linked to."""
    for each in (*images(site), *links(site)):
        target = read_target(each.reference.target)
        if target.kind == "media":
            yield Use(each.path, each.anchor, "media", target.id)
    for facts in site.facts:
        for index, block in enumerate(facts.blocks):
            if name := next((value for key, value in block.attrs if key == "media"), ""):
                yield Use(facts.path, f"block:{index}:media", "media", name)


def _in_fields_and_blocks(site: Site) -> Iterator[Use]:
    for facts in site.facts:
        yield from _in_blocks(facts)
        if isinstance(facts.front, Module):
            yield from _in_module(facts.path, facts.front)
        elif isinstance(facts.front, Pathway):
            yield from _in_pathway(facts.path, facts.front)
    yield from _listed(SITE, "pathways", "pathway", site.settings.pathways)
    for term in site.glossary.terms:
        yield from _listed(GLOSSARY, f"{term.id}.see_also", "term", term.see_also)


def _in_texts(content: Content, name: str) -> Iterator[tuple[str, Reference]]:
    """Yield the links of the fields that are inline Markdown, with the anchors of the fields."""
    for key, unit in content.fields:
        if key.rpartition(".")[2] == name:
            for mention in mentions(content.units[unit].text):
                if mention.kind in ("link", "autolink", "reference", "image"):
                    kind: Literal["link", "image"] = "image" if mention.kind == "image" else "link"
                    yield key, Reference(kind, mention.target, mention.text, unit)


def _in_blocks(facts: Facts) -> Iterator[Use]:
    for index, block in enumerate(facts.blocks):
        for key, value in block.attrs:
            if key == "assesses":
                for id in value.split(","):
                    yield Use(facts.path, f"block:{index}:assesses", "competency", id)


def _in_module(path: str, front: Module) -> Iterator[Use]:
    yield Use(path, "stage", "stage", front.stage)
    yield from _listed(path, "also_useful_in", "stage", front.also_useful_in)
    for key in COMPETENCY_LISTS:
        yield from _listed(path, key, "competency", getattr(front, key))
    for key in MODULE_LISTS:
        yield from _listed(path, key, "module", getattr(front, key))
    yield Use(path, "replaced_by", "module", front.replaced_by)


def _in_pathway(path: str, front: Pathway) -> Iterator[Use]:
    for number, door in enumerate(front.doors):
        yield Use(path, f"doors.{number}.start", "module", door.start)
    for number, section in enumerate(front.sections):
        for place, step in enumerate(section.steps):
            yield from _in_step(path, f"sections.{number}.steps.{place}", step)
    for number, bridge in enumerate(front.bridges):
        yield Use(path, f"bridges.{number}.to", "pathway", bridge.to)


def _in_step(path: str, anchor: str, step: Step) -> Iterator[Use]:
    if step.choose or len(step.modules) > 1:
        yield from _listed(path, f"{anchor}.from", "module", step.modules)
    else:
        for id in step.modules:
            yield Use(path, f"{anchor}.module" if step.optional else anchor, "module", id)


def _listed(path: str, key: str, kind: str, ids: Sequence[str]) -> Iterator[Use]:
    for index, id in enumerate(ids):
        yield Use(path, f"{key}.{index}", kind, id)


NEIGHBOURS = 10
"""Ids on either side of a wrong one in the alphabet that are compared with it."""


def _around(ordered: Sequence[str], word: str) -> Sequence[str]:
    place = bisect_left(ordered, word)
    return ordered[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
