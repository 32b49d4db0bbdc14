"""Why a kind of finding matters, and the page that `vereda explain CODE` prints of it."""

from __future__ import annotations

import textwrap
from functools import cache

from generator.build.rules_of_all import all_rules, loaded_rules
from generator.model.diagnostic import Rule

COLUMNS = 88


@cache
def why(code: str) -> str:
    """Return why a finding of this code matters, or "" where no module owns the code."""
    # To import all modules takes longer than a small build.
    known = {rule.code: rule.why for rule in loaded_rules()}
    return known[code] if code in known else next((rule.why for rule in all_rules() if rule.code == code), "")


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
