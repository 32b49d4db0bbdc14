"""Which translation of a catalog belongs to which unit of a file, and whether it may be shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from generator.markdown.nodes import NO_DIRECTIVES, Directives
from generator.model.catalog import Catalog, Entry
from generator.model.content import Definitions
from generator.model.diagnostic import Diagnostic, Outcome, TextFault
from generator.model.text import Translation, Unit
from generator.translation.alike import essence
from generator.translation.checks import (
    UNSAFE,
    WAIVABLE,
    Judged,
    SourceText,
    folded,
    idle_waivers,
    judge,
    left,
    plural_forms,
    same_answers,
    sources_of,
    waived,
)
from generator.translation.describe import file_kind_of
from generator.translation.left_over import left_over

EntryKey = tuple[str, str]
FORMS = re.compile(r"\s*nplurals\s*=\s*(\d{1,2})\b")
MISSING = Translation("", "missing")


class EntryMatch(NamedTuple):
    """An entry that translates a unit."""

    place: int
    """Its index in the catalog."""
    entry: Entry
    reverted: bool = False
    """Whether today's text is the one that its translator saw: a change since then was taken back."""


class Verdict(NamedTuple):
    """What becomes of an entry where a unit shows it."""

    translation: Translation
    findings: tuple[TextFault, ...]
    waived: frozenset[str] = frozenset()
    """The codes that were found, and that its comments waive."""
    is_whole: bool = True
    """Whether all checks have looked at it."""


class Known(NamedTuple):
    """The translated entries of a catalog by the text that they translate."""

    anywhere: dict[str, EntryMatch]
    in_section: dict[EntryKey, EntryMatch]
    """By context and text."""


def align(
    path: str,
    units: tuple[Unit, ...],
    definitions: Definitions,
    catalog: Catalog,
    directives: Directives = NO_DIRECTIVES,
) -> Outcome[tuple[Translation, ...]]:
    """Return the translation of each unit of the content file at `path`, in their order.

    A text is found by itself: it is its own identity. Findings (V401 to V454) are warnings at `entry:<index>`
    of the catalog, those of an entry told once. Nothing but the units and this catalog goes in; `directives`
    are the blocks that hints may name.
    """
    forms = _forms(catalog)
    matches = _exact(units, catalog)
    over = left_over(units, catalog)
    if over:
        matches = _nearly(units, matches, over)
    translations: list[Translation] = []
    told: dict[int, tuple[TextFault, ...]] = {}
    waivers: dict[int, set[str]] = {}
    for source, match in zip(sources_of(file_kind_of(path), units, definitions), matches, strict=True):
        if match:
            verdict = _verdict(source, match, forms, directives)
            translations.append(verdict.translation)
            told[match.place] = verdict.findings
            if match.entry.comments and verdict.is_whole:
                waivers.setdefault(match.place, set()).update(verdict.waived)
        else:
            translations.append(MISSING)
    found = [fault.at(catalog.path, f"entry:{place}") for place, fault in folded(told)]
    found += _alike(units, translations, matches, catalog, waivers)
    for place, said in waivers.items():
        idle = idle_waivers(catalog.entries[place].comments, said, WAIVABLE)
        found += [fault.at(catalog.path, f"entry:{place}") for fault in idle]
    return Outcome(tuple(translations), tuple(found))


def _exact(units: tuple[Unit, ...], catalog: Catalog) -> list[EntryMatch | None]:
    """Return the entry of each unit by exact text, or None.

    Live entries come before obsolete ones, and an entry for the unit's section before the one for the rest.
    What is left of units and entries after this is where similar texts will be paired.
    """
    translated = [(place, entry) for place, entry in enumerate(catalog.entries) if entry.msgstr.strip()]
    live = _by_text((place, entry) for place, entry in translated if not entry.obsolete)
    obsolete = _by_text((place, entry) for place, entry in translated if entry.obsolete)
    return [_find(unit, live) or _find(unit, obsolete) for unit in units]


def _nearly(
    units: tuple[Unit, ...], matches: Sequence[EntryMatch | None], over: Sequence[tuple[int, Entry]]
) -> list[EntryMatch | None]:
    """Return the matches, with those of the entries left over that are alike but for what nobody notices."""
    live = _by_text((each for each in over if not each[1].obsolete), essence)
    obsolete = _by_text((each for each in over if each[1].obsolete), essence)

    def find(unit: Unit) -> EntryMatch | None:
        alike = unit._replace(text=essence(unit.text))
        return _find(alike, live) or _find(alike, obsolete)

    return [match or find(unit) for unit, match in zip(units, matches, strict=True)]


def _by_text(entries: Iterable[tuple[int, Entry]], read: Callable[[str], str] = str) -> Known:
    """Return entries, each given with its place, by the text that they translate, as `read` gives it.

    A fuzzy entry also stands under its earlier text: if today's text is that one, the change was taken back.
    """
    found, earlier = Known({}, {}), Known({}, {})
    for place, entry in entries:
        _add(found, read(entry.msgid), EntryMatch(place, entry, _is_taken_back(entry)))
        if entry.fuzzy and entry.previous is not None:
            _add(earlier, read(entry.previous), EntryMatch(place, entry, reverted=True))
    return Known(earlier.anywhere | found.anywhere, earlier.in_section | found.in_section)


def _is_taken_back(entry: Entry) -> bool:
    """Whether an entry's text is what its translator saw, but for what nobody notices."""
    if entry.previous is None:
        return False
    return entry.previous == entry.msgid or essence(entry.previous) == essence(entry.msgid)


def _add(known: Known, text: str, match: EntryMatch) -> None:
    """Add an entry under a text."""
    if match.entry.context is None:
        known.anywhere[text] = match
    else:
        known.in_section[match.entry.context, text] = match


def _find(unit: Unit, known: Known) -> EntryMatch | None:
    """Return the entry for the unit's section, or the one for the rest."""
    if unit.context and known.in_section:
        in_section = known.in_section.get((unit.context, unit.text))
        if in_section:
            return in_section
    return known.anywhere.get(unit.text)


def _verdict(source: SourceText, match: EntryMatch, forms: int, directives: Directives) -> Verdict:
    """Return what may be shown of an entry: current, outdated, or nothing; and what is to be told of it."""
    entry = match.entry
    waiving = waived(entry.comments)
    judged, uneven = judge(source, entry.msgstr, waiving), plural_forms(entry, forms)
    others = (*uneven, *left(source, judged.text, directives))
    left_out = judged.waived | (waiving & {each.rule.code for each in others})
    others = tuple(each for each in others if each.rule.code not in waiving)
    is_old = entry.fuzzy and not match.reverted
    if judged.is_right and not is_old and not any(each in others for each in uneven):
        return Verdict(Translation(judged.text, "current"), (*judged.findings, *others), left_out)
    told = _worth_telling(judged, others, is_old=is_old)
    if not judged.text:
        return Verdict(MISSING, told, is_whole=False)
    before = entry.previous if is_old else None
    return Verdict(Translation(judged.text, "outdated", before), told, left_out, is_whole=not is_old)


def _worth_telling(judged: Judged, others: tuple[TextFault, ...], *, is_old: bool) -> tuple[TextFault, ...]:
    """Return the findings; of a text that is to be looked at again anyway only what would harm."""
    found = (*judged.findings, *others)
    return tuple(each for each in found if each.rule in UNSAFE) if is_old else found


def _forms(catalog: Catalog) -> int:
    """Return how many plural forms the language has; 0 where the header does not say."""
    found = FORMS.match(dict(catalog.header).get("Plural-Forms", ""))
    return int(found[1]) if found else 0


def _alike(
    units: tuple[Unit, ...],
    translations: Sequence[Translation],
    matches: list[EntryMatch | None],
    catalog: Catalog,
    waivers: dict[int, set[str]],
) -> list[Diagnostic]:
    """Return the findings of answers of a quiz that are translated alike; add to `waivers` what is waived."""
    found = []
    for unit, finding in same_answers(units, translations):
        match = matches[unit]
        if match and finding.rule.code in waived(match.entry.comments):
            waivers.setdefault(match.place, set()).add(finding.rule.code)
        elif match:
            found.append(finding.at(catalog.path, f"entry:{match.place}"))
    return found
