"""The pages that are made from YAML alone, as search finds them: glossary, competencies, stages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.model.content import LocalContent
from generator.model.diagnostic import Outcome
from generator.model.page import LocalText
from generator.model.search import IndexedPage, PageWords
from generator.outputs.search.sections import SectionDraft, counted
from generator.site.addresses import address
from generator.translation.localise import shown_fields

if TYPE_CHECKING:
    from generator.site.publication import Publication

ReferenceEntry = tuple[str, str, tuple[str, ...]]
"""(fragment, key of the title, keys of the texts)."""
ReferenceCall = tuple[LocalContent, LocalText, tuple[ReferenceEntry, ...]]


def reference_calls(publication: Publication, locale: str) -> list[tuple[IndexedPage, ReferenceCall]]:
    """Return, for each page, what results say of it, and what `table_words` is to be called with."""
    return [*_glossary(publication, locale), *_framework(publication, locale)]


def table_words(
    table: LocalContent, title: LocalText, entries: tuple[ReferenceEntry, ...]
) -> Outcome[PageWords]:
    """Return the words of a page of entries. `title` is the page's; no text: its one entry is the page."""
    fields, source_locale = shown_fields(table), table.source_locale
    sources = {key: table.content.units[unit].text for key, unit in table.content.fields}
    drafts = [SectionDraft("", title, LocalText("", source_locale))] if title.text else []
    for id, key, texts in entries:
        foreign = fields[key].locale != source_locale
        source = LocalText(sources.get(key, "") if foreign else "", source_locale)
        said = [LocalText(fields[text].text, fields[text].locale) for text in texts if text in fields]
        drafts.append(SectionDraft(id, LocalText(fields[key].text, fields[key].locale), source, said))
    return Outcome(counted(drafts))


def _glossary(publication: Publication, locale: str) -> Iterator[tuple[IndexedPage, ReferenceCall]]:
    terms = publication.site.glossary.terms
    if not terms or not address("glossary", locale):
        return
    entries = tuple(
        (term.id, f"{term.id}.term", (f"{term.id}.definition", *_keys(f"{term.id}.also", term.also)))
        for term in terms
    )
    phrase = next((each for each in publication.strings[locale].phrases if each.msgid == "Glossary"), None)
    title = LocalText(phrase.forms[0], phrase.locale) if phrase else LocalText("Glossary", "en")
    yield _call(publication, locale, "glossary", address("glossary", locale), title, entries)


def _framework(publication: Publication, locale: str) -> Iterator[tuple[IndexedPage, ReferenceCall]]:
    framework, nothing = publication.site.framework, LocalText("", locale)
    for stage in framework.stages if address("stage", locale, "x") else ():
        key = f"stages.{stage.id}"
        about: ReferenceEntry = ("", f"{key}.title", (f"{key}.summary",))
        there = address("stage", locale, stage.id)
        yield _call(publication, locale, "framework", there, nothing, (about,), stage.id)
    for competency in framework.competencies if address("competency", locale, "x") else ():
        key = f"competencies.{competency.id}"
        lines = tuple(f"{key}.stages.{line.stage}.line" for line in competency.lines)
        entry = ("", f"{key}.title", (f"{key}.summary", *lines))
        there = address("competency", locale, competency.id)
        yield _call(publication, locale, "framework", there, nothing, (entry,))


def _call(
    publication: Publication,
    locale: str,
    table: str,
    there: str,
    title: LocalText,
    entries: tuple[ReferenceEntry, ...],
    stage: str = "",
) -> tuple[IndexedPage, ReferenceCall]:
    found = IndexedPage(there.removeprefix(f"{locale}/"), stage)
    return found, (publication.tables[locale, table], title, entries)


def _keys(stem: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{stem}.{at}" for at in range(len(texts)))
