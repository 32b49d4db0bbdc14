"""Answers of a quiz that are told apart in the source and not in a translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.diagnostic import Rule, TextFault
from generator.model.text import Translation, Unit
from generator.translation.checks.listed import listed

ALIKE = Rule(
    "V429",
    "warning",
    "Two answers of a quiz are translated alike",
    "Readers cannot tell the right one from the wrong one.",
    'msgid "A report"\nmsgstr "Una noticia"\n\nmsgid "A rumour"\nmsgstr "Una noticia"',
    'msgid "A report"\nmsgstr "Un informe"\n\nmsgid "A rumour"\nmsgstr "Un rumor"',
)
RULES = (ALIKE,)


def same_answers(
    units: tuple[Unit, ...], translations: Sequence[Translation]
) -> Iterator[tuple[int, TextFault]]:
    """Return the answers that are translated as an earlier one of the same quiz, by the index of the unit."""
    seen: dict[str, str] = {}
    for index, (unit, translation) in enumerate(zip(units, translations, strict=True)):
        if not unit.kind.startswith("quiz: "):
            continue
        if unit.kind == "quiz: question":
            seen = {}
        elif unit.kind.startswith("quiz: answer") and translation.text:
            other = seen.setdefault(translation.text, unit.text)
            if other != unit.text:
                message = f"this answer is translated as the answer {listed([other])} is"
                yield index, TextFault(ALIKE, message, "say what tells the two apart")
