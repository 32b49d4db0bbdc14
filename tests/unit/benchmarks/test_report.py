"""The report: medians and ratios of samples that are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.plans import Plan
from benchmarks.report import plan, report
from benchmarks.results import CPU, Results, load, save
from benchmarks.running import Measured, Sample
from benchmarks.sites import Site

COLD = Plan("translated", Site(1_000, 5), ("cold",), 3)


def measured(own: list[float], other: list[float]) -> Results:
    """Return cold builds by Vereda and by Hugo, these seconds each; CPU is twice as much."""
    samples = [
        Sample(peer, "cold", turn, seconds, 2 * seconds, 5_000)
        for turn, pair in enumerate(zip(own, other, strict=True))
        for peer, seconds in zip(("Vereda", "Hugo"), pair, strict=True)
    ]
    one = Measured(COLD, "2026-01-31", tuple(samples), ("MkDocs",))
    return Results("2 cores", (("Hugo", "0.1"),), (one,))


def test_a_ratio_is_the_median_of_the_turns_so_that_a_busy_one_counts_little() -> None:
    found = measured([1.0, 10.0, 3.0], [2.0, 20.0, 3.0])
    assert found.ratio("translated", "cold", "Vereda", "Hugo") == pytest.approx(0.5)
    assert found.ratio("translated", "cold", "Vereda", "Hugo", CPU) == pytest.approx(0.5)
    assert found.median("translated", "cold", "Vereda") == pytest.approx(3.0)
    assert found.ratio("translated", "cold", "Vereda", "nobody") is None


def test_a_plan_has_a_row_for_each_and_names_who_is_missing() -> None:
    found = measured([1.0], [4.0])
    lines = list(plan(found, found.measured[0]))
    assert "| cold | Vereda | 5,000 | 1.00 s | 2.00 s | 200 µs |  |  |" in lines
    assert "| cold | Hugo | 5,000 | 4.00 s | 8.00 s | 800 µs | 0.25 | 0.25 |" in lines
    assert lines[-1] == "Not installed, so left out: MkDocs."


@pytest.mark.parametrize(("own", "figure"), [(4.0, "1 × Hugo"), (10.0, "2.5 × Hugo, missed")])
def test_goals_say_what_was_reached_and_what_was_missed(own: float, figure: str) -> None:
    text = report(measured([own], [4.0]))
    assert f"| 1,000 modules × 5 locales, all translated, cold | ≤ 2.2 × Hugo | {figure} | – |" in text


def test_a_further_page_is_two_files_its_source_and_itself() -> None:
    small = Plan("all", Site(1_000), ("nothing changed",), 1)
    large = Plan("large", Site(10_000), ("nothing changed",), 1)
    runs = [
        Measured(one, "2026-01-31", (Sample("Vereda", "nothing changed", 0, seconds, 0.0, pages),))
        for one, seconds, pages in ((small, 0.1, 1_000), (large, 0.28, 10_000))
    ]
    text = report(Results("2 cores", (), tuple(runs)))
    assert "| the same, for each further file, source or page | ≤ 8 µs | 10 µs, missed | – |" in text


def test_results_are_read_as_they_were_written(tmp_path: Path) -> None:
    found = measured([1.0, 2.0], [3.0, 4.0])
    save(found.measured, tmp_path / "results.json")
    assert load(tmp_path / "results.json") == found.measured
    assert load(tmp_path / "nothing.json") == ()


def test_a_plan_that_is_measured_again_replaces_its_earlier_run() -> None:
    earlier, later = measured([9.0], [9.0]), measured([1.0], [2.0])
    assert earlier.with_measured(later.measured[0]) == later
