"""For each locale the page that tells how far its translations are."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup
from msgspec import Struct

from generator.html.states import difference
from generator.i18n.formats import number, percent
from generator.i18n.languages import direction, language
from generator.i18n.strings import Tongue, Words, words
from generator.model.page import Chrome, LocalFacts
from generator.model.progress import FileRow, Gap, Gaps, Share
from generator.outputs.html.parts.frame import Frame, frame
from generator.outputs.html.parts.repository import edit_address
from generator.outputs.html.parts.template import template
from generator.outputs.html.parts.values import TextView, spoken, text
from generator.site import resolve_progress
from generator.site.addresses import address, relative
from generator.site.names import spoken_by
from generator.translation.localise import percent as share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


ADDRESSES = {"translations": "{locale}/translations.html"}


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page, where the site has more than one language."""
    publication, locale = edition.publication, edition.locale
    if len(publication.chains) == 1:
        return
    catalogs = {(tag, id): path for path, tag, id in publication.site.catalogs}
    tables = [id for tag, id in publication.gaps if tag == locale]
    source = publication.site.settings.source_locale
    rows = (
        *resolve_progress.file_rows(_in_order(edition)),
        *resolve_progress.table_rows(locale, source, tables, catalogs),
    )
    gaps = tuple(publication.gaps[locale, row.id] for row in rows)
    yield edition.task("translations", "", translations_page, edition.shelf.shares, rows, gaps)


def _in_order(edition: Edition) -> Iterator[LocalFacts]:
    """Yield the files as a reader meets them: modules by stage, pathways, pages."""
    for group in edition.groups:
        for row in group.rows:
            yield edition.facts("module", row.id)
    for pathway in edition.order:
        yield edition.facts("pathway", pathway.id)
    for kind, id in sorted(edition.publication.documents):
        if kind == "page":
            yield edition.facts(kind, id)


class GapView(Struct, frozen=True):
    """A text that waits for a translator."""

    name: str
    words: Markup
    """The source, with what has changed in it."""
    address: str
    """Its place on the page; "" where the file has no page."""


class FileView(Struct, frozen=True):
    """A file and how far its translation is. Numbers are as the locale writes them."""

    id: str
    source: str
    """`lang` of its source."""
    source_direction: str
    title: TextView
    address: str
    percent: int
    complete: str
    texts: str
    """How many are up to date."""
    all_texts: str
    words: str
    all_words: str
    edit: str
    """Where the translation can be edited; "" where the site does not say, or where there is none yet."""
    outdated: tuple[GapView, ...]
    missing: tuple[GapView, ...]
    missing_texts: int
    missing_words: str


class ShareView(Struct, frozen=True):
    """How far a language is."""

    locale: str
    direction: str
    autonym: str
    address: str
    here: bool
    percent: int
    complete: str


class TranslationsView(Struct, frozen=True):
    """The page."""

    frame: Frame
    language: Tongue
    """That of the page."""
    source: Tongue | None
    """That of the site's source; None where it is not the page's."""
    shares: tuple[ShareView, ...]
    counted: tuple[FileView, ...]
    """Modules, pathways and pages."""
    others: tuple[FileView, ...]


@template("translations.html")
def translations_page(
    chrome: Chrome, shares: Sequence[Share], rows: Sequence[FileRow], gaps: Sequence[Gaps]
) -> TranslationsView:
    """Return what the page shows; `gaps` are those of `rows`, one by one."""
    page, speak = address("translations", chrome.locale), words(chrome.strings)
    t = spoken_by(speak)
    files = [(row, _file(page, row, found, chrome, speak)) for row, found in zip(rows, gaps, strict=True)]
    return TranslationsView(
        frame=frame(page, chrome, t("Translations"), chrome.tagline),
        language=Tongue(chrome.locale),
        source=Tongue(chrome.locale) if chrome.locale == chrome.source_locale else None,
        shares=tuple(_share(page, each, chrome) for each in shares),
        counted=tuple(file for row, file in files if row.title),
        others=tuple(file for row, file in files if not row.title),
    )


def _share(page: str, share: Share, chrome: Chrome) -> ShareView:
    known = language(share.locale)
    return ShareView(
        locale=share.locale,
        direction=known.direction,
        autonym=known.autonym,
        address=relative(page, address("translations", share.locale)),
        here=share.locale == chrome.locale,
        percent=share.percent,
        complete=percent(share.percent, chrome.locale),
    )


def _file(page: str, row: FileRow, gaps: Gaps, chrome: Chrome, speak: Words) -> FileView:
    locale, done = chrome.locale, share(gaps.current, gaps.total)
    return FileView(
        id=row.id,
        source=row.source_locale,
        source_direction=direction(row.source_locale),
        title=text(row.title, locale) if row.title else _word(row.id, speak),
        address=relative(page, row.page) if row.page else "",
        percent=done,
        complete=percent(done, locale),
        texts=number(gaps.current, locale),
        all_texts=number(gaps.total, locale),
        words=number(gaps.current_words, locale),
        all_words=number(gaps.words, locale),
        edit=edit_address(row.catalog, chrome),
        outdated=tuple(_gap(page, row, gap) for gap in gaps.outdated),
        missing=tuple(_gap(page, row, gap) for gap in gaps.missing),
        missing_texts=gaps.missing_texts,
        missing_words=number(gaps.missing_words, locale),
    )


def _word(id: str, words: Words) -> TextView:
    """Return what the page calls a file that has no title of its own."""
    t = spoken(words)
    names = {
        "framework": t("Stages and competencies"),
        "glossary": t("Glossary"),
        "media": t("Pictures and recordings"),
        "site": t("Name of the site"),
    }
    return names[id]


def _gap(page: str, row: FileRow, gap: Gap) -> GapView:
    there = row.trainer_page if gap.trainer and row.trainer_page else row.page
    fragment = f"#{quote(gap.place)}" if gap.place else ""
    changed = "" if gap.before is None else difference(gap.before, gap.text)
    said = Markup(changed or escape(gap.text, quote=False))  # noqa: S704 -- both are escaped
    return GapView(gap.name, said, relative(page, there) + fragment if there else "")
