"""The text that generated sites are made of: blocks of this repository's own modules, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.translation import po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "es", "fr")
"""The first is what the modules are written in; the others are those that are translated throughout."""
NEXT = "](next)"
"""Where a link to another module stood; whoever writes a page says where it leads."""

TO_MODULE = re.compile(r"\]\(module:[a-z0-9-]+\)")
TO_TERM = re.compile(r"\[([^\]]*)\]\((?:term|competency|pathway|page):[^)]*\)")
LINE = re.compile(r"(#{2,3} |- (?!\[)|\d+\. |)(?=[^\s:|>!\[{])(.+)")
BEYOND_MARKDOWN = re.compile(r"[{}]|\[\^|!\[|\]\((?!next\)|https:)")
"""What other generators would not understand as Vereda does: attributes, notes, pictures, own links."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of Markdown: what stands before its text, and the text in each of `LANGUAGES`."""

    prefix: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What pages are made of. All of it is translated."""

    headings: tuple[Line, ...]
    blocks: tuple[tuple[Line, ...], ...]
    """Paragraphs and lists."""


def material(root: Path = ROOT) -> Material:
    """Return the headings, and the paragraphs and lists, of the modules in `root`, in their order."""
    found = tuple(
        block for path in sorted((root / "content/modules").glob("*.md")) for block in _of(path, root)
    )
    return Material(
        tuple(block[0] for block in found if block[0].prefix.startswith("#")),
        tuple(block for block in found if not block[0].prefix.startswith("#")),
    )


def _of(path: Path, root: Path) -> Iterator[tuple[Line, ...]]:
    """Yield the blocks of one module of which each line is translated."""
    catalogs = [_catalog(root, locale, path.stem) for locale in LANGUAGES[1:]]
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    for block in body.split("\n\n"):
        lines = [_line(line, catalogs) for line in block.strip("\n").split("\n")]
        if None not in lines:
            yield tuple(line for line in lines if line)


def _catalog(root: Path, locale: str, id: str) -> dict[str, str]:
    path = root / f"translations/{locale}/modules/{id}.po"
    catalog = po.read(str(path), locale, path.read_bytes()).value
    return {entry.msgid: entry.msgstr for entry in catalog.entries if entry.msgstr and not entry.fuzzy}


def _line(line: str, catalogs: list[dict[str, str]]) -> Line | None:
    """Return a line with its translations; None where it is more than Markdown, or one of them is missing."""
    found = LINE.fullmatch(line)
    if not found or not all(found[2] in catalog for catalog in catalogs):
        return None
    texts = tuple(map(_plain, (found[2], *(catalog[found[2]] for catalog in catalogs))))
    return None if any(map(BEYOND_MARKDOWN.search, texts)) else Line(found[1], texts)


def _plain(text: str) -> str:
    return TO_TERM.sub(r"\1", TO_MODULE.sub(NEXT, text))
