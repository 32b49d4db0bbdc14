"""How far the translations are: what the page of translations shows."""

from __future__ import annotations

from msgspec import Struct

from generator.model.page import LocalText


class Gap(Struct, frozen=True):
    """A text that waits for a translator."""

    name: str
    """The short name by which commands know it: `modules/one:k3vq2a`."""
    text: str
    """Today's source, without marks."""
    before: str | None
    """The source that the translator saw, without marks, where it is outdated and that is known."""
    place: str
    """The id of the nearest heading or block above it; "" where there is none."""
    trainer: bool = False
    """Whether it stands in the facilitator view alone."""


class Gaps(Struct, frozen=True):
    """How far one file is translated into one locale. Occurrences are counted, texts are named once."""

    current: int
    total: int
    current_words: int
    words: int
    outdated: tuple[Gap, ...] = ()
    missing: tuple[Gap, ...] = ()
    """The first few."""
    missing_texts: int = 0
    """How many there are in all."""
    missing_words: int = 0


class Share(Struct, frozen=True):
    """How far one locale is: the sums over all modules, pathways and pages."""

    locale: str
    percent: int


class FileRow(Struct, frozen=True):
    """A file that has a translation, or waits for one."""

    id: str
    """Without folder `content/` and extension: `modules/one`, `framework`."""
    title: LocalText | None
    """None for a file that is YAML alone: the page has a word for it."""
    page: str
    """The address of its page from the root of the output; "" where it has none of its own."""
    trainer_page: str
    """The address of its facilitator view; "" where it has none."""
    catalog: str
    """The path of its catalog; "" where it has none yet."""
    source_locale: str
