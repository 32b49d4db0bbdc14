"""A text that is plain holds no marks: they would be shown as they are typed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.markdown.plain_marks import foreign, marks
from generator.model.content import Content, Facts
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.uses import FRAMEWORK, GLOSSARY, MEDIA, SITE
from generator.translation.describe import FileKind, is_markdown

PLAIN = Rule(
    "V112",
    "warning",
    "A plain text holds marks",
    "Titles stand in lists, in tabs of browsers and in search results: stars and brackets are shown there.",
    "title: Your **first** edit",
    "title: Your first edit",
)
RULES = (PLAIN,)
SHOWN = 40


def check(site: Site) -> Iterator[Diagnostic]:
    """Report marks in the files that are YAML alone."""
    tables: tuple[tuple[FileKind, str, Content], ...] = (
        ("site", SITE, site.settings.content),
        ("framework", FRAMEWORK, site.framework.content),
        ("glossary", GLOSSARY, site.glossary.content),
        ("media", MEDIA, site.media.content),
    )
    for kind, path, content in tables:
        yield from _found(kind, path, content)


def check_text(facts: Facts, content: Content, _terms: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report marks in the fields of a document, and in the words for its pictures."""
    yield from _found(facts.kind, facts.path, content)


def _found(kind: FileKind, path: str, content: Content) -> Iterator[Diagnostic]:
    anchors = {unit: key for key, unit in content.fields}
    for index, unit in enumerate(content.units):
        mark = "" if is_markdown(kind, unit) else marks(unit.text)
        if not mark and index in anchors:  # of the words for a picture the parser tells it
            mark = foreign(unit.text)
        if mark:
            short = mark if len(mark) <= SHOWN else f"{mark[: SHOWN - 1]}…"
            message = f'this is plain text, so "{short}" is shown as it is typed'
            place = Location(path, anchors.get(index, f"unit:{index}"))
            yield PLAIN.at(place, message, _hint(mark))


def _hint(mark: str) -> str:
    if mark.startswith("&"):
        return "write the sign itself"
    if mark.startswith(("[", "!", "<h")):
        return (
            "put the link into the text below; of all fields only `definition` and `give_back` take Markdown"
        )
    return "take the marks off; of all fields only `definition` and `give_back` take Markdown"
