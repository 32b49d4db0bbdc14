"""Reading a PO file: our canonical form, and what Poedit, Weblate and msgmerge write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from msgspec import Struct

from generator.model.catalog import Catalog, Entry
from generator.model.diagnostic import Diagnostic, Location, Outcome, Positions, Related
from generator.translation.po.canonical import EntryLines, blocks, entry_of, lines_of
from generator.translation.po.charset import Letters, charset_finding, letters_of
from generator.translation.po.drafts import EntryDraft, EntryFault, drafts
from generator.translation.po.lines import split_lines
from generator.translation.po.rules import BAD_ESCAPE, BAD_LINE, NOT_UTF8, NOT_WHOLE, RULES, TWICE

__all__ = ["RULES", "positions", "read"]

SIGNED = "Translators: "
FAULTS = {
    "unclosed": (
        BAD_LINE,
        "the text does not stand between two quotes",
        'write `"…"`, and `\\"` for a quote within',
    ),
    "conflict": (
        BAD_LINE,
        "the mark of a merge conflict was left in the file",
        "keep one of the two versions and take the lines with `<<<<<<<`, `=======` and `>>>>>>>` out",
    ),
    "junk": (
        BAD_LINE,
        "this is no line of a PO file",
        "begin a comment with `#`, and a text with `msgid` or `msgstr`",
    ),
    "escape": (
        BAD_ESCAPE,
        'gettext does not know the escape "{}"',
        "write `\\\\` for a backslash, `\\n` for a new line",
    ),
    "number": (BAD_ESCAPE, 'the escape "{}" stands for no letter', "write the letter itself"),
    "bytes": (
        BAD_ESCAPE,
        "the escapes of this text stand for bytes that are no letters of UTF-8",
        "write the letters themselves",
    ),
    "order": (
        NOT_WHOLE,
        "this line does not follow from the one above",
        "write `msgid`, then `msgstr`, each once",
    ),
    "whole": (
        NOT_WHOLE,
        "this entry has no `msgstr`, or no `msgid`",
        'write `msgid "…"` and below it `msgstr ""`',
    ),
}


def read(path: str, locale: str, data: bytes) -> Outcome[Catalog]:
    """Read the PO file at `path`. A broken entry is left out with a warning (V150 to V155)."""
    found = _found(data)
    kept, twice = _once(found.entries)
    lines = found.lines() if twice else []
    told = [_twice(path, found.entries, lines, first, second) for first, second in twice]
    catalog = _catalog(path, locale, [found.entries[index] for index in kept])
    of_header = charset_finding(path, found.letters)
    return Outcome(catalog, (*of_header, *_findings(path, found.faults), *told))


def positions(path: str, data: bytes) -> Positions:
    """Return where the entries stand that `read` gives.

    `entry:<index>` is the line of a msgstr, `entry:<index>:msgid` of its msgid, `header` of the header's
    msgstr, `translator:<index>` of a translator above it.
    """
    found = _found(data)
    kept, _ = _once(found.entries)
    lines = found.lines()
    header = next((index for index in kept if _is_header(found.entries[index])), None)
    rest = [index for index in kept if index != header]
    placed = [("header", lines[header].msgstr, 1)] if header is not None else []
    placed += _signed(found.letters.text, lines[header].msgid) if header is not None else []
    for number, index in enumerate(rest):
        placed.append((f"entry:{number}", lines[index].msgstr, 1))
        placed.append((f"entry:{number}:msgid", lines[index].msgid, 1))
    return Positions(path, tuple(placed))


def _signed(text: str, header: int) -> list[tuple[str, int, int]]:
    """Return where the translators stand, of the lines above the header."""
    above = split_lines(text)[: header - 1]
    numbers = [number for number, line in enumerate(above, 1) if line.startswith(f"# {SIGNED}")]
    return [(f"translator:{index}", number, 1) for index, number in enumerate(numbers)]


class _Found(Struct, frozen=True):
    """What a file holds."""

    entries: list[Entry]
    lines: Callable[[], list[EntryLines]]
    """Counts the lines: only who has something to tell needs them."""
    faults: list[EntryFault]
    letters: Letters


def _found(data: bytes) -> _Found:
    """Return all whole entries of a file, the header among them."""
    letters = letters_of(data)
    text = letters.text
    canonical = blocks(text) if letters.is_whole and "\r" not in text else None
    if canonical is not None:
        return _Found([entry_of(block) for block in canonical], partial(lines_of, canonical), [], letters)
    gathered = drafts(text)
    whole = [draft for draft in gathered if draft.fault is None]
    faults = [draft.fault for draft in gathered if draft.fault]
    lines = [_lines(draft) for draft in whole]
    return _Found([_entry(draft) for draft in whole], lambda: lines, faults, letters)


def _is_header(entry: Entry) -> bool:
    """Whether it holds the fields of the file."""
    return entry.msgid == "" and entry.context is None and not entry.obsolete


def _lines(draft: EntryDraft) -> EntryLines:
    """Return where the entry of a whole draft stands."""
    return EntryLines(draft.lines["msgid"], draft.lines.get("msgstr") or draft.lines["msgstr[0]"])


def _entry(draft: EntryDraft) -> Entry:
    """Return the entry that a whole draft makes."""
    forms = tuple("".join(parts) for name, parts in draft.fields.items() if name.startswith("msgstr"))
    plural = draft.text("msgid_plural")
    return Entry(
        msgid=draft.text("msgid") or "",
        msgstr=forms[0],
        context=draft.text("msgctxt"),
        fuzzy="fuzzy" in draft.flags,
        previous=draft.text("#|msgid"),
        previous_context=draft.text("#|msgctxt"),
        obsolete=bool(draft.mark),
        plural=plural,
        plurals=() if plural is None else forms,
        previous_plural=draft.text("#|msgid_plural"),
        comments=tuple(draft.comments),
        extracted=tuple(draft.extracted),
        flags=tuple(flag for flag in draft.flags if flag != "fuzzy"),
    )


def _once(entries: list[Entry]) -> tuple[list[int], list[tuple[int, int]]]:
    """Return which entries stand, and (first, second) of each text that stands twice.

    Each text stands once: the live entry before the obsolete one, else the first.
    """
    kept: dict[tuple[str | None, str], int] = {}
    twice: list[tuple[int, int]] = []
    for index, entry in enumerate(entries):
        first = kept.setdefault((entry.context, entry.msgid), index)
        if first == index:
            continue
        twice.append((first, index))
        if entries[first].obsolete and not entry.obsolete:
            del kept[entry.context, entry.msgid]
            kept[entry.context, entry.msgid] = index
    return list(kept.values()), twice


def _twice(path: str, entries: list[Entry], lines: list[EntryLines], first: int, second: int) -> Diagnostic:
    """Return the finding of a text that stands twice."""
    related = (Related(Location(path, line=lines[first].msgid), "it stands here too"),)
    here = Location(path, line=lines[second].msgid)
    if entries[first].obsolete == entries[second].obsolete:
        return TWICE.at(here, "this text stands twice in the file", "keep one of the two entries", related)
    message = "this text stands twice in the file, live and obsolete, and gettext refuses such a file"
    hint = "take the obsolete one (`#~`) out"
    return TWICE.at(here, message, hint, related)


def _catalog(path: str, locale: str, entries: list[Entry]) -> Catalog:
    """Return the catalog: fields and comments of the header, and the other entries."""
    header = next((entry for entry in entries if _is_header(entry)), None)
    comments = header.comments if header else ()
    translators = [comment for comment in comments if comment.startswith(SIGNED)]
    return Catalog(
        path=path,
        locale=locale,
        header=tuple(_fields(header.msgstr if header else "")),
        translators=tuple(comment.removeprefix(SIGNED).strip() for comment in translators),
        comments=tuple(comment for comment in comments if comment not in translators),
        entries=tuple(entry for entry in entries if entry is not header),
    )


def _fields(text: str) -> Iterable[tuple[str, str]]:
    """Return the fields of a header's text."""
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _findings(path: str, faults: list[EntryFault]) -> list[Diagnostic]:
    """Return the findings of the broken entries; bytes that are not UTF-8 are told once."""
    stray = [fault for fault in faults if fault.kind == "utf-8"]
    others = [_finding(path, fault) for fault in faults if fault.kind != "utf-8"]
    return [*([_stray(path, stray)] if stray else []), *others]


def _stray(path: str, faults: list[EntryFault]) -> Diagnostic:
    """Return the finding of a file that is not UTF-8."""
    count = "1 entry holds" if len(faults) == 1 else f"{len(faults)} entries hold"
    message = f"{count} bytes that are not UTF-8, and readers see the source text instead"
    place = Location(path, line=faults[0].line)
    return NOT_UTF8.at(place, message, 'save the file with the encoding "UTF-8"')


def _finding(path: str, fault: EntryFault) -> Diagnostic:
    """Return the finding of one broken entry."""
    rule, message, hint = FAULTS[fault.kind]
    return rule.at(Location(path, line=fault.line), message.format(fault.text), hint)
