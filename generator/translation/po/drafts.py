"""Entries of a PO file while their lines are gathered."""

from __future__ import annotations

import re

from msgspec import Struct, field

from generator.translation.po.lines import PoLine, line_of, split_lines

STRAY = re.compile("[\ud800-\udfff]")
STARTS = ("msgctxt", "msgid")


class EntryFault(Struct):
    """What is wrong with a draft, and on which line."""

    line: int
    kind: str
    """Of a line `unclosed`, `escape`, `number`, `conflict`, `junk`, `order` or `utf-8`.

    Of the entry `bytes` or `whole`.
    """
    text: str = ""


class EntryDraft(Struct):
    """What is known of one entry so far."""

    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    """Parts of each text by keyword; those of `#|` begin with `#|`."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each keyword."""
    mark: str = ""
    """`#~` where the entry is obsolete."""
    last: str = ""
    """The field that a line of nothing but a text continues, and its mark."""
    last_mark: str = ""
    closed: bool = False
    """Whether a blank line stood after its last text."""
    fault: EntryFault | None = None

    def text(self, keyword: str) -> str | None:
        """Return a text, or None where the entry has none of that keyword."""
        return "".join(self.fields[keyword]) if keyword in self.fields else None

    @property
    def whole(self) -> bool:
        """Whether it has all that an entry needs."""
        return "msgstr" in self.fields or "msgstr[0]" in self.fields


def drafts(text: str) -> list[EntryDraft]:
    """Return the entries of a file, broken ones with their fault. Takes linear time."""
    gathered = [EntryDraft()]
    for number, raw in enumerate(split_lines(text), 1):
        line = line_of(raw)
        if _begins_another(gathered[-1], line):
            gathered.append(EntryDraft())
        _add(gathered[-1], number, line)
        if not raw.isascii() and _has_stray_bytes(raw):
            gathered[-1].fault = EntryFault(number, "utf-8")
    return [_judged(draft) for draft in gathered if draft.fields or draft.fault]


def _begins_another(draft: EntryDraft, line: PoLine) -> bool:
    """Whether `line` belongs to the entry after `draft`."""
    if line.kind == "field" and line.keyword in STARTS and "|" not in line.mark:
        return "msgid" in draft.fields or line.keyword in draft.fields or _is_rubble(draft)
    if line.kind == "comment" or "|" in line.mark:
        return not draft.fields.keys().isdisjoint(STARTS) or _is_rubble(draft)
    return line.kind == "junk" and draft.closed


def _is_rubble(draft: EntryDraft) -> bool:
    """Whether it is nothing but lines that belong to no entry."""
    return draft.fault is not None and not draft.fields


def _add(draft: EntryDraft, number: int, line: PoLine) -> None:
    """Add a line to the entry that it belongs to."""
    if line.fault:
        _blame(draft, number, line.fault, line.text)
    if line.kind == "comment":
        _add_comment(draft, line)
    elif line.kind == "field":
        _add_field(draft, number, line)
    elif line.kind == "string":
        _continue(draft, number, line)
    elif line.kind == "blank":
        draft.closed = draft.whole


def _add_comment(draft: EntryDraft, line: PoLine) -> None:
    """Keep a comment; references (`#:`) are not kept, since the file is the module."""
    if line.mark == "#":
        draft.comments.append(line.text)
    elif line.mark == "#.":
        draft.extracted.append(line.text)
    elif line.mark == "#,":
        draft.flags += [flag.strip() for flag in line.text.split(",") if flag.strip()]


def _add_field(draft: EntryDraft, number: int, line: PoLine) -> None:
    """Begin a field, or note that it stands in the wrong place."""
    previous = "|" in line.mark
    name = f"#|{line.keyword}" if previous else line.keyword
    if not previous and not draft.fields.keys() & set(STARTS):
        draft.mark = line.mark
    if not _may_follow(draft, line, name):
        _blame(draft, number, "order")
    draft.fields[name] = [line.text]
    draft.lines[name] = number
    draft.last, draft.last_mark = name, line.mark


def _may_follow(draft: EntryDraft, line: PoLine, name: str) -> bool:
    """Whether a field may stand after those that the draft has."""
    if name in draft.fields:
        return False
    if name.startswith("#|"):
        return "msgstr" not in name
    if line.mark != draft.mark:
        return False
    if name.startswith("msgstr["):
        forms = sum(key.startswith("msgstr[") for key in draft.fields)
        return "msgid_plural" in draft.fields and name == f"msgstr[{forms}]"
    if name == "msgstr":
        return "msgid" in draft.fields and "msgid_plural" not in draft.fields
    return name in STARTS or ("msgid" in draft.fields and not draft.whole)


def _continue(draft: EntryDraft, number: int, line: PoLine) -> None:
    """Add a line of nothing but a text to the last field."""
    if not draft.last or draft.last_mark != line.mark:
        _blame(draft, number, "order")
    else:
        draft.fields[draft.last].append(line.text)


def _blame(draft: EntryDraft, number: int, kind: str, text: str = "") -> None:
    """Note the first fault of an entry."""
    draft.fault = draft.fault or EntryFault(number, kind, text)


def _judged(draft: EntryDraft) -> EntryDraft:
    """Return the draft, with a fault where it is no whole entry."""
    if not draft.whole and draft.fault is None:
        number = min(draft.lines.values())
        _blame(draft, number, "whole")
    if draft.fault is None:
        for name, parts in draft.fields.items():
            if any(_has_stray_bytes(part) for part in parts if not part.isascii()):
                _spell(draft, name)
    return draft


def _spell(draft: EntryDraft, name: str) -> None:
    """Make letters of the bytes that escapes name, those of several lines together."""
    data = "".join(draft.fields[name]).encode(errors="surrogateescape")
    try:
        draft.fields[name] = [data.decode()]
    except UnicodeDecodeError:
        _blame(draft, draft.lines[name], "bytes")


def _has_stray_bytes(text: str) -> bool:
    """Whether it holds what `surrogateescape` makes of bytes that are not UTF-8."""
    return STRAY.search(text) is not None
