"""What `vereda explain CODE` prints: the page of one kind of finding."""

from __future__ import annotations

import textwrap

from generator.model.diagnostic import Rule
from generator.report.rules import all_rules

COLUMNS = 88


def explain(code: str) -> str:
    """Return the page of a rule as plain text, or "" where there is no such code. Case does not matter."""
    rule = next((rule for rule in all_rules() if rule.code == code.upper()), None)
    return "\n\n".join(_parts(rule)) + "\n" if rule else ""


def _parts(rule: Rule) -> list[str]:
    parts = [f"{rule.code} ({rule.severity}): {rule.title}", textwrap.fill(rule.why, COLUMNS)]
    if rule.wrong:
        parts.append("Not so:\n\n" + _example(rule.wrong))
    if rule.right:
        parts.append("But so:\n\n" + _example(rule.right))
    return parts


def _example(text: str) -> str:
    return textwrap.indent(text.strip("\n"), "    ")
