"""From the blocks of a page to its sections: what search finds, heading by heading.

What only facilitators read stays out, and so do answers, the words of directives and the numbers of notes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape

from msgspec import Struct, field

from generator.i18n.languages import END_OF_ISOLATE, isolated, turned
from generator.markdown import inline
from generator.model.content import Block, Content, LocalContent, walk
from generator.model.diagnostic import Outcome
from generator.model.page import LocalText
from generator.model.search import Counts, IndexedSection, PageWords
from generator.model.shapes import PLAIN, SPOILERS, TRAINER
from generator.model.text import has_letter
from generator.outputs.search.coding import merged_codes
from generator.outputs.search.stems import lexicons
from generator.outputs.search.tokens import tokens
from generator.translation.localise import Chain, localise

SILENT = TRAINER | SPOILERS | {"notes"}
"""Blocks that no reader may find by their words, and notes, which stand with what calls them."""
TITLE, SUMMARY = "title", "summary"
INTRODUCTION = ("objectives.", "outcome", "doors.", "sections.", "keywords.")
"""Fields that stand at the top of a page, or would be looked for."""
EXCERPT = 110
"""Columns of an excerpt; a letter of Chinese or Japanese takes two."""
WIDE = "\u1100"
ISOLATES = ("\N{LEFT-TO-RIGHT ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}")
BEFORE_DOTS = " .,;:…،؛。、"

Tokens = dict[str, set[str]]
"""By language."""


class SectionDraft(Struct):
    """A section while its texts are gathered."""

    id: str
    title: LocalText
    source: LocalText
    texts: list[LocalText] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Labels of the notes that it calls."""


def page_words(content: Content, chain: Chain, source_locale: str, locale: str) -> Outcome[PageWords]:
    """Return the sections of a module, a pathway or a page as one locale shows it."""
    local = localise(content, source_locale, locale, chain)
    top = _top(local)
    drafts = [top, *_gather(local, content.blocks, top)]
    _add_notes(local, drafts)
    return Outcome(counted(drafts))


def counted(drafts: Iterable[SectionDraft]) -> PageWords:
    """Return sections with their words counted."""
    found: Tokens = {}
    sections = tuple([_section(draft, found) for draft in drafts])
    codes = merged_codes(_codes(found))
    return PageWords(sections, " ".join(codes), " ".join(codes.values()))


def _top(local: LocalContent) -> SectionDraft:
    """Return the section at the top: the page's title, what it is about, what comes of it."""
    fields = dict(local.content.fields)
    title = _unit(local, fields[TITLE]) if TITLE in fields else _literal(local, TITLE)
    source = _source(local, fields[TITLE]) if TITLE in fields else LocalText("", local.source_locale)
    keys = [key for key in fields if key == SUMMARY or key.startswith(INTRODUCTION)]
    texts = [_unit(local, fields[key]) for key in sorted(keys, key=lambda key: key != SUMMARY)]
    return SectionDraft("", _decoded(title), _decoded(source), list(map(_decoded, texts)))


def _gather(local: LocalContent, blocks: Iterable[Block], draft: SectionDraft) -> list[SectionDraft]:
    """Add the texts of blocks to the section that they stand in; return the sections that begin there.

    What a heading inside a block begins ends with that block.
    """
    begun: list[SectionDraft] = []
    current = [draft]  # by depth: the section that a block there stands in
    for block, around in walk(blocks, SILENT):
        depth = len(around)
        del current[depth + 1 :]
        if depth == len(current):
            current.append(current[-1])
        if block.kind == "heading":
            current[depth] = _heading(local, block, around)
            begun.append(current[depth])
        else:
            _add(local, block, current[depth])
    return begun


def _add_notes(local: LocalContent, drafts: Sequence[SectionDraft]) -> None:
    """Add the notes to the sections that call them: what only a silent block calls is left out."""
    notes = [note for block in local.content.blocks if block.kind == "notes" for note in block.children]
    by_label = {note.get("label"): note for note in notes}
    for draft in drafts:
        for label in dict.fromkeys(draft.notes):
            if label in by_label:
                _gather(local, by_label[label].children, draft)


def _heading(local: LocalContent, block: Block, around: Sequence[Block]) -> SectionDraft:
    """Return the section of a heading, with the id of the block around it where it has none itself."""
    title = _leaf(local, block)
    source = _source(local, block.units[0]) if block.units else LocalText("", local.source_locale)
    return SectionDraft(block.get("id") or (around[-1].get("id") if around else ""), title, source)


def _add(local: LocalContent, block: Block, draft: SectionDraft) -> None:
    said = _leaf(local, block)
    if not said.text:
        return
    draft.texts.append(said)
    if block.units and "[^" in (text := local.shown[block.units[0]].text):
        found = inline.mentions(text, local.content.definitions)
        draft.notes += [each.target for each in found if each.kind == "note"]


def _leaf(local: LocalContent, block: Block) -> LocalText:
    """Return the text of a leaf in its language; "" of a block that is none."""
    if not block.units:
        return LocalText(_still(local, block.get("text")), local.locale)
    shown = local.shown[block.units[0]]
    text = shown.text if block.kind in PLAIN else inline.plain(shown.text, local.content.definitions)
    return LocalText(text, shown.locale)


def _source(local: LocalContent, unit: int) -> LocalText:
    """Return the source of a title that is shown in another language; "" where it is not."""
    other = local.shown[unit].locale != local.source_locale
    text = inline.plain(local.content.units[unit].text, local.content.definitions) if other else ""
    return LocalText(text, local.source_locale)


def _unit(local: LocalContent, unit: int) -> LocalText:
    return LocalText(local.shown[unit].text, local.shown[unit].locale)


def _literal(local: LocalContent, key: str) -> LocalText:
    return LocalText(_still(local, dict(local.content.literals).get(key, "")), local.locale)


def _still(local: LocalContent, text: str) -> str:
    """Return a text without a letter, held in the direction of its source: it may stand among others."""
    turns = turned(local.source_locale, local.locale) and not has_letter(text)
    return isolated(text, local.source_locale) if turns else text


def _decoded(said: LocalText) -> LocalText:
    """Fields are plain text, and some sites write `&eacute;` in them."""
    return LocalText(unescape(said.text), said.locale) if "&" in said.text else said


def _codes(tokens: Tokens) -> Iterator[tuple[str, str]]:
    """Yield each key and the code of a term."""
    for locale, some in tokens.items():
        known = lexicons[locale]
        yield from ((word.key, word.code) for word in map(known.__getitem__, some) if word.key)


def _section(draft: SectionDraft, seen: Tokens) -> IndexedSection:
    title, source = _counts([draft.title], seen), _counts([draft.source], seen)
    body = _counts(draft.texts, seen)
    spoken = Counter[str]()
    for said in draft.texts or [draft.title]:
        spoken[said.locale] += len(said.text)
    return IndexedSection(
        id=draft.id,
        title=draft.title,
        excerpt=_excerpt(draft.texts, draft.title.locale),
        locale=max(spoken, key=lambda locale: spoken[locale]),
        lengths=(sum(title.values()), sum(body.values()), sum(source.values())),
        in_title=_written(title),
        in_body=_written(body),
        in_source=_written(source),
    )


def _counts(texts: Iterable[LocalText], seen: Tokens) -> dict[str, int]:
    """Count the terms of texts, those of a language together, and add the tokens to `seen`."""
    by_locale: dict[str, list[str]] = {}
    for said in texts:
        by_locale.setdefault(said.locale, []).append(said.text)
    counts: dict[str, int] = {}
    for locale, some in by_locale.items():
        numbers = Counter(tokens("\n".join(some)))
        seen.setdefault(locale, set()).update(numbers)
        known = lexicons[locale]
        for token, number in numbers.items():
            term = known[token].term
            counts[term] = counts.get(term, 0) + number
    counts.pop("", None)
    return counts


def _written(counts: Mapping[str, int]) -> Counts:
    return " ".join([term if number == 1 else f"{term}:{number}" for term, number in sorted(counts.items())])


def _excerpt(texts: Sequence[LocalText], locale: str) -> LocalText:
    """Return how a section begins, in one language."""
    if not texts:
        return LocalText("", locale)
    locale = texts[0].locale
    own = " ".join(_leading(texts, locale))
    cut = _fitting(own)
    return LocalText(own if cut == len(own) else _cut(own[:cut]), locale)


def _cut(text: str) -> str:
    """Return the beginning of an excerpt; what was held in a direction still ends."""
    is_open = text.rfind(END_OF_ISOLATE) < max(map(text.rfind, ISOLATES))
    return text.rstrip(BEFORE_DOTS) + "…" + END_OF_ISOLATE * is_open


def _leading(texts: Sequence[LocalText], locale: str) -> Iterator[str]:
    columns = 0
    for said in texts:
        if said.locale != locale or columns > EXCERPT:
            return
        columns += len(said.text)
        yield " ".join(said.text.split())


def _fitting(text: str) -> int:
    """Return how many characters fit, up to the end of a word where the script has blanks."""
    columns = 0
    for at, char in enumerate(text):
        columns += 1 + (char >= WIDE)
        if columns > EXCERPT:
            blank = text.rfind(" ", 0, at)
            return blank if blank > at // 2 else at
    return len(text)
