"""Lines of the framework without a module, and reviews that are due."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks import cells, reviews
from tests.unit.checks.sites import lines, module, read, said

ONE = "content/modules/one.md"


def test_each_line_of_the_framework_has_a_module() -> None:
    assert said(cells, {ONE: module()}) == []


@pytest.mark.parametrize("front", [{"stage": "late", "also_useful_in": "[early]"}, {"status": "draft"}])
def test_a_line_that_no_published_module_teaches(front: dict[str, str]) -> None:
    assert said(cells, {ONE: module(**front)}) == [
        (
            'framework.yaml:15: V506 no module teaches "cite" at the stage "early"; '
            "write one, or waive it in content/framework.yaml until somebody does"
        )
    ]


def due(today: date, **front: str) -> list[str]:
    small = read({ONE: module(**front)})
    return lines(reviews.check_due(small.site, today), small.positions)


def test_a_review_is_due_the_day_after() -> None:
    front = {"reviewed": "2026-01-31", "review_by": "2026-10-01"}
    assert due(date(2026, 10, 1), **front) == []
    assert due(date(2026, 10, 2), **front) == [
        (
            "modules/one.md:9: V509 this module was to be reviewed by 2026-10-01; "
            "read it through, correct it, and write today's date at `reviewed`"
        )
    ]


def test_a_year_after_the_last_one_unless_said() -> None:
    assert due(date(2027, 10, 1), reviewed="2026-10-01") == []
    (found,) = due(date(2027, 10, 2), reviewed="2026-10-01")
    assert found.startswith("modules/one.md:8: V509")


def test_a_retired_module_needs_no_review() -> None:
    assert due(date(2030, 1, 1), reviewed="2026-10-01", status="retired") == []
