"""Checks on one translation.

*Unsafe*: made harmless, whatever the translator says. *Wrong*: shown as outdated until it is mended. All else
is worth a second look. A finding is a warning: a translator never stops a site from publishing. Wrong and the
rest are waived by the translator comment `# vereda: ignore CODE` on the entry.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.markdown.syntax.comments import without_comments
from generator.model.diagnostic import TextFault
from generator.translation.checks import answers, ignored, leftovers, stress, style, unsafe, wrong
from generator.translation.checks.answers import same_answers
from generator.translation.checks.ignored import idle_waivers, waived
from generator.translation.checks.leftovers import folded, left
from generator.translation.checks.listed import listed
from generator.translation.checks.source import SourceText, signs, source_of, sources_of, without_id
from generator.translation.checks.unsafe import LONGEST
from generator.translation.checks.wrong import plural_forms

__all__ = [
    "RULES",
    "UNSAFE",
    "WAIVABLE",
    "Judged",
    "SourceText",
    "folded",
    "idle_waivers",
    "judge",
    "left",
    "plural_forms",
    "same_answers",
    "source_of",
    "sources_of",
    "waived",
]

UNSAFE = unsafe.RULES
"""Made harmless whatever the translator says: these cannot be waived."""
WRONG = wrong.RULES
"""Shown as outdated until mended or waived."""
RULES = (*UNSAFE, *WRONG, *style.RULES, *stress.RULES, *answers.RULES, *leftovers.RULES, *ignored.RULES)
WAIVABLE = {rule.code: rule not in UNSAFE for rule in RULES}
"""By code whether a translator may waive it."""
NONE: frozenset[str] = frozenset()
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
ODD = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069<`{]|\\[")
"""What asks for a closer look; most texts have none of it."""


class Judged(NamedTuple):
    """What of a translation may be shown."""

    text: str
    """"" where the source is to be shown instead."""
    is_right: bool
    """Whether it may count as current."""
    findings: tuple[TextFault, ...] = ()
    waived: frozenset[str] = NONE
    """The codes that were found, and waived."""


def judge(source: SourceText, translation: str, waiving: frozenset[str] = NONE) -> Judged:
    """Check the translation of a source text, and make it harmless.

    `waiving` are the codes that the translator waives; an unsafe finding cannot be waived.
    """
    if _is_simple(source, translation):
        return _judged(translation, style.style(source, translation), waiving)
    clean, whole = without_comments(CONTROLS.sub("", translation).strip())
    clean = without_id(source, clean)
    refused = unsafe.refused(source, clean) if whole else unsafe.open_comment()
    if refused:
        return Judged("", is_right=False, findings=(refused,))
    shown, marks = _marks(source, clean) if source.markdown else (clean, [])
    looks = style.style(source, shown) if shown else []
    found = [*marks, *wrong.wrong_placeholders(source, clean), *_edges(translation), *looks]
    return _judged(shown, found, waiving)


def _is_simple(source: SourceText, translation: str) -> bool:
    """Whether a translation can hold nothing that is unsafe or wrong: so it is with most."""
    return not (
        source.signs
        or source.placeholders
        or translation != translation.strip()
        or len(translation) > LONGEST
        or ODD.search(translation)
    )


def _judged(text: str, findings: list[TextFault], waiving: frozenset[str]) -> Judged:
    """Return a text with the findings that are not waived."""
    if not findings:
        return Judged(text, is_right=bool(text))
    kept = tuple(each for each in findings if each.rule in UNSAFE or each.rule.code not in waiving)
    left_out = frozenset(each.rule.code for each in findings if each not in kept) if waiving else NONE
    return Judged(text, bool(text) and not any(each.rule in UNSAFE + WRONG for each in kept), kept, left_out)


def _marks(source: SourceText, text: str) -> tuple[str, list[TextFault]]:
    """Return a text made harmless, and what is wrong with its links, pictures, notes and code."""
    given = signs(text, source.definitions)
    found = wrong.wrong_signs(source, text, given)
    if given == source.signs:
        return text, found
    made = unsafe.harmless(source, text)
    found = [*made.findings, *found, *(_anchor(*pair) for pair in made.anchors)]
    if not any(each.rule in (unsafe.STRANGE_TARGET, wrong.TORN_LINK) for each in found):
        found += wrong.missing_links(source, signs(made.text, source.definitions))
    return made.text, found


def _anchor(given: str, right: str) -> TextFault:
    """Return the finding of a heading's id that was translated."""
    message = f"the link {listed([given])} leads to no heading; {listed([right])} of the source is used"
    return TextFault(style.ANCHOR, message, f"write `({right})`")


def _edges(text: str) -> list[TextFault]:
    """Return the findings of what was taken off or out."""
    found = []
    if text != text.strip():
        found.append(TextFault(style.SPACE, "a blank or a line feed stands at its edge", "take it off"))
    control = CONTROLS.search(text)
    if control:
        message = f"a control character, U+{ord(control[0]):04X}, stands in it"
        found.append(TextFault(style.CONTROL, message, "take it out"))
    return found
