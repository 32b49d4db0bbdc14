"""What the engine runs on one file of the site: decode it, align a catalog with it, localise it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from generator.engine.values import Split
from generator.markup.parser import parse_body
from generator.model.content import Content, Facts, Module
from generator.model.diagnostic import Outcome, Positions
from generator.model.page import LocalFacts, Said
from generator.model.text import Shown, Unit
from generator.steps.align import align
from generator.steps.decode.framework import decode_framework
from generator.steps.decode.front import Front, read_front
from generator.steps.decode.glossary import decode_glossary
from generator.steps.decode.media import decode_media_list
from generator.steps.decode.settings import decode_settings
from generator.steps.decode.text import text_of
from generator.steps.localise import count, localise, percent, shown_fields

if TYPE_CHECKING:
    from generator.markup.parser import Body
    from generator.model.catalog import Catalog
    from generator.model.content import Kind
    from generator.model.text import Translation

DECODERS: dict[str, Callable[[str, bytes], Outcome[tuple[Any, Positions]]]] = {
    "site": decode_settings,
    "framework": decode_framework,
    "glossary": decode_glossary,
    "media": decode_media_list,
}


def decode(kind: str, path: str, data: bytes) -> Outcome[Split]:
    """Read a file that is YAML alone: its value, its `Content`, its `Positions`."""
    outcome = DECODERS[kind](path, data)
    value, positions = outcome.value
    return Outcome(Split(value, value.content, positions), outcome.diagnostics)


def decode_document(kind: Kind, path: str, data: bytes) -> Outcome[Split]:
    """Read a module, a pathway or a page: its `Facts`, its `Content`, its `Positions`."""
    text = text_of(path, data)
    front = read_front(kind, path, text.value)
    fields = tuple(Unit(field.text, field.kind) for field in front.value.fields)
    body = parse_body(path, front.value.body, front.value.body_line, fields)
    value = Split(
        _facts(kind, path, front.value, body.value),
        _content(front.value, body.value),
        Positions(path, (*front.value.positions, *body.value.places)),
    )
    return Outcome(value, (*text.diagnostics, *front.diagnostics, *body.diagnostics))


def align_content(path: str, content: Content, catalog: Catalog) -> Outcome[tuple[Translation, ...]]:
    """Return what the catalog at `path` says of each unit of a file; findings stand at its entries."""
    return align(path, content.units, content.definitions, catalog)


def localise_content(
    content: Content, source_locale: str, locale: str, chain: tuple[tuple[str, tuple[Translation, ...]], ...]
) -> Outcome[tuple[Shown, ...]]:
    """Return what a page in `locale` shows for each unit of a file, along the fallback chain."""
    return Outcome(localise(content.units, source_locale, locale, chain))


def local_facts(
    facts: Facts,
    content: Content,
    shown: tuple[Shown, ...],
    own: tuple[Translation, ...],
    source_locale: str,
    locale: str,
    catalog: Catalog | None,
) -> Outcome[LocalFacts]:
    """Return what the rest of the site needs to know of a file in a locale; `own` are its translations."""
    fields = shown_fields(content, shown, locale)
    total = len(content.units)
    current, _, outdated = count(own) if locale != source_locale else (total, total, 0)
    return Outcome(
        LocalFacts(
            id=facts.front.id,
            kind=facts.kind,
            locale=locale,
            title=fields.get("title", Shown("", locale, "source")),
            summary=fields.get("summary", Shown("", locale, "source")),
            current=current,
            total=total,
            percent=percent(current, total),
            outdated=outdated,
            source_locale=source_locale,
            translators=catalog.translators if catalog else (),
            catalog=catalog.path if catalog else "",
            notes=_notes(facts.front, fields, locale),
        )
    )


def _notes(front: object, fields: dict[str, Shown], locale: str) -> tuple[Said, ...]:
    """What changed in each version of a module."""
    count = len(front.changes) if isinstance(front, Module) else 0
    nothing = Shown("", locale, "source")
    found = (fields.get(f"changes.{index}.note", nothing) for index in range(count))
    return tuple(Said(note.text, note.locale) for note in found)


def source_locale(facts: Facts, site: str) -> str:
    """Return the language that a file was written in: what it says itself, else the site's."""
    return (facts.front.source_locale if isinstance(facts.front, Module) else "") or site


def _facts(kind: Kind, path: str, front: Front, body: Body) -> Facts:
    return Facts(
        path=path,
        kind=kind,
        front=front.value,
        headings=body.headings,
        blocks=body.directives,
        references=body.references,
        widest_table=body.widest_table,
        words=body.words,
    )


def _content(front: Front, body: Body) -> Content:
    keys = tuple((field.key, index) for index, field in enumerate(front.fields))
    return Content(body.units, keys, body.blocks, body.definitions, body.notes, front.literals)
