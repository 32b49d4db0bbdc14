"""What a page shows: the frozen values that templates arrange."""

from __future__ import annotations

from msgspec import Struct, field

from generator.model.content import Kind
from generator.model.site import MediaFile, Publisher
from generator.model.text import ResolvedText


class Link(Struct, frozen=True):
    """Where a link of the content leads from one page."""

    target: str
    """As written in the content: `module:id#block`, `https://…`."""
    address: str
    """Relative to the page, file name and fragment written out; "" where this site has no such page: the
    link becomes its plain text."""
    outside: bool = False
    """Whether it leaves the site."""


class Picture(Struct, frozen=True):
    """A media file as one page in one locale shows it: the localised twin where there is one."""

    file: str
    """The name as written in the content."""
    address: str
    """Relative to the page."""
    media: MediaFile
    """What stands there."""
    title: LocalText
    """No text where it has none."""
    captions: tuple[tuple[str, str], ...] = ()
    """(locale, address) of the caption files of a recording."""


class LocalText(Struct, frozen=True):
    """A text that stands in a listing, and the language it is in. A listing shows no state."""

    text: str
    locale: str


class LocalFacts(Struct, frozen=True):
    """What the rest of the site needs to know of one file in one locale."""

    id: str
    kind: Kind
    locale: str
    title: ResolvedText
    summary: ResolvedText
    current: int
    """Occurrences of units that are translated and up to date."""
    total: int
    percent: int
    """100 * current // total; 100 where there is nothing to translate."""
    outdated: int
    """Occurrences that are shown as outdated."""
    source_locale: str
    translators: tuple[str, ...] = ()
    """`name <address>`, as the catalog has them."""
    catalog: str = ""
    """The path of the catalog; "" where the file has none in this locale."""

    @property
    def is_translated(self) -> bool:
        """Whether anything of it has been translated into this locale."""
        return self.locale != self.source_locale and bool(self.current or self.outdated)

    notes: tuple[LocalText, ...] = ()
    """What changed in each version of a module, in the order of `Module.changes`; "" where nobody says."""


class Named(Struct, frozen=True):
    """Something that another page is about."""

    id: str
    title: LocalText


class ModuleRow(Struct, frozen=True):
    """What a listing shows of one module."""

    id: str
    title: LocalText
    stage: str
    minutes: int
    """Alone."""
    summary: LocalText | None = None
    """None where the listing shows none, so that a new summary changes no such page."""


class StageMark(Struct, frozen=True):
    """A stage as every page can name it: a shape and a word."""

    id: str
    mark: str
    title: LocalText


class MenuItem(Struct, frozen=True):
    """A free page in the menu."""

    title: LocalText
    address: str
    """From the root of the output."""


class Theme(Struct, frozen=True):
    """`theme.yaml`: what a theme is made of."""

    name: str
    extends: str = ""
    """The theme that templates and strings which this one lacks are taken from; "" for none."""
    styles: tuple[str, ...] = ()
    """Names within `static/`, in the order in which pages load them."""
    scripts: tuple[str, ...] = ()
    search_scripts: tuple[str, ...] = ()
    """Scripts that load after these, where the site has a search."""
    icon: str = ""


class Assets(Struct, frozen=True):
    """Where the theme's files stand in the output, hashes in their names; from the root of the output."""

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    icon: str = ""


class Phrase(Struct, frozen=True):
    """A string of the theme in one language."""

    msgid: str
    locale: str
    forms: tuple[str, ...]
    """One, or as many as the language has plural forms."""


class Strings(Struct, frozen=True):
    """The strings of the theme for the pages of one locale: what `markup.words.Words` speaks from."""

    locale: str
    phrases: tuple[Phrase, ...] = ()
    """The first translation along the fallback chain of each; English stands in the templates."""


class Chrome(Struct, frozen=True):
    """What stands on every page of one locale."""

    locale: str
    title: LocalText
    tagline: LocalText
    source_locale: str
    locales: tuple[str, ...] = ()
    """All locales of the site in the order of the menu."""
    fallbacks: tuple[str, ...] = ()
    """The chain of this locale, without itself."""
    stages: tuple[StageMark, ...] = ()
    spoken: tuple[str, ...] = ()
    """The locales of the site in which anything is translated, in the order of the menu."""
    feed: str = ""
    """The feed of this locale, from the root of the output; "" where there is nothing to tell."""
    search: str = ""
    """The page of the search, from the root of the output; "" where the site has none."""
    places: tuple[str, ...] = ()
    """What the bar at the top leads to, by the kind of page: `stages`, `pathways`, `framework`, …"""
    menu: tuple[MenuItem, ...] = ()
    publisher: Publisher = field(default_factory=Publisher)
    license: str = ""
    """SPDX."""
    url: str = ""
    """The public address, with a slash at its end; "" where the site names none."""
    edit: str = ""
    """Address to edit a file at, with `{path}`; "" where the site names none."""
    new_issue: str = ""
    """Address to say something at, with `{title}` and `{body}`; "" where the site names none."""
    assets: Assets = Assets()
    strings: Strings = Strings("en")


class Group(Struct, frozen=True):
    """The modules of one stage."""

    stage: StageMark
    summary: LocalText
    rows: tuple[ModuleRow, ...] = ()


class Ability(Struct, frozen=True):
    """What someone can say at a stage, and the competency that it belongs to."""

    id: str
    """Of the competency."""
    line: LocalText
    competency: LocalText
    kind: str
    """activity | behaviour | skill."""


class Abilities(Struct, frozen=True):
    """The abilities of one domain at one stage."""

    domain: LocalText
    lines: tuple[Ability, ...]


class PathStep(Struct, frozen=True):
    """A step of a pathway: one module, or some of several."""

    rows: tuple[ModuleRow, ...]
    choose: int = 0
    """How many to choose; 0 where the step is one module."""
    optional: bool = False


class PathDoor(Struct, frozen=True):
    """A place to enter a pathway: what a reader says, and the module to begin with."""

    say: LocalText
    start: ModuleRow


class PathCard(Struct, frozen=True):
    """A pathway as the home page shows it."""

    id: str
    title: LocalText
    summary: LocalText
    steps: tuple[PathStep, ...] = ()
    doors: tuple[PathDoor, ...] = ()


class Way(Struct, frozen=True):
    """A pathway that a module is part of, and the steps around it."""

    id: str
    title: LocalText
    place: int
    """Its step, from 1."""
    count: int
    """Steps of the pathway."""
    before: tuple[ModuleRow, ...] = ()
    """The modules of the step before; () at the beginning."""
    after: tuple[ModuleRow, ...] = ()


class Neighbours(Struct, frozen=True):
    """What a module's page shows of other modules."""

    helps_first: tuple[ModuleRow, ...] = ()
    doors: tuple[ModuleRow, ...] = ()
    """Where next: at most two."""
    ways: tuple[Way, ...] = ()
    """The pathways that it is part of."""


class MediaCredit(Struct, frozen=True):
    """Who made a file that a page shows, as `media.yaml` says it. What is "" is not said."""

    title: LocalText
    """The name of the file where it has no title."""
    author: str
    license: str
    """SPDX."""
    source: str


class PageContext(Struct, frozen=True):
    """What the page of one content file in one locale shows of the rest of the site."""

    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    credits: tuple[MediaCredit, ...] = ()
    """Of these pictures and recordings."""
    percents: tuple[tuple[str, int], ...] = ()
    """(locale, percent) of this file, in the order of the menu."""
    competencies: tuple[Named, ...] = ()
    """Those that a module names."""
    neighbours: Neighbours = Neighbours()


class StageFacts(Struct, frozen=True):
    """What the page of a stage shows in one locale."""

    group: Group
    abilities: tuple[Abilities, ...] = ()
    others: tuple[StageMark, ...] = ()
    """All other stages: nobody has to go through them one by one."""


class HomeFacts(Struct, frozen=True):
    """What the home page shows of the site in one locale."""

    groups: tuple[Group, ...] = ()
    paths: tuple[PathCard, ...] = ()


Templates = tuple[tuple[str, str], ...]
"""(name, text) of a template and of all that it extends, includes and imports; by name."""


class Anchor(Struct, frozen=True):
    """A name with an address, or without one."""

    text: str
    address: str = ""
