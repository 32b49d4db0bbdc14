"""Entries of a catalog whose text the file does not have."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.catalog import Catalog, Entry
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.text import Translation, Unit
from generator.translation.alike import essence, nearest_text
from generator.translation.checks import waived
from generator.translation.checks.listed import listed

LOST = Rule(
    "V453",
    "warning",
    "Translations fit no text of today",
    "Somebody wrote them, and nobody sees them: their text or its section was changed, or is gone.",
    'msgid "Pick a name."\nmsgstr "Elige un nombre.", but the module says "Choose a user name."',
    'msgid "Choose a user name."\nmsgstr "Elige un nombre de usuario."',
)
RULES = (LOST,)


def left_over(units: tuple[Unit, ...], catalog: Catalog) -> list[tuple[int, Entry]]:
    """Return the translated entries, each with its place, whose very text the file does not have."""
    texts = {unit.text for unit in units}
    return [
        (place, entry)
        for place, entry in enumerate(catalog.entries)
        if entry.msgid not in texts and entry.msgstr.strip() and not (entry.fuzzy and entry.previous in texts)
    ]


def lost(
    units: tuple[Unit, ...], translations: Sequence[Translation], catalog: Catalog
) -> tuple[Diagnostic, ...]:
    """Return findings (V453) of the live entries that translate nothing of today; none where all do.

    It is one of all whose text is nowhere, and one of all whose section does not have it. A comment
    `# vereda: ignore V453` says that an entry is meant to stay.
    """
    return (*_nowhere(units, translations, catalog), *_elsewhere(units, catalog))


def _nowhere(
    units: tuple[Unit, ...], translations: Sequence[Translation], catalog: Catalog
) -> tuple[Diagnostic, ...]:
    live = [(place, entry) for place, entry in left_over(units, catalog) if not entry.obsolete]
    known = {essence(unit.text) for unit in units} if live else set()
    found = [(place, entry) for place, entry in live if essence(entry.msgid) not in known]
    found = [(place, entry) for place, entry in found if LOST.code not in waived(entry.comments)]
    if not found:
        return ()
    place, entry = found[0]
    pairs = zip(units, translations, strict=True)
    near = nearest_text(entry.msgid, (unit.text for unit, one in pairs if one.state == "missing"))
    message, hint = _told(len(found), entry.msgid, near)
    return (LOST.at(Location(catalog.path, f"entry:{place}:msgid"), message, hint),)


def _elsewhere(units: tuple[Unit, ...], catalog: Catalog) -> tuple[Diagnostic, ...]:
    found = _for_other_sections(units, catalog)
    if not found:
        return ()
    place, entry = found[0]
    message, hint = _told_of_section(len(found), entry, units)
    return (LOST.at(Location(catalog.path, f"entry:{place}:msgid"), message, hint),)


def _for_other_sections(units: tuple[Unit, ...], catalog: Catalog) -> list[tuple[int, Entry]]:
    for_section = [(place, one) for place, one in enumerate(catalog.entries) if one.context is not None]
    if not for_section:
        return []
    texts, sections = {unit.text for unit in units}, {(unit.context, unit.text) for unit in units}
    return [
        (place, entry)
        for place, entry in for_section
        if entry.msgid in texts and (entry.context, entry.msgid) not in sections
        if entry.msgstr.strip() and not entry.obsolete and LOST.code not in waived(entry.comments)
    ]


def _told_of_section(number: int, entry: Entry, units: tuple[Unit, ...]) -> tuple[str, str]:
    message = (
        f"the translation of {listed([entry.msgid])} is for the section {listed([entry.context or ''])},"
        " which does not have this text, so nobody sees it"
    )
    if number > 1:
        message += f"; so it is with {number - 1} more"
    own = sorted({unit.context for unit in units if unit.text == entry.msgid and unit.context})
    where = f"; it stands in {listed(own)}" if own else ""
    return (
        message,
        f"write the id of the heading or block above the text as `msgctxt`, or take that line out{where}",
    )


def _told(number: int, text: str, near: str) -> tuple[str, str]:
    message = f"the translation of {listed([text])} fits no text of today, so nobody sees it"
    if number > 1:
        message = f"{number} translations fit no text of today, so nobody sees them; first {listed([text])}"
    if near:
        hint = (
            f"the nearest text without a translation is {listed([near])}: write it as `msgid` if it is meant"
        )
        return message, hint
    return message, "copy the `msgid` anew from the text that it belongs to, or take the entry out"
