"""What a translator is told of a unit: what it is, and what to keep as it is."""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Literal

from generator.markdown.inline import Mention, mentions, plain
from generator.model.content import Definitions
from generator.model.text import Unit

FileKind = Literal["module", "pathway", "page", "site", "framework", "glossary", "media"]

PLACEHOLDER = re.compile(r"(?<!\{)\{[A-Za-z_][A-Za-z0-9_]*\}(?!\})")
FOLDERS: Mapping[str, FileKind] = {"modules": "module", "pathways": "pathway", "pages": "page"}
FILES: Mapping[str, FileKind] = {
    "site": "site",
    "framework": "framework",
    "glossary": "glossary",
    "media": "media",
}

OBJECTIVE = 'Objective; finishes the sentence "After this you can …"'
FIELDS: Mapping[FileKind, Mapping[str, str]] = {
    "module": {
        "title": "Title",
        "summary": "Summary, at most 160 characters",
        "objectives": OBJECTIVE,
        "materials.what": "Material for the room",
        "keywords": "Search word",
        "changes.note": "What changed in this version",
    },
    "pathway": {
        "title": "Title",
        "summary": "Summary",
        "outcome": "What one can do at the end; a whole sentence",
        "doors.say": "A door: said by the learner",
        "sections.title": "Title of a section",
        "bridges.when": "When to cross to another pathway; said to the learner",
        "rest": "About pausing",
    },
    "page": {"title": "Title", "summary": "Summary"},
    "site": {"title": "Title of the site", "tagline": "Tagline of the site"},
    "framework": {
        "title": "Title of the framework",
        "stages.title": "Stage",
        "stages.summary": "Summary of the stage above",
        "domains.title": "Domain",
        "domains.summary": "Summary of the domain above",
        "domains.give_back": "What someone who can do this may offer others; inline Markdown",
        "competencies.title": "Competency",
        "competencies.summary": "Summary of the competency above",
        "competencies.stages.line": 'Line of the self-assessment; begins with "I"',
    },
    "glossary": {
        "term": "Term",
        "definition": "Definition of the term above; inline Markdown",
        "also": "Other form of the term above",
    },
    "media": {"title": "Title of a file"},
}
TEXTS: Mapping[str, str] = {
    "answer, right": "a right answer",
    "answer, wrong": "a wrong answer",
    "column": "head of a table column",
    "definition": "definition of the term above",
    "feedback": "said when the answer above is chosen",
    "image alt": "picture, described for someone who cannot see it; plain text",
    "image caption": "caption of the picture above; plain text",
    "item": "list item",
    "quote": "quotation",
    "reason": "said after checking",
    "tab": "name of a tab",
}
"""A paragraph, a heading, a term, a question or a footnote is called what its kind is called."""


def comment(file_kind: FileKind, unit: Unit, labels: Mapping[str, str]) -> str:
    """Return what a unit is, in words: the first extracted comment of its PO entry.

    `labels` say what the directives are to a translator, by kind.
    """
    field = FIELDS[file_kind].get(unit.kind)
    if field:
        return field
    block, _, kind = unit.kind.rpartition(": ")
    text = _cell(unit.column) if kind == "cell" else TEXTS.get(kind, kind)
    return f"{labels.get(block, block)}: {text}" if block else text[:1].upper() + text[1:]


def keep(unit_text: str, definitions: Definitions) -> str:
    """Return the list of what must stay as it is, in order of appearance; "" where there is nothing.

    The second extracted comment of the PO entry of a unit that is Markdown (see `is_markdown`).
    """
    found = mentions(unit_text, definitions)
    signs = [(mention.inner_end, _sign(mention)) for mention in found]
    signs += [(match.start(), match[0]) for match in placeholders(unit_text, found)]
    kept = dict.fromkeys(sign for _, sign in sorted(signs))
    return f"Keep as they are: {' '.join(kept)}" if kept else ""


def comments(
    file_kind: FileKind, unit: Unit, definitions: Definitions, labels: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the extracted comments of a unit's PO entry."""
    kept = keep(unit.text, definitions) if is_markdown(file_kind, unit) else ""
    return tuple(filter(None, (comment(file_kind, unit, labels), kept)))


def is_markdown(file_kind: FileKind, unit: Unit) -> bool:
    """Whether a unit is inline Markdown; else it is plain text, and a star in it is a star."""
    field = FIELDS[file_kind].get(unit.kind)
    return "inline Markdown" in field if field else not unit.kind.endswith(("image alt", "image caption"))


def file_kind_of(path: str) -> FileKind:
    """Return the kind of a content file, or of the PO file of one, by its path."""
    parts = PurePosixPath(path)
    return FOLDERS.get(parts.parent.name) or FILES.get(parts.stem, "page")


def short_name(path: str, context: str | None, msgid: str) -> str:
    """Return the name by which commands know a unit, `modules/first-sourced-edit:k3vq2a`.

    `path` is the path of the content file or of its PO file.
    """
    folder, stem = PurePosixPath(path).parent.name, PurePosixPath(path).stem
    text = msgid if context is None else f"{context}\4{msgid}"
    digest = b32encode(hashlib.blake2b(text.encode(), digest_size=5).digest()).decode().lower()
    return f"{folder}/{stem}:{digest[:6]}" if folder in FOLDERS else f"{stem}:{digest[:6]}"


def placeholders(text: str, mentions: tuple[Mention, ...]) -> Iterator[re.Match[str]]:
    """Return the `{name}` of a text that stand in no code."""
    codes = [mention for mention in mentions if mention.kind == "code"]
    for match in PLACEHOLDER.finditer(text):
        if not any(code.start <= match.start() < code.end for code in codes):
            yield match


def _cell(column: str) -> str:
    """Return what a table cell is; the head of its column may hold Markdown."""
    head = " ".join(plain(column).split())
    return f'table cell, column "{head}"' if head else "table cell"


def _sign(mention: Mention) -> str:
    """Return what of a construct must stay."""
    match mention.kind:
        case "note":
            return f"[^{mention.target}]"
        case "code":
            return f"`{mention.target}`"
        case "autolink":
            return f"<{mention.target}>"
    return f"[{mention.label}]" if mention.label else f"({mention.target})"
