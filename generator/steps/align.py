"""Which translation of a catalog belongs to which unit of a file, and whether it may be shown."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.model.catalog import Catalog, Entry
from generator.model.content import Definitions
from generator.model.diagnostic import Diagnostic, Location, Outcome
from generator.model.text import Translation, Unit
from generator.steps.describe import file_kind_of, is_markdown
from generator.steps.findings import UNSAFE, Finding, Judged, judge, plural_forms, same_answers, waived

Key = tuple[str | None, str]
FORMS = re.compile(r"\s*nplurals\s*=\s*(\d{1,2})\b")
MISSING = Translation("", "missing")


class Match(NamedTuple):
    """An entry that translates a unit."""

    place: int
    """Its index in the catalog."""
    entry: Entry
    reverted: bool = False
    """Whether today's text is the one that its translator saw: a change since then was taken back."""


class Pair(NamedTuple):
    """A unit and what its entry gives."""

    place: int
    translation: Translation
    findings: tuple[Finding, ...]


def align(
    path: str, units: tuple[Unit, ...], definitions: Definitions, catalog: Catalog
) -> Outcome[tuple[Translation, ...]]:
    """Return the translation of each unit of the content file at `path`, in their order.

    A text is found by itself: it is its own identity. Findings (V401 to V429) are warnings at `entry:<index>`
    of the catalog, those of an entry told once. Nothing but the units and this catalog goes in.
    """
    kind, forms = file_kind_of(path), _forms(catalog)
    matches = _exact(units, catalog)
    pairs = [
        _pair(unit, match, definitions, forms, markdown=is_markdown(kind, unit)) if match else None
        for unit, match in zip(units, matches, strict=True)
    ]
    translations = tuple(pair.translation if pair else MISSING for pair in pairs)
    told = {pair.place: pair.findings for pair in pairs if pair}
    found = [_diagnostic(catalog, place, finding) for place, each in told.items() for finding in each]
    found += _alike(units, translations, matches, catalog)
    return Outcome(translations, tuple(found))


def _exact(units: tuple[Unit, ...], catalog: Catalog) -> list[Match | None]:
    """Return the entry of each unit by exact text, or None.

    Live entries come before obsolete ones, and an entry for the unit's section before the one for the rest.
    What is left of units and entries after this is where similar texts will be paired.
    """
    live, obsolete = _by_text(catalog, obsolete=False), _by_text(catalog, obsolete=True)
    return [_find(unit, live) or _find(unit, obsolete) for unit in units]


def _by_text(catalog: Catalog, *, obsolete: bool) -> dict[Key, Match]:
    """Return the translated entries by the text that they translate.

    A fuzzy entry also stands under its earlier text: if today's text is that one, the change was taken back.
    """
    found: dict[Key, Match] = {}
    earlier: dict[Key, Match] = {}
    for place, entry in enumerate(catalog.entries):
        if entry.obsolete == obsolete and entry.msgstr.strip():
            found[entry.context, entry.msgid] = Match(place, entry, entry.previous == entry.msgid)
            if entry.fuzzy and entry.previous is not None:
                earlier[entry.context, entry.previous] = Match(place, entry, reverted=True)
    return earlier | found


def _find(unit: Unit, entries: dict[Key, Match]) -> Match | None:
    """Return the entry for the unit's section, or the one for the rest."""
    in_section = entries.get((unit.context, unit.text)) if unit.context else None
    return in_section or entries.get((None, unit.text))


def _pair(unit: Unit, match: Match, definitions: Definitions, forms: int, *, markdown: bool) -> Pair:
    """Return what may be shown of an entry: current, outdated, or nothing."""
    entry = match.entry
    judged = judge(unit.text, entry.msgstr, definitions, markdown=markdown, waiving=waived(entry.comments))
    uneven = plural_forms(entry, forms)
    is_old = entry.fuzzy and not match.reverted
    is_current = judged.is_right and not is_old and not uneven
    if not judged.text:
        translation = MISSING
    elif is_current:
        translation = Translation(judged.text, "current")
    else:
        translation = Translation(judged.text, "outdated", entry.previous if is_old else None)
    return Pair(match.place, translation, _worth_telling(judged, uneven, is_old=is_old))


def _worth_telling(judged: Judged, uneven: tuple[Finding, ...], *, is_old: bool) -> tuple[Finding, ...]:
    """Return the findings; of a text that is to be looked at again anyway only what would harm."""
    found = (*judged.findings, *uneven)
    return tuple(each for each in found if each.rule in UNSAFE) if is_old else found


def _forms(catalog: Catalog) -> int:
    """Return how many plural forms the language has; 0 where the header does not say."""
    found = FORMS.match(dict(catalog.header).get("Plural-Forms", ""))
    return int(found[1]) if found else 0


def _alike(
    units: tuple[Unit, ...],
    translations: tuple[Translation, ...],
    matches: list[Match | None],
    catalog: Catalog,
) -> list[Diagnostic]:
    """Return the findings of answers of a quiz that are translated alike."""
    found = []
    for unit, finding in same_answers(units, translations):
        match = matches[unit]
        if match and finding.rule.code not in waived(match.entry.comments):
            found.append(_diagnostic(catalog, match.place, finding))
    return found


def _diagnostic(catalog: Catalog, place: int, finding: Finding) -> Diagnostic:
    """Return a finding at the msgstr of an entry."""
    return finding.rule.at(Location(catalog.path, f"entry:{place}"), finding.message, finding.hint)
