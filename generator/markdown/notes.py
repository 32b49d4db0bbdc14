"""Footnotes: each has a text and is called; its number is the place of its first call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.markdown.inline import mentions
from generator.markdown.rules import BAD_NOTE, CALL_WITHOUT_NOTE, NOTE_WITHOUT_CALL
from generator.model.ids import did_you_mean, is_slug, slug_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.markdown.nodes import Node
    from generator.model.content import Definitions
    from generator.model.diagnostic import Findings

_CALL = re.compile(r"(?<!!)\[\^([^\]\n]*)\](?!:)")


def number_notes(nodes: Sequence[Node], definitions: Definitions, report: Findings) -> tuple[str, ...]:
    """Return the labels of the notes by number, and give each note its `number`; report what is wrong.

    `nodes` are all of the body, in the order of the file.
    """
    notes = _notes(nodes, report)
    calls = _calls(nodes, definitions, report)
    for label, line in calls.items():
        if label not in notes:
            hint = did_you_mean(label, notes) or f"write `[^{label}]: …` on a line of its own"
            report.add(CALL_WITHOUT_NOTE, line, f'the note "{label}" has no text', hint)
    for label, note in notes.items():
        if label not in calls and is_slug(label):
            hint = f"put `[^{label}]` where it belongs, or take the note out"
            report.add(NOTE_WITHOUT_CALL, note.line, f'no sentence calls the note "{label}"', hint)
    labels = tuple(label for label in calls if label in notes)
    for number, label in enumerate(labels, 1):
        notes[label].attrs["number"] = str(number)
    return labels


def _notes(nodes: Sequence[Node], report: Findings) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for note in (node for node in nodes if node.kind == "note"):
        label = note.attrs["label"]
        if not is_slug(label):
            hint = f"write lower-case letters, digits and hyphens, such as `[^{slug_of(label) or 'note'}]`"
            report.add(BAD_NOTE, note.line, f'"{label}" cannot be the label of a note', hint)
        elif not any(node.text for node in note.walk()):
            report.add(
                CALL_WITHOUT_NOTE, note.line, f'the note "{label}" has no text', "write it after the colon"
            )
        if label in found:
            message, also = f'the note "{label}" stands twice', ((found[label].line, "the first"),)
            report.add(BAD_NOTE, note.line, message, "give one of the two another label", also=also)
        found.setdefault(label, note)
    return found


def _calls(nodes: Sequence[Node], definitions: Definitions, report: Findings) -> dict[str, int]:
    """Return the labels that sentences call, with the line of the first call, in order of appearance."""
    found: dict[str, int] = {}
    for leaf in _reading_order(nodes):
        text = leaf.text or ""
        if "[^" not in text:
            continue
        known = mentions(text, definitions)
        for mention in known:
            if mention.kind == "note":
                found.setdefault(mention.target, leaf.line)
        for call in _CALL.finditer(text):
            if not any(mention.start <= call.start() < mention.end for mention in known):
                hint = f"write `[^{slug_of(call[1]) or 'note'}]`"
                report.add(BAD_NOTE, leaf.line, f'"{call[1]}" cannot be the label of a note', hint)
    return found


def _reading_order(nodes: Sequence[Node]) -> list[Node]:
    """Return the leaves with those of the notes last, since a note may call another."""
    notes = [node for node in nodes if node.kind == "note"]
    inside = {id(leaf) for note in notes for leaf in note.walk()}
    body = [node for node in nodes if node.text is not None and id(node) not in inside]
    return body + [leaf for note in notes for leaf in note.walk() if leaf.text is not None]
