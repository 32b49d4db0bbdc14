"""Bring the default theme's translations to today's strings: `python -m tests.theme_strings`.

Missing strings are added without a translation, those that nobody says any more are taken out. With `--check`
nothing is written: it tells which languages lack a string, or keep one that is gone, as `make check` does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from generator.i18n.plurals import forms
from generator.i18n.strings import PLACEHOLDER
from generator.model.catalog import Catalog, Entry
from generator.source.messages import ThemeMessage, messages
from generator.translation.po import read, write

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "themes/default/translations"


def main() -> None:
    """Rewrite every translation of the default theme, or tell what it lacks."""
    if "--check" in sys.argv:
        sys.stderr.writelines(f"warning: {line}\n" for line in lacking(catalogs(), theme_messages(ROOT)))
        return
    said = theme_messages(ROOT)
    for catalog in catalogs():
        (ROOT / catalog.path).write_bytes(write(renewed(catalog, said)))


def catalogs() -> list[Catalog]:
    """Return the translations of the default theme."""
    paths = sorted((ROOT / FOLDER).glob("*.po"))
    return [read(f"{FOLDER}/{path.name}", path.stem, path.read_bytes()).value for path in paths]


def lacking(catalogs: list[Catalog], said: tuple[ThemeMessage, ...]) -> Iterator[str]:
    """Yield a line for each string that some languages lack, or keep though nobody says it any more."""
    told = {
        catalog.locale: {
            (entry.msgid, entry.plural or "")
            for entry in catalog.entries
            if all(entry.plurals or (entry.msgstr,))
        }
        for catalog in catalogs
    }
    for message in said:
        if without := [locale for locale, known in told.items() if message not in known]:
            yield f'the theme does not say "{message[0]}" in {", ".join(without)}: translate it in {FOLDER}/'
    gone = {message[0] for known in told.values() for message in known} - {msgid for msgid, _ in said}
    for msgid in sorted(gone):
        yield f'no template says "{msgid}" any more: type `python -m tests.theme_strings`'


def theme_messages(root: Path) -> tuple[ThemeMessage, ...]:
    """Return the strings of the default theme: of its templates, and of the Python that writes HTML."""
    templates = sorted((root / "themes/default/templates").glob("*.html"))
    return messages(
        [file.read_text("utf-8") for file in templates], [file.read_text("utf-8") for file in sources(root)]
    )


def sources(root: Path) -> list[Path]:
    """Return the modules that may say a string of the theme: those that write HTML."""
    folders = ("html", "directives", "site", "outputs")
    return sorted(file for folder in folders for file in (root / "generator" / folder).rglob("*.py"))


def renewed(catalog: Catalog, said: tuple[ThemeMessage, ...]) -> Catalog:
    """Return a catalog with an entry for each string, in their order, its translation kept."""
    known = {(entry.msgid, entry.plural or ""): entry for entry in catalog.entries}
    return replace(
        catalog, entries=tuple(_entry(message, known.get(message), catalog.locale) for message in said)
    )


def _entry(message: ThemeMessage, known: Entry | None, locale: str) -> Entry:
    """Return the entry of a string. English says it as it stands."""
    msgid, plural = message
    own = (msgid, plural) if locale == "en" else ("",) * forms(locale)[0]
    entry = known or Entry(msgid, own[0], plural=plural or None, plurals=own if plural else ())
    names = dict.fromkeys(PLACEHOLDER.findall(msgid))
    kept = f"Keep as they are: {' '.join(f'{{{name}}}' for name in names)}"
    return entry._replace(extracted=(kept,) if names else ())


if __name__ == "__main__":
    main()
