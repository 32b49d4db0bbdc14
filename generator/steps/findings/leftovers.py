"""What another system or a machine left in a translation, and its source has not: shown as it is typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.markup.leftovers import slips_of
from generator.markup.leftovers.captions import CAPTION
from generator.markup.leftovers.emphasis import LOST_STRESS
from generator.markup.leftovers.links import LOST_LINK
from generator.markup.nodes import MOST_ALIKE
from generator.model.diagnostic import Rule
from generator.steps.findings.finding import Finding
from generator.steps.findings.source import Source

LEFT = Rule(
    "V291",
    "warning",
    "A translation holds a tag or code of another system, and its source has none",
    "Readers of this language see it as it is typed.",
    'msgid "Press **Save** now."\nmsgstr "Pulsa <b>Guardar</b> ahora."',
    'msgid "Press **Save** now."\nmsgstr "Pulsa **Guardar** ahora."',
)
RULES = (LEFT,)

TOLD_ELSEWHERE = (CAPTION, LOST_LINK, LOST_STRESS)
"""A link that is lost is V410 or V415, and so on."""
SIGN = re.compile(r"<[A-Za-z/%?]|\{[{%:/.#]|\[\[|'''")


def folded(told: Mapping[int, tuple[Finding, ...]]) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of a catalog with their entries: of many leftovers alike, only the first."""
    counts = Counter(finding.message for each in told.values() for finding in each if finding.rule is LEFT)
    seen: set[str] = set()
    for place, each in told.items():
        for finding in each:
            many = finding.rule is LEFT and counts[finding.message] > MOST_ALIKE
            if not (many and finding.message in seen):
                seen.add(finding.message)
                more = f" ({counts[finding.message] - 1} more of these in this file)" if many else ""
                yield place, replace(finding, message=finding.message + more)


def left(source: Source, text: str) -> list[Finding]:
    """Return what stands in a translation, one finding a kind that its source has not."""
    if not SIGN.search(text):
        return []
    kind = "paragraph" if source.markdown else "caption"
    known = {slip.rule for slip in slips_of(source.text, source.definitions, kind)}
    found = {slip.rule: slip for slip in reversed(slips_of(text, source.definitions, kind))}
    return [
        Finding(LEFT, slip.message, slip.hint)
        for rule, slip in found.items()
        if rule not in known and rule not in TOLD_ELSEWHERE
    ]
