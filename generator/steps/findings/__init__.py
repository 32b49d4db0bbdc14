"""Checks on one translation.

*Unsafe*: made harmless, whatever the translator says. *Wrong*: shown as outdated until it is mended. All else
is worth a second look. A finding is a warning: a translator never stops a site from publishing. Wrong and the
rest are waived by the translator comment `# vereda: ignore CODE` on the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.markup.inline import mentions
from generator.model.content import Definitions
from generator.steps.findings import answers, style, unsafe, wrong
from generator.steps.findings.answers import same_answers
from generator.steps.findings.finding import Finding, listed
from generator.steps.findings.wrong import plural_forms

__all__ = ["RULES", "UNSAFE", "Finding", "Judged", "judge", "plural_forms", "same_answers", "waived"]

UNSAFE = unsafe.RULES
"""Made harmless whatever the translator says: these cannot be waived."""
WRONG = wrong.RULES
"""Shown as outdated until mended or waived."""
RULES = (*UNSAFE, *WRONG, *style.RULES, *answers.RULES)
WAIVER = re.compile(r"\s*vereda: ignore\s+(.*)")
CODE = re.compile(r"V\d{3}")
MAY_LEAD = re.compile(r"[\[<`]")
"""No link, picture, note or code without one of these."""
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Judged:
    """What of a translation may be shown."""

    text: str
    """"" where the source is to be shown instead."""
    is_right: bool
    """Whether it may count as current."""
    findings: tuple[Finding, ...] = ()


def judge(
    source: str, text: str, definitions: Definitions, *, markdown: bool, waiving: frozenset[str] = frozenset()
) -> Judged:
    """Check the translation of a source text, and make it harmless.

    `waiving` are the codes that the translator waives; an unsafe finding cannot be waived.
    """
    clean = CONTROLS.sub("", text).strip()
    refused = unsafe.refused(source, clean)
    if refused:
        return Judged("", is_right=False, findings=(refused,))
    shown, marks = _marks(source, clean, definitions) if markdown else (clean, [])
    placeholders = [] if markdown else wrong.wrong_placeholders(source, clean)
    looks = style.style(source, shown, definitions, markdown=markdown) if shown else []
    found = [*marks, *placeholders, *_edges(text), *looks]
    kept = tuple(each for each in found if each.rule in UNSAFE or each.rule.code not in waiving)
    is_right = not any(each.rule in UNSAFE + WRONG for each in kept)
    return Judged(shown, is_right, kept)


def waived(comments: Iterable[str]) -> frozenset[str]:
    """Return the codes that the comments of an entry waive: `# vereda: ignore V411 V425`."""
    found = (WAIVER.fullmatch(comment) for comment in comments)
    return frozenset(code for match in found if match for code in CODE.findall(match[1]))


def _marks(source: str, text: str, definitions: Definitions) -> tuple[str, list[Finding]]:
    """Return a text made harmless, and what is wrong with its links, notes, code and placeholders."""
    if not MAY_LEAD.search(source) and not MAY_LEAD.search(text):
        return text, wrong.wrong_placeholders(source, text)
    made = unsafe.harmless(source, text, definitions)
    known, given = mentions(source, definitions), mentions(text, definitions)
    found = [
        *made.findings,
        *wrong.wrong_marks(source, text, known, given),
        *wrong.wrong_placeholders(source, text, known, given),
    ]
    if not any(each.rule in (unsafe.STRANGE_TARGET, wrong.TORN_LINK) for each in found):
        found += wrong.missing_links(known, mentions(made.text, definitions))
    return made.text, [*found, *(_anchor(*pair) for pair in made.anchors)]


def _anchor(given: str, right: str) -> Finding:
    """Return the finding of a heading's id that was translated."""
    message = f"the link {listed([given])} leads to no heading; {listed([right])} of the source is used"
    return Finding(style.ANCHOR, message, f"write `({right})`")


def _edges(text: str) -> list[Finding]:
    """Return the findings of what was taken off or out."""
    found = []
    if text != text.strip():
        found.append(Finding(style.SPACE, "a blank or a line feed stands at its edge", "take it off"))
    control = CONTROLS.search(text)
    if control:
        message = f"a control character, U+{ord(control[0]):04X}, stands in it"
        found.append(Finding(style.CONTROL, message, "take it out"))
    return found
