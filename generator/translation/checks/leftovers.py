"""What another system or a machine left in a translation, and its source has not: shown as it is typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.markdown.leftovers import slips_of
from generator.markdown.leftovers.emphasis import LOST_STRESS
from generator.markdown.leftovers.links import LOST_LINK
from generator.markdown.nodes import MOST_ALIKE, Directives
from generator.model.diagnostic import Rule, TextFault
from generator.translation.checks.source import SourceText

LEFT = Rule(
    "V291",
    "warning",
    "A translation holds a tag or code of another system, and its source has none",
    "Readers of this language see it as it is typed.",
    'msgid "Press **Save** now."\nmsgstr "Pulsa <b>Guardar</b> ahora."',
    'msgid "Press **Save** now."\nmsgstr "Pulsa **Guardar** ahora."',
)
BLOCK = Rule(
    "V277",
    "warning",
    "A translation begins as a heading, a list, a quote or a block does, and its source does not",
    "A translation is one text within what its source is: readers see the signs as they are typed.",
    'msgid "Where to begin"\nmsgstr "## Por dónde empezar"',
    'msgid "Where to begin"\nmsgstr "Por dónde empezar"',
)
RULES = (LEFT, BLOCK)

TOLD_ELSEWHERE = (LOST_LINK, LOST_STRESS)
"""A link that is lost is V410 or V415, and so on."""
SIGN = re.compile(
    r"<[A-Za-z/%?]|\{(?:[{%:/.#]|[A-Za-z][\w:-]*=)|\[(?:\[|\^|toc\])|''|\$[^\s$]|\$\$|==\S|%%|__(?:no)?toc__"
    r"|\^[\w+-]+\^|~[\w+-]+~|:[a-z+-][\w+-]+:|^== ",
    re.IGNORECASE,
)
"""Nothing of another system without one of these."""
BEGIN = re.compile(
    r"""^[ \t]*(?P<sign>\#{2,6}(?=[ \t]*[^\s\#])|\#[ \t]
    |>(?=[ \t\[>])|[-+*][ \t]+(?=\S)|\|(?=[^|\n]*\|)
    |!!!(?=[ \t]*[a-z-]+(?:[ \t]*$|[ \t]+["\w]))|\?{3}\+?(?=[ \t]+[a-z]+[ \t]*(?:"|$))
    |:{2,}(?=[ \t]*[a-z{])|:[ \t]+(?=\S)|\[![a-z-]+\]|={3}[ \t]?(?=")|~{3})""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
"""What begins a block in a file. A number with a stop is none: `1. Mai` is a date."""


def folded(told: Mapping[int, tuple[TextFault, ...]]) -> Iterator[tuple[int, TextFault]]:
    """Yield the findings of a catalog with their entries: of many leftovers alike, only the first."""
    counts = Counter(finding.message for each in told.values() for finding in each if finding.rule in RULES)
    seen: set[str] = set()
    for place, each in told.items():
        for finding in each:
            many = finding.rule in RULES and counts[finding.message] > MOST_ALIKE
            if not (many and finding.message in seen):
                seen.add(finding.message)
                more = f" ({counts[finding.message] - 1} more of these in this file)" if many else ""
                yield place, finding._replace(message=finding.message + more)


def left(source: SourceText, text: str, directives: Directives) -> list[TextFault]:
    """Return what stands in a translation, one finding a kind that its source has not."""
    found = _begun(source, text)
    if not SIGN.search(text):
        return found
    kind = "paragraph" if source.markdown else "caption"
    known = {slip.rule for slip in slips_of(source.text, source.definitions, kind)}
    slips = {slip.rule: slip for slip in reversed(slips_of(text, source.definitions, kind, directives))}
    return found + [
        TextFault(LEFT, slip.message, slip.hint)
        for rule, slip in slips.items()
        if rule not in known and rule not in TOLD_ELSEWHERE
    ]


def _begun(source: SourceText, text: str) -> list[TextFault]:
    """Return the finding of signs that begin a block, where no line of the source begins with such."""
    begun = BEGIN.search(text)
    if not begun or begun["sign"][0] in {found["sign"][0] for found in BEGIN.finditer(source.text)}:
        return []
    message = f"`{begun['sign'].strip()}` begins no block here, and is shown as it is typed"
    return [
        TextFault(BLOCK, message, "leave it out: a translation is what its source is, a heading or an item")
    ]
