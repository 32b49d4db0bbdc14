"""Sites to measure with: so many modules in so many locales, the same for every generator and every day.

No two texts of a site are equal: each ends with a name of its page, its place and its locale. So nobody gains
by remembering what would repeat in no real site.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from string import ascii_lowercase
from typing import TypeVar

from benchmarks.material import LANGUAGES, NEXT, Line, Material, material

T = TypeVar("T")

SOURCE = "en"
FURTHER = "es fr pt it ca gl ro id sw tl vi ms pl cs sk sl hr nl sv"
"""The third and all that follow borrow their texts from the first two in turn."""
LOCALES = (SOURCE, *FURTHER.split())
STAGES = ("fundamental", "emerging", "expanding", "elevated")
WORDS = 820
"""How many a page has at least."""
BLOCKS_A_HEADING = 4
OBJECTIVES = 3
LONGEST_SUMMARY = 140
FOOT = "A generated site."
"""Stands in the base template of every generator; the edit of a template changes it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of a page, and its place there."""

    place: int
    line: Line


@dataclass(frozen=True, slots=True)
class Page:
    """A module."""

    number: int
    phrases: tuple[Phrase, ...]
    """The title, the summary, the objectives."""
    blocks: tuple[tuple[Phrase, ...], ...]

    @property
    def id(self) -> str:
        """Its name in addresses."""
        return f"module-{self.number:05}"

    @property
    def stage(self) -> str:
        """The section that it stands in."""
        return STAGES[self.number % len(STAGES)]

    @property
    def everything(self) -> tuple[Phrase, ...]:
        """All its texts in order."""
        return (*self.phrases, *(phrase for block in self.blocks for phrase in block))


@dataclass(frozen=True, slots=True)
class Site:
    """So many modules in so many locales; a share of the texts of each translation is translated."""

    modules: int
    locales: int = 1
    share: float = 1.0
    text: str = ""
    """Whose text it is, where it is a real site: see `real.py`."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The locales, the source first."""
        return LOCALES[: self.locales]

    def pages(self) -> Iterator[Page]:
        """Yield the modules."""
        return map(page, range(self.modules))

    def is_translated(self, page: Page, phrase: Phrase, locale: str) -> bool:
        """Whether this text is translated: evenly many in each module, not the same in each."""
        step = page.number + phrase.place
        return locale != SOURCE and int((step + 1) * self.share) > int(step * self.share)

    def said(self, page: Page, phrase: Phrase, locale: str) -> str:
        """Return what a reader of `locale` sees: the translation, or the source."""
        tag = locale if self.is_translated(page, phrase, locale) else SOURCE
        return f"{phrase.line.texts[_language(tag)]} {letters(page.number)}-{letters(phrase.place)}-{tag}"

    def neighbour(self, page: Page) -> Page:
        """Return the module that the links of a page lead to."""
        return _stub((page.number * 7 + 3) % self.modules)

    def doors(self, page: Page) -> tuple[Page, ...]:
        """Return the modules that follow in the section, at most two."""
        further = (page.number + len(STAGES) * step for step in (1, 2))
        return tuple(_stub(number) for number in further if number < self.modules)

    def markdown(self, page: Page, locale: str, link: str) -> str:
        """Return the body of a page; `link` is the address of its neighbour."""
        blocks = ("\n".join(self._line(page, phrase, locale) for phrase in block) for block in page.blocks)
        return "\n\n".join(blocks).replace(NEXT, f"]({link})") + "\n"

    def _line(self, page: Page, phrase: Phrase, locale: str) -> str:
        return phrase.line.prefix + self.said(page, phrase, locale)


def page(number: int) -> Page:
    """Return a module: headings, each with some paragraphs and lists, until it has `WORDS` words."""
    known = _known()
    places = count()
    titles = [_at(known.headings, number), _at(_summaries(), number)]
    objectives = [_at(known.headings, number * OBJECTIVES + place + 1) for place in range(OBJECTIVES)]
    phrases = tuple(Phrase(next(places), line) for line in [*titles, *objectives])
    blocks: list[tuple[Phrase, ...]] = []
    words, turn = 0, number * 11
    while words < WORDS:
        is_heading = len(blocks) % (BLOCKS_A_HEADING + 1) == 0
        block = (_second_level(_at(known.headings, turn)),) if is_heading else _at(known.blocks, turn)
        blocks.append(tuple(Phrase(next(places), line) for line in block))
        words += sum(len(line.texts[0].split()) + 1 for line in block)
        turn += 1
    return Page(number, phrases, tuple(blocks))


def letters(number: int) -> str:
    """Return a number in letters: figures in each text would keep those busy who compare them."""
    rest, last = divmod(number, len(ascii_lowercase))
    return (letters(rest - 1) if rest else "") + ascii_lowercase[last]


@cache
def _known() -> Material:
    return material()


@cache
def _summaries() -> tuple[Line, ...]:
    lines = [block[0] for block in _known().blocks if len(block) == 1]
    short = (line for line in lines if max(map(len, line.texts)) < LONGEST_SUMMARY)
    return tuple(line for line in short if NEXT not in line.texts[0])


def _second_level(line: Line) -> Line:
    return Line("## ", line.texts)


def _stub(number: int) -> Page:
    """Return a module without its texts: enough to link to it."""
    return Page(number, (), ())


def _at(items: tuple[T, ...], place: int) -> T:
    return items[place % len(items)]


def _language(tag: str) -> int:
    """Return which of `LANGUAGES` a locale takes its texts from."""
    place = LOCALES.index(tag)
    return 0 if tag == SOURCE else 1 + (place - 1) % (len(LANGUAGES) - 1)
