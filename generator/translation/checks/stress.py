"""Words that are marked, in bold, by stress or as taken back, and marks that readers see instead."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.markdown.inline import pieces, plain
from generator.model.content import Definitions
from generator.model.diagnostic import Rule, TextFault
from generator.model.text import Inline

STRESS = Rule(
    "V426",
    "warning",
    "Words are marked in a translation otherwise than in its source",
    "Often two stars were lost, or a blank within them shows them to readers.",
    'msgid "Pick **one** sentence."\nmsgstr "Elige ** una** frase."',
    'msgid "Pick **one** sentence."\nmsgstr "Elige **una** frase."',
)
RULES = (STRESS,)

MARKED = re.compile(r"[*_]|~~")
ON_PURPOSE = re.compile(r"\\[*_~]")
"""A sign that is to be seen: `Autor\\*innen`."""
PAIR = 2


class Stress(NamedTuple):
    """How many stretches of a text are marked, and how many marks of each kind readers see as such."""

    bold: int = 0
    light: int = 0
    struck: int = 0
    stars: int = 0
    lines: int = 0
    """Underscores."""
    waves: int = 0
    """Pairs of tildes."""


NOTHING = Stress()


def stress(text: str, definitions: Definitions) -> Stress:
    """Return how a text is marked."""
    if not MARKED.search(text):
        return NOTHING
    inline = pieces(text, definitions)
    seen = plain(ON_PURPOSE.sub("", text), definitions)
    return Stress(
        _count(inline, "strong"),
        _count(inline, "emphasis"),
        _count(inline, "strike"),
        seen.count("*"),
        seen.count("_"),
        seen.count("~~"),
    )


def otherwise(source: Stress, given: Stress) -> list[TextFault]:
    """Return the finding of words that a translation marks otherwise than its source.

    Words in italics are marked or not as a language likes it; only marks that readers see tell of a slip.
    """
    if given == source:
        return []
    if given.bold != source.bold:
        message = f"this translation has {given.bold} stretches of bold words, its source {source.bold}"
        return [TextFault(STRESS, message, "write `**…**` without a blank within")]
    if given.struck != source.struck or given.waves > source.waves:
        message = f"this translation has {given.struck} stretches of struck words, its source {source.struck}"
        return [TextFault(STRESS, message, "write `~~…~~` without a blank within")]
    return _shown(source, given)


def _shown(source: Stress, given: Stress) -> list[TextFault]:
    """Return the finding of stars and underscores that mark no word."""
    lost = given.light < source.light
    sign = _more(source, given, 1 if lost else PAIR)
    if not sign or (sign == "_" and not lost):
        return []
    message = f"a `{sign}` that marks no word is shown to readers"
    hint = f"write `*…*` without a blank within, or `\\{sign}` for a sign that is to be seen"
    return [TextFault(STRESS, message, hint)]


def _more(source: Stress, given: Stress, least: int) -> str:
    """Return the sign that readers see more often than in the source."""
    if given.stars - source.stars >= least:
        return "*"
    return "_" if given.lines - source.lines >= least else ""


def _count(inline: Inline, kind: str) -> int:
    spans = [piece for piece in inline if not isinstance(piece, str)]
    return sum((span.kind == kind) + _count(span.inner, kind) for span in spans)
