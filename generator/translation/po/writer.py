"""Writing a PO file, byte for byte as `msgcat --no-wrap` would."""

from __future__ import annotations

import re

from generator.model.catalog import Catalog, Entry

FIELDS = (
    "Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    "Plural-Forms", "X-Review", "X-Segmentation",
)  # fmt: skip
FIXED = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
KNOWN_FLAG = re.compile(r"[a-z-]+-format|no-wrap|wrap|range:.*")
ESCAPES = str.maketrans({
    "\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t",
    "\r": r"\r", "\a": r"\a", "\b": r"\b", "\f": r"\f", "\v": r"\v",
})  # fmt: skip


def write(catalog: Catalog) -> bytes:
    """Return the file of a catalog: canonical header, live entries, obsolete ones; UTF-8 with line feeds.

    Header fields that are not ours are left out; those whose value never varies are always written.
    Without a translation `fuzzy` is left out, and so is an obsolete entry: gettext does the same.
    """
    live = [entry for entry in catalog.entries if not entry.obsolete]
    obsolete = [entry for entry in catalog.entries if entry.obsolete and _translated(entry)]
    blocks = [_header(catalog), *map(_entry, live), *map(_entry, obsolete)]
    return "\n".join(blocks).encode()


def _header(catalog: Catalog) -> str:
    """Return the comments and the fields above the entries."""
    values = {"Language": catalog.locale, **dict(catalog.header), **FIXED}
    fields = "".join(f"{name}: {values[name]}\n" for name in FIELDS if name in values)
    translators = _comments("#", tuple(f"Translators: {name}" for name in catalog.translators))
    return translators + _comments("#", catalog.comments) + _text("msgid", "") + _text("msgstr", fields)


def _entry(entry: Entry) -> str:
    """Return the lines of one entry."""
    mark = "#~ " if entry.obsolete else ""
    previous = "#~| " if entry.obsolete else "#| "
    return (
        _comments("#", entry.comments)
        + _comments("#.", entry.extracted)
        + _flags(entry)
        + _text("msgctxt", entry.previous_context, previous)
        + _text("msgid", entry.previous, previous)
        + _text("msgid_plural", entry.previous_plural, previous)
        + _text("msgctxt", entry.context, mark)
        + _text("msgid", entry.msgid, mark)
        + _text("msgid_plural", entry.plural, mark)
        + _translation(entry, mark)
    )


def _translation(entry: Entry, mark: str) -> str:
    """Return `msgstr`, or all of its forms."""
    if entry.plural is None:
        return _text("msgstr", entry.msgstr, mark)
    forms = entry.plurals or (entry.msgstr,)
    return "".join(_text(f"msgstr[{index}]", form, mark) for index, form in enumerate(forms))


def _comments(sign: str, lines: tuple[str, ...]) -> str:
    """Return comments, each on its line."""
    return "".join(f"{sign} {line}\n" if line else f"{sign}\n" for line in lines)


def _flags(entry: Entry) -> str:
    """Return the line of flags that gettext knows, or nothing."""
    flags = ["fuzzy"] if entry.fuzzy and _translated(entry) else []
    flags += [flag for flag in entry.flags if KNOWN_FLAG.fullmatch(flag)]
    return f"#, {', '.join(flags)}\n" if flags else ""


def _translated(entry: Entry) -> bool:
    """Whether any form of the entry is translated."""
    return bool(entry.msgstr) or any(entry.plurals)


def _text(keyword: str, text: str | None, mark: str = "") -> str:
    """Return a keyword and its text: on one line, or a line for each line of a longer text."""
    if text is None:
        return ""
    *ended, rest = text.split("\n")
    lines = [f"{line}\n" for line in ended] + ([rest] if rest else [])
    if len(lines) > 1:
        lines.insert(0, "")
    quoted = [f'"{line.translate(ESCAPES)}"\n' for line in lines or [""]]
    return f"{mark}{keyword} {quoted[0]}" + "".join(f"{mark}{line}" for line in quoted[1:])
