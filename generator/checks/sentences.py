"""Sentences that can be read in one breath."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.inline import plain
from generator.model.content import Content, Facts
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.model.text import Unit, count_words
from generator.site.uses import FRAMEWORK, GLOSSARY, SITE

LONG = Rule(
    "V501",
    "warning",
    "A sentence has more than 25 words",
    "Many readers meet it in their second or third language, on a phone; translators meet it too.",
    "If the person lives, and the statement could hurt them, you should find a source now, or else take the "
    "sentence out, since a wrong one may do harm.",
    "Does the person live? Then find a source now, or take the sentence out. A wrong one may do harm.",
)
RULES = (LONG,)

MOST_WORDS = 25
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|[。！？।؟۔။።]+")
"""Where a sentence ends, in the signs of many scripts; a full stop within a number does not count."""
HARD_BREAK = "\\\n"


def check_text(facts: Facts, content: Content, _terms: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report long sentences of a document, fields included."""
    keys = {unit: key for key, unit in content.fields}
    for index, unit in enumerate(content.units):
        if not is_short(unit.text):
            yield from _long(unit, content, Location(facts.path, keys.get(index, f"unit:{index}")))


def check(site: Site) -> Iterator[Diagnostic]:
    """Report long sentences of the settings, the framework and the glossary."""
    for path, content in (
        (SITE, site.settings.content),
        (FRAMEWORK, site.framework.content),
        (GLOSSARY, site.glossary.content),
    ):
        for key, unit in content.fields:
            yield from _long(content.units[unit], content, Location(path, key))


def is_short(text: str) -> bool:
    """Whether no sentence of a text can be too long, told without parsing it.

    Marks never part words; a reference such as `&nbsp;` may.
    """
    return "&" not in text and count_words(text) <= MOST_WORDS


def _long(unit: Unit, content: Content, place: Location) -> Iterator[Diagnostic]:
    """Report the long sentences of one text."""
    lines = (plain(line, content.definitions) for line in unit.text.split(HARD_BREAK))
    for sentence in (part for line in lines for part in _END.split(line)):
        words = count_words(sentence)
        if words > MOST_WORDS:
            begins = " ".join(sentence.split()[:4])[:60]
            message = f'the sentence "{begins} …" has {words} words'
            yield LONG.at(place, message, "make two of it, or leave out what nobody needs")
