"""Behind the barrier: which files are translated, and how far each locale is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.model.page import LocalFacts
from generator.model.progress import FileRow, Share
from generator.site.addresses import address
from generator.site.resolve import as_said
from generator.source.load import FOLDERS
from generator.translation.localise import percent

TABLES = ("framework", "glossary", "media", "site")
"""The files that are YAML alone; they count for no percent of a locale."""


def shares(facts: Iterable[LocalFacts], locales: Iterable[str]) -> tuple[Share, ...]:
    """Return how far each locale is, in the order given."""
    sums = {locale: [0, 0] for locale in locales}
    for each in facts:
        sums[each.locale][0] += each.current
        sums[each.locale][1] += each.total
    return tuple(Share(locale, percent(current, total)) for locale, (current, total) in sums.items())


def file_rows(facts: Iterable[LocalFacts]) -> tuple[FileRow, ...]:
    """Return the modules, pathways and pages of a locale that were written in another language."""
    return tuple(_row(each) for each in facts if each.locale != each.source_locale)


def table_rows(
    locale: str, source_locale: str, present: Collection[str], catalogs: Mapping[tuple[str, str], str]
) -> tuple[FileRow, ...]:
    """Return the files that are YAML alone. `catalogs` tells the path of each by (locale, id)."""
    return tuple(
        FileRow(id, None, address(id, locale), "", catalogs.get((locale, id), ""), source_locale)
        for id in TABLES
        if id in present
    )


def _row(facts: LocalFacts) -> FileRow:
    title = as_said(facts.title)
    page = address(facts.kind, facts.locale, facts.id)
    trainer = address("facilitator", facts.locale, facts.id) if facts.kind == "module" else ""
    return FileRow(
        f"{FOLDERS[facts.kind]}/{facts.id}", title, page, trainer, facts.catalog, facts.source_locale
    )
