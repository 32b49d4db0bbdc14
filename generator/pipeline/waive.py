"""Waivers: a warning that a file says is meant so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.content import Pairs
    from generator.model.diagnostic import Diagnostic
    from generator.model.survey import Survey


def waive(found: Sequence[Diagnostic], survey: Survey) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """Return the findings without the warnings that are waived, and a sentence for each waiver used.

    An error is never waived.
    """
    waivers = {(path, code): reason for path, pairs in _waivers(survey) for code, reason in pairs}
    kept, used = [], {}
    for each in dict.fromkeys(found):
        key = (each.location.path, each.code)
        if each.severity == "warning" and key in waivers:
            used[key] = f"{key[0]}: {key[1]} is waived: {waivers[key]}"
        else:
            kept.append(each)
    return tuple(kept), tuple(used[key] for key in sorted(used))


def _waivers(survey: Survey) -> list[tuple[str, Pairs]]:
    return [
        ("content/site.yaml", survey.settings.waive),
        ("content/framework.yaml", survey.framework.waive),
        *((facts.path, facts.front.waive) for facts in survey.facts),
    ]
