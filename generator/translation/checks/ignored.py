"""What the comments of an entry waive: `# vereda: ignore V411 V425`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from generator.model.diagnostic import Rule, TextFault
from generator.model.ids import did_you_mean

IDLE = Rule(
    "V454",
    "warning",
    "A finding is ignored that is none",
    "What was meant so is gone, or the comment was mistyped; the next finding of its kind would not be seen.",
    '# vereda: ignore V411\nmsgid "Type help."\nmsgstr "Pide ayuda."',
    'msgid "Type help."\nmsgstr "Pide ayuda."',
)
RULES = (IDLE,)
WAIVER = re.compile(r"\s*vereda: ignore\s+(.*)")
MEANT = re.compile(r"\W*vereda\W+(?:ignore|waive|disable)\b.*", re.IGNORECASE)
CODE = re.compile(r"V\d{3}")
NONE: frozenset[str] = frozenset()


def waived(comments: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that the comments of an entry waive."""
    if not comments:
        return NONE
    found = (WAIVER.fullmatch(comment) for comment in comments)
    return frozenset(code for match in found if match for code in CODE.findall(match[1]))


def idle_waivers(
    comments: tuple[str, ...], said: Collection[str], known: Mapping[str, bool]
) -> Iterator[TextFault]:
    """Yield a finding for each waiver that holds for nothing.

    `said` are the codes that were found in the entry, and waived; `known` says whether a code can be waived.
    """
    for comment in comments:
        if MEANT.fullmatch(comment) and not waived((comment,)):
            message = f'"{comment.strip()}" names no finding in the way that is understood'
            yield TextFault(IDLE, message, "write `# vereda: ignore V411`, with the code of the finding")
    for code in sorted(waived(comments) - {*said}):
        take_out = f"take {code} out of the comment"
        if code not in known:
            hint = did_you_mean(code, known) or take_out
            yield TextFault(IDLE, f"no finding about a translation has the code {code}", hint)
        elif not known[code]:
            yield TextFault(IDLE, f"{code} is made harmless whatever a comment says", take_out)
        else:
            yield TextFault(IDLE, f"{code} is ignored, but not found here", take_out)
