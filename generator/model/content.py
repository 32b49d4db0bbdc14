"""What the content files say: modules, pathways and pages, decoded.

Texts that are translatable stand here in the source language. `Content.fields` tells the unit of each
by its key, so that a page shows `shown[fields["title"]]` and never the text itself.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from generator.model.text import ResolvedText, Unit

Kind = Literal["module", "pathway", "page"]
Pairs = tuple[tuple[str, str], ...]
Definitions = tuple[tuple[str, str, str], ...]
"""Reference definitions: (label as CommonMark normalises it, target, title)."""


class Block(NamedTuple):
    """A node of the output-neutral tree: no HTML, no position, no language.

    A leaf has either one unit or, where its text holds no letter, the attribute `text`.
    Its kinds are those of `SHAPES` in `model/shapes.py`, and those of directives.
    """

    kind: str
    attrs: Pairs = ()
    units: tuple[int, ...] = ()
    """Indexes into `Content.units`."""
    children: tuple[Block, ...] = ()

    def get(self, key: str, default: str = "") -> str:
        """Return an attribute, or `default` where the block has none of that name."""
        for name, value in self.attrs:
            if name == key:
                return value
        return default

    def written(self, shown: Sequence[ResolvedText]) -> str:
        """Return the text of a leaf as a page shows it, with its marks; "" of a block that is none."""
        return shown[self.units[0]].text if self.units else self.get("text")


def walk(
    blocks: Iterable[Block], without: Container[str] = (), around: tuple[Block, ...] = ()
) -> Iterator[tuple[Block, tuple[Block, ...]]]:
    """Yield all blocks in the order of the page, each with the blocks around it, the outermost first.

    Blocks of the kinds in `without` are left out, with all that stands in them.
    """
    for block in blocks:
        if block.kind not in without:
            yield block, around
            if block.children:
                yield from walk(block.children, without, (*around, block))


class Content(Struct, frozen=True):
    """What of a file is translated and laid out."""

    units: tuple[Unit, ...] = ()
    """Every occurrence, fields first, then the body."""
    fields: tuple[tuple[str, int], ...] = ()
    """(key, unit) of the translatable fields: `title`, `objectives.find`, `materials.0.what`, `doors.0.say`,
    `competencies.judge-sources.stages.emerging.line`."""
    blocks: tuple[Block, ...] = ()
    definitions: Definitions = ()
    notes: tuple[str, ...] = ()
    """Labels of the footnotes by number: the first stands for 1."""
    literals: Pairs = ()
    """(key, text) of the translatable fields without a letter, `2030`: no units, alike in all languages."""


class LocalContent(Struct, frozen=True):
    """The texts of one file as one locale shows them."""

    content: Content
    shown: tuple[ResolvedText, ...]
    """One for each unit."""
    locale: str
    source_locale: str


class Person(Struct, frozen=True):
    """An author or a contributor."""

    name: str
    url: str = ""
    role: str = ""


class Work(Struct, frozen=True):
    """A work that a module is based on."""

    title: str
    url: str = ""
    author: str = ""
    license: str = ""


class Change(Struct, frozen=True):
    """An entry of a module's history; its note is a unit."""

    version: str
    date: str
    """YYYY-MM-DD."""
    note: str = ""


class Material(Struct, frozen=True):
    """Something a room needs; `what` is a unit."""

    what: str
    count: int = 1
    per: str = "room"
    """person | pair | three | four | room."""


class People(Struct, frozen=True):
    """How many people a workshop fits; 0 where it is not said."""

    min: int = 0
    best: int = 0
    max: int = 0


class Module(Struct, frozen=True):
    """The front matter of a learning module."""

    id: str
    title: str = ""
    summary: str = ""
    type: str = ""
    stage: str = ""
    also_useful_in: tuple[str, ...] = ()
    teaches: tuple[str, ...] = ()
    assesses: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()
    helps_first: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    objectives: Pairs = ()
    self_study: int = 0
    """Minutes alone."""
    workshop: int = 0
    """Minutes in a room; 0 where the module has no workshop."""
    audience: tuple[str, ...] = ()
    people: People | None = None
    needs: tuple[str, ...] = ()
    materials: tuple[Material, ...] = ()
    keywords: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    authors: tuple[Person, ...] = ()
    contributors: tuple[Person, ...] = ()
    license: str = ""
    """SPDX; "" means the site's."""
    based_on: tuple[Work, ...] = ()
    changes: tuple[Change, ...] = ()
    status: str = "stable"
    reviewed: str = ""
    review_by: str = ""
    replaced_by: str = ""
    aliases: tuple[str, ...] = ()
    source_locale: str = ""
    """BCP 47; "" means the site's."""
    waive: Pairs = ()
    """(code, reason)."""

    @property
    def is_published(self) -> bool:
        """Whether it has a page: it is neither a draft nor retired."""
        return self.status not in ("draft", "retired")


class Door(Struct, frozen=True):
    """A place to enter a pathway; `say` is a unit."""

    say: str
    start: str
    audience: tuple[str, ...] = ()
    """The key `for`: new | returning | trainer | translator | looking."""


class Step(Struct, frozen=True):
    """One step of a pathway: a module, or a choice of some from several."""

    modules: tuple[str, ...]
    choose: int = 0
    """How many of the modules to choose; 0 where the step is one module."""
    optional: bool = False


class Section(Struct, frozen=True):
    """A stretch of a pathway; `title` is a unit."""

    title: str
    steps: tuple[Step, ...] = ()


class Bridge(Struct, frozen=True):
    """A way over to another pathway; `when` is a unit."""

    to: str
    when: str


class Pathway(Struct, frozen=True):
    """The front matter of a pathway."""

    id: str
    title: str = ""
    summary: str = ""
    outcome: str = ""
    audience: tuple[str, ...] = ()
    doors: tuple[Door, ...] = ()
    sections: tuple[Section, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    rest: str = ""
    waive: Pairs = ()


class Page(Struct, frozen=True):
    """The front matter of a free page."""

    id: str
    title: str = ""
    summary: str = ""
    menu: int = 0
    """Its place in the menu; 0 where it has none."""
    waive: Pairs = ()


class Heading(Struct, frozen=True):
    """A heading of the body, in the order of the file."""

    id: str
    level: int
    """As written: 2 to 6."""
    unit: int
    """Index into `Content.units`; -1 where the heading has no letter."""
    block: int = -1
    """Index into `Facts.blocks` of the directive that the heading stands in; -1 at the top."""


class BlockFacts(NamedTuple):
    """A directive of the body, in the order of the file: what the checks and the handouts ask of it."""

    kind: str
    id: str = ""
    attrs: Pairs = ()
    """As written; lists by comma."""
    parent: int = -1
    """Index of the directive that it stands in; -1 at the top."""
    words: int = 0
    """Words of its text, its own directives left out."""


class Reference(NamedTuple):
    """A link or an image in the body or in a field, in the order of the file; its anchor is `ref:<index>`."""

    kind: Literal["link", "image"]
    target: str
    """As written."""
    text: str = ""
    """The text of the link, or the alt text of the image, without marks."""
    unit: int = -1
    """Index into `Content.units` of the unit that it stands in; -1 for a figure."""


class Facts(Struct, frozen=True):
    """What the rest of the site needs to know of one file."""

    path: str
    kind: Kind
    front: Module | Pathway | Page
    headings: tuple[Heading, ...] = ()
    blocks: tuple[BlockFacts, ...] = ()
    references: tuple[Reference, ...] = ()
    widest_table: int = 0
    """Columns of the widest table."""
    words: int = 0
    """Words of the body that a learner reads, facilitator text left out (Han, Kana, Thai: characters / 2)."""


TYPES = ("lesson", "exercise", "reading", "discussion", "assessment", "lesson-plan")
"""Kinds of modules."""
INTERNET = "internet"
THINGS = (INTERNET, "phone-or-computer", "paper", "peers", "printer", "teacher")
NOTHING = "nothing"
NEEDS = (*THINGS, NOTHING)
"""What a module or an activity may need."""
AUDIENCES = ("volunteer", "trainer", "organiser", "translator")
"""Those whom a module or a pathway is for."""
