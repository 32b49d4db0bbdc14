"""Reading a PO file: our canonical form, and what Poedit, Weblate and msgmerge write."""

from __future__ import annotations

from collections.abc import Iterable

from generator.exchange.po.canonical import Record, records
from generator.exchange.po.drafts import Draft, Fault, drafts
from generator.exchange.po.rules import BAD_ESCAPE, BAD_LINE, NOT_UTF8, NOT_WHOLE, RULES, TWICE
from generator.model.catalog import Catalog, Entry
from generator.model.diagnostic import Diagnostic, Location, Outcome, Positions, Related

__all__ = ["RULES", "read"]

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


def read(path: str, locale: str, data: bytes) -> Outcome[tuple[Catalog, Positions]]:
    """Read the PO file at `path`, and where each of its entries stands.

    Positions: `entry:<index>` is the line of a msgstr, `entry:<index>:msgid` of its msgid, `header` of
    the header's msgstr. A broken entry is left out with a warning (V150 to V154), and all others stand.
    """
    text = data.decode("utf-8", "surrogateescape").removeprefix("\N{BOM}")
    found = records(text) if _is_plain(data) else None
    faults: list[Fault] = []
    if found is None:
        gathered = drafts(text)
        found = [_record(draft) for draft in gathered if draft.fault is None]
        faults = [draft.fault for draft in gathered if draft.fault]
    kept, twice = _once(path, found)
    header = next((record for record in kept if _is_header(record.entry)), None)
    rest = [record for record in kept if record is not header]
    value = (_catalog(path, locale, header, rest), _positions(path, header, rest))
    return Outcome(value, (*_findings(path, faults), *twice))


def _is_plain(data: bytes) -> bool:
    """Whether it is UTF-8 without carriage returns."""
    if b"\r" in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_header(entry: Entry) -> bool:
    """Whether it holds the fields of the file."""
    return entry.msgid == "" and entry.context is None and not entry.obsolete


def _record(draft: Draft) -> Record:
    """Return the entry of a whole draft, and its lines."""
    msgstr_line = draft.lines.get("msgstr") or draft.lines["msgstr[0]"]
    return Record(_entry(draft), draft.lines["msgid"], msgstr_line)


def _entry(draft: Draft) -> Entry:
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


def _once(path: str, found: list[Record]) -> tuple[list[Record], list[Diagnostic]]:
    """Return the records that stand, each text once: the live one before the obsolete one, else the first."""
    kept: dict[tuple[str | None, str], Record] = {}
    twice: list[Diagnostic] = []
    for record in found:
        key = (record.entry.context, record.entry.msgid)
        first = kept.get(key)
        if first:
            twice.append(_twice(path, first, record))
        if first is None or (first.entry.obsolete and not record.entry.obsolete):
            kept.pop(key, None)
            kept[key] = record
    return list(kept.values()), twice


def _twice(path: str, first: Record, second: Record) -> Diagnostic:
    """Return the finding of a text that stands twice."""
    related = (Related(Location(path, line=first.msgid_line), "it stands here too"),)
    here = Location(path, line=second.msgid_line)
    if first.entry.obsolete == second.entry.obsolete:
        return TWICE.at(here, "this text stands twice in the file", "keep one of the two entries", related)
    message = "this text stands twice in the file, live and obsolete, and gettext refuses such a file"
    hint = "take the obsolete one (`#~`) out"
    return TWICE.at(here, message, hint, related)


def _catalog(path: str, locale: str, header: Record | None, rest: list[Record]) -> Catalog:
    """Return the catalog: fields and comments of the header, and the entries."""
    comments = header.entry.comments if header else ()
    translators = [comment for comment in comments if comment.startswith("Translators: ")]
    return Catalog(
        path=path,
        locale=locale,
        header=tuple(_fields(header.entry.msgstr if header else "")),
        translators=tuple(comment.removeprefix("Translators: ").strip() for comment in translators),
        comments=tuple(comment for comment in comments if comment not in translators),
        entries=tuple(record.entry for record in rest),
    )


def _fields(text: str) -> Iterable[tuple[str, str]]:
    """Return the fields of a header's text."""
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _positions(path: str, header: Record | None, rest: list[Record]) -> Positions:
    """Return where the header and the entries stand."""
    places = [("header", header.msgstr_line, 1)] if header else []
    for index, record in enumerate(rest):
        places.append((f"entry:{index}", record.msgstr_line, 1))
        places.append((f"entry:{index}:msgid", record.msgid_line, 1))
    return Positions(path, tuple(places))


def _findings(path: str, faults: list[Fault]) -> list[Diagnostic]:
    """Return the findings of the broken entries; bytes that are not UTF-8 are told once."""
    stray = [fault for fault in faults if fault.kind == "utf-8"]
    others = [_finding(path, fault) for fault in faults if fault.kind != "utf-8"]
    return [*([_stray(path, stray)] if stray else []), *others]


def _stray(path: str, faults: list[Fault]) -> Diagnostic:
    """Return the finding of a file that is not UTF-8."""
    count = "1 entry holds" if len(faults) == 1 else f"{len(faults)} entries hold"
    message = f"{count} bytes that are not UTF-8, and readers see the source text instead"
    place = Location(path, line=faults[0].line)
    return NOT_UTF8.at(place, message, 'save the file with the encoding "UTF-8"')


def _finding(path: str, fault: Fault) -> Diagnostic:
    """Return the finding of one broken entry."""
    rule, message, hint = FAULTS[fault.kind]
    return rule.at(Location(path, line=fault.line), message.format(fault.text), hint)
