"""What the engine runs on one content file of the site: decode it, and tell what it is in a locale."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from generator.directives import directives
from generator.engine.values import Split
from generator.markdown.parser import parse_body
from generator.model.content import Content, Facts, LocalContent, Module
from generator.model.diagnostic import Diagnostic, Outcome, Positions
from generator.model.page import LocalFacts, LocalText
from generator.model.text import ResolvedText, Unit
from generator.source.fields.text import text_of
from generator.source.framework import decode_framework
from generator.source.front import Front, read_front
from generator.source.glossary import decode_glossary
from generator.source.media_list import decode_media_list
from generator.source.settings import decode_settings
from generator.translation.gaps import find_gaps
from generator.translation.localise import Chain, count, localise, percent, shown_fields

if TYPE_CHECKING:
    from generator.markdown.parser import Body
    from generator.model.catalog import CatalogFacts
    from generator.model.content import Kind
    from generator.model.progress import Gaps

InLocale = tuple[str, Chain, "CatalogFacts | None"]
"""A locale, the translations along its fallback chain, what is known of its own PO file if there is one."""

DECODERS: dict[str, Callable[[str, bytes], Outcome[tuple[Any, Positions]]]] = {
    "site": decode_settings,
    "framework": decode_framework,
    "glossary": decode_glossary,
    "media": decode_media_list,
}


def decode(kind: str, path: str, data: bytes, outputs: tuple[str, ...]) -> Outcome[Split]:
    """Read a file that is YAML alone: its value, its `Content`. A site may list some of the `outputs`."""
    outcome = decode_settings(path, data, outputs) if kind == "site" else DECODERS[kind](path, data)
    value, _ = outcome.value
    return Outcome(Split((value, value.content)), outcome.diagnostics)


def decode_document(kind: Kind, path: str, data: bytes) -> Outcome[Split]:
    """Read a module, a pathway or a page: its `Facts`, its `Content`."""
    front, body, found = _read(kind, path, data)
    return Outcome(Split((_facts(kind, path, front, body), _content(front, body))), found)


def positions(kind: str, path: str, data: bytes) -> Positions:
    """Return where the anchors of a content file stand: read again, since hardly any build asks for it."""
    if kind in DECODERS:
        positions: Positions = DECODERS[kind](path, data).value[1]
        return positions
    front, body, _ = _read(cast("Kind", kind), path, data)
    return Positions(path, (*front.positions, *body.positions))


def local_facts(
    facts: Facts, content: Content, source_locale: str, locales: tuple[InLocale, ...]
) -> Outcome[Split]:
    """Return what a document is in some locales: the `LocalFacts` of each, then the `Gaps` of each.

    In the language of the source there are no gaps, but None.
    """
    shown = [localise(content, source_locale, locale, chain) for locale, chain, _ in locales]
    given = list(zip(shown, locales, strict=True))
    local = [_local_facts(facts, texts, chain, own) for texts, (_, chain, own) in given]
    gaps = [
        None if texts.locale == source_locale else _gaps(facts.path, texts, own)
        for texts, (_, _, own) in given
    ]
    return Outcome(Split((*local, *gaps)))


def table_gaps(
    path: str, content: Content, source_locale: str, locale: str, chain: Chain, own: CatalogFacts | None
) -> Outcome[Gaps]:
    """Return what of a file that is YAML alone waits for a translator into a locale."""
    return Outcome(_gaps(path, localise(content, source_locale, locale, chain), own))


def source_locale(facts: Facts, site: str) -> str:
    """Return the language that a file was written in: what it says itself, else the site's."""
    return (facts.front.source_locale if isinstance(facts.front, Module) else "") or site


def _read(kind: Kind, path: str, data: bytes) -> tuple[Front, Body, tuple[Diagnostic, ...]]:
    text = text_of(path, data)
    front = read_front(kind, path, text.value)
    fields = tuple(Unit(field.text, field.kind) for field in front.value.fields)
    body = parse_body(path, front.value.body, front.value.body_line, fields, directives())
    return front.value, body.value, (*text.diagnostics, *front.diagnostics, *body.diagnostics)


def _local_facts(facts: Facts, texts: LocalContent, chain: Chain, own: CatalogFacts | None) -> LocalFacts:
    fields, locale, source_locale = shown_fields(texts), texts.locale, texts.source_locale
    total = len(texts.shown)
    current, outdated = (total, 0) if locale == source_locale else count(dict(chain).get(locale, ()))
    return LocalFacts(
        id=facts.front.id,
        kind=facts.kind,
        locale=locale,
        title=fields.get("title", ResolvedText("", locale, "source")),
        summary=fields.get("summary", ResolvedText("", locale, "source")),
        current=current,
        total=total,
        percent=percent(current, total),
        outdated=outdated,
        source_locale=source_locale,
        translators=own.translators if own else (),
        catalog=own.path if own else "",
        notes=_notes(facts.front, fields, locale),
    )


def _gaps(path: str, texts: LocalContent, own: CatalogFacts | None) -> Gaps:
    return find_gaps(path, texts, own.contexts if own else (), begun=own is not None and own.begun)


def _notes(front: object, fields: dict[str, ResolvedText], locale: str) -> tuple[LocalText, ...]:
    """What changed in each version of a module."""
    count = len(front.changes) if isinstance(front, Module) else 0
    nothing = ResolvedText("", locale, "source")
    found = (fields.get(f"changes.{index}.note", nothing) for index in range(count))
    return tuple(LocalText(note.text, note.locale) for note in found)


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
