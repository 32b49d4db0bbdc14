"""Waivers: a warning that the site, or one of its files, says is meant so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.build.rules_of_all import all_rules
from generator.model.diagnostic import Location, Rule
from generator.model.ids import did_you_mean
from generator.site.uses import FRAMEWORK, SITE

if TYPE_CHECKING:
    from generator.model.diagnostic import Diagnostic
    from generator.model.site import Site

IDLE = Rule(
    "V113",
    "warning",
    "A waiver holds for nothing",
    "What was meant so is gone. The waiver would hide the next finding of its kind, which may not be meant.",
    'waive: {V501: "The poem has one long sentence."}, and no poem',
    "(no such line)",
)
NOT_WAIVED = Rule(
    "V114",
    "warning",
    "What is waived cannot be waived",
    "There is no finding of this code, or it is an error, which keeps the site from being built.",
    'waive: {V203: "The module comes next week."}',
    "take the link out until the module is there",
)
RULES = (IDLE, NOT_WAIVED)


class Waiver(NamedTuple):
    """A code that a file waives."""

    path: str
    code: str
    reason: str


Waivers = Mapping[tuple[str, str], Waiver]
"""By path and code."""


def waive(
    findings: Sequence[Diagnostic], site: Site, unseen: Collection[str], unasked: Collection[str]
) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """Return the findings without the warnings that are waived, and a sentence for each waiver used.

    Those of the settings hold for the whole site, all others for their own file. An error is never waived.
    A waiver that holds for nothing is a finding itself (V113, V114): but not in the files that are `unseen`,
    which were not looked through, nor of the codes that are `unasked` this time.
    """
    waivers = {(path, code): Waiver(path, code, reason) for path, code, reason in _written(site)}
    everything = list(dict.fromkeys(findings))
    files = {*unseen, *(one.location.path for one in everything if one.severity == "error")}
    own = {rule.code for rule in RULES}
    for ours in (False, True):  # what is found here may be waived as well
        used = _used(everything, waivers)
        rest = [each for each in waivers.values() if each not in used and (each.code in own) is ours]
        everything += filter(None, (_idle(waiver, files, unasked) for waiver in rest))
    used = _used(everything, waivers)
    kept = tuple(one for one in everything if not any(_holding(one, waivers)))
    return kept, tuple(_sentence(waiver, used[waiver]) for waiver in sorted(used))


def _used(findings: Iterable[Diagnostic], waivers: Waivers) -> Counter[Waiver]:
    return Counter(waiver for one in findings for waiver in _holding(one, waivers))


def _written(site: Site) -> Iterator[tuple[str, str, str]]:
    each = [
        (SITE, site.settings.waive),
        (FRAMEWORK, site.framework.waive),
        *((facts.path, facts.front.waive) for facts in site.facts),
    ]
    return ((path, code, reason) for path, pairs in each for code, reason in pairs)


def _holding(finding: Diagnostic, waivers: Waivers) -> Iterator[Waiver]:
    """Yield the waivers that hold for a finding."""
    if finding.severity == "warning":
        for path in dict.fromkeys((finding.location.path, SITE)):
            if (path, finding.code) in waivers:
                yield waivers[path, finding.code]


def _sentence(waiver: Waiver, times: int) -> str:
    where = f", {times} times on this site" if waiver.path == SITE and times > 1 else ""
    return f"{waiver.path}: {waiver.code} is waived{where}: {waiver.reason}"


def _idle(waiver: Waiver, unseen: Collection[str], unasked: Collection[str]) -> Diagnostic | None:
    """Return what is to be told of a waiver that holds for nothing."""
    place = Location(waiver.path, f"waive.{waiver.code}")
    severities = {rule.code: rule.severity for rule in all_rules()}
    if waiver.code not in severities:
        near = did_you_mean(waiver.code, severities)
        hint = near or "write the code that stands in the finding"
        return NOT_WAIVED.at(place, f"there is no finding {waiver.code}", hint)
    if severities[waiver.code] == "error":
        message = f"{waiver.code} is an error, and no error can be waived"
        return NOT_WAIVED.at(place, message, f'mend what it says, and take "{waiver.code}" out of `waive`')
    if waiver.path in unseen or waiver.code in unasked:
        return None
    where = "on this site" if waiver.path == SITE else "in this file"
    message = f"{waiver.code} is waived, but nothing {where} is found by it"
    return IDLE.at(place, message, f'take "{waiver.code}" out of `waive`')
