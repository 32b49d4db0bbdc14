"""Translations of the theme's strings: those that are safe and whole. They stand on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from generator.model.catalog import Catalog, Entry
from generator.model.diagnostic import Diagnostic, Outcome, TextFault
from generator.translation.checks import source_of, waived
from generator.translation.checks.listed import listed
from generator.translation.checks.unsafe import refused
from generator.translation.checks.wrong import PLACEHOLDERS

PLACEHOLDER: Final = re.compile(r"\{\w+\}")
NUMBER: Final = ("{n}",)
"""What a plural form may leave out: some say "one module" in words."""


def theme_strings(catalog: Catalog) -> Outcome[Catalog]:
    """Return a catalog of the theme without the entries that may not be shown (V402 to V404, V412).

    In their place the next catalog speaks, at last English.
    """
    found = {number: _fault(entry) for number, entry in enumerate(catalog.entries) if _is_said(entry)}
    faults = {number: fault for number, fault in found.items() if fault}
    kept = tuple(entry for number, entry in enumerate(catalog.entries) if number not in faults)
    told = tuple(_told(catalog, number, fault) for number, fault in faults.items())
    return Outcome(replace(catalog, entries=kept) if faults else catalog, told)


def _is_said(entry: Entry) -> bool:
    return not (entry.fuzzy or entry.obsolete) and bool(entry.msgstr or any(entry.plurals))


def _told(catalog: Catalog, number: int, fault: TextFault) -> Diagnostic:
    entry = catalog.entries[number]
    message = f"{listed([entry.msgid])}, a string of the theme, is not said so: {fault.message}"
    return fault._replace(message=message).at(catalog.path, f"entry:{number}")


def _fault(entry: Entry) -> TextFault | None:
    return next(_faults(entry), None)


def _faults(entry: Entry) -> Iterator[TextFault]:
    source = source_of(entry.msgid, (), markdown=False)
    wanted = Counter(PLACEHOLDER.findall(entry.msgid)) | Counter(PLACEHOLDER.findall(entry.plural or ""))
    for form in entry.plurals or (entry.msgstr,):
        if unsafe := refused(source, form):
            yield unsafe
        given = Counter(PLACEHOLDER.findall(form))
        lacking = wanted - given - Counter(NUMBER if entry.plural else ())
        strange = given - wanted
        if (lacking or strange) and PLACEHOLDERS.code not in waived(entry.comments):
            yield _placeholders(lacking, strange)


def _placeholders(lacking: Counter[str], strange: Counter[str]) -> TextFault:
    names = listed(sorted(lacking or strange))
    if lacking:
        return TextFault(
            PLACEHOLDERS, f"the placeholder {names} is missing", f"write {names} where it belongs"
        )
    message = f"the placeholder {names} is not in the source, or not as often"
    return TextFault(PLACEHOLDERS, message, "take it out")
