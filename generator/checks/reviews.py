"""Modules are looked through again when they said they would be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.model.content import Module
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site

DUE = Rule(
    "V509",
    "warning",
    "A review is due",
    "Tools and rules change; a learner who follows an old step loses heart, not the step.",
    "review_by: 2025-10-01",
    "reviewed: 2026-10-01\nreview_by: 2027-10-01",
)
RULES = (DUE,)


def check_due(site: Site, today: dt.date) -> Iterator[Diagnostic]:
    """Report published modules whose day of review has passed."""
    for facts, front in site.of_modules():
        if _is_due(front, today):
            message = f"this module was to be reviewed by {front.review_by}"
            hint = "read it through, correct it, and write today's date at `reviewed`"
            yield DUE.at(Location(facts.path, _anchor(front)), message, hint)


def _is_due(front: Module, today: dt.date) -> bool:
    return front.is_published and bool(front.review_by) and front.review_by < today.isoformat()


def _anchor(front: Module) -> str:
    """Return where the day stands: `review_by` is a year after `reviewed` unless said."""
    month_and_day = slice(4, None)
    same = front.reviewed[month_and_day] == front.review_by[month_and_day]
    return "reviewed" if front.reviewed and same else "review_by"
