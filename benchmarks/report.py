"""What was found, as Markdown: the goals first, then each plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.plans import COLD, EMPTY, MEMORY, REAL, SERVED, UNCHANGED
from benchmarks.results import CPU, VALUE, Results
from benchmarks.running import Measured, Sample

OWN = "Vereda"
WHOLE = "Vereda (all pages)"
HUGO = "Hugo"
MILLI = 1000
MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Goal:
    """What should be reached: a figure of at most `limit`."""

    work: str
    limit: float
    unit: str
    figure: Callable[[Results, str], float | None]
    """From the results, and which of the two set-ups of Vereda."""


ONE, TWO = REAL
GOALS = (
    Goal(
        "real text, cold, two processes",
        0.65,
        "× one",
        lambda found, _: found.ratio("real", COLD, TWO, ONE),
    ),
    Goal("real text, one paragraph edited", 0.15, "× cold", lambda found, _: _beside_cold(found)),
    Goal("real text, nothing changed", 0.10, "s", lambda found, _: found.median("real", UNCHANGED, ONE)),
    Goal(
        "100 modules × 2 locales, one body edit",
        1.2,
        "× Hugo",
        lambda found, own: found.ratio("small", "body edit", own, HUGO),
    ),
    Goal(
        "1,000 modules × 5 locales, all translated, cold",
        2.2,
        "× Hugo",
        lambda found, own: found.ratio("translated", COLD, own, HUGO),
    ),
    Goal(
        "500 modules × 20 locales, 40 % translated, cold",
        1.3,
        "× Hugo",
        lambda found, own: found.ratio("languages", COLD, own, HUGO),
    ),
    Goal(
        "1,000 modules, cold",
        1.0,
        "× Eleventy",
        lambda found, own: found.ratio("all", COLD, own, "Eleventy"),
    ),
    Goal(
        "10,000 modules, nothing changed, beside a Python that imports sqlite3",
        4,
        "×",
        lambda found, own: found.ratio("large", UNCHANGED, own, EMPTY),
    ),
    Goal(
        "the same, for each further file, source or page",
        8,
        "µs",
        lambda found, own: _each(found, UNCHANGED, own),
    ),
    Goal(
        "10,000 modules, one body edit",
        0.3,
        "× Hugo",
        lambda found, own: found.ratio("large", "body edit", own, HUGO),
    ),
    Goal(
        "1,000 modules × 10 locales, save to served",
        35,
        "ms",
        lambda found, own: _times(found.median("served", SERVED, own), MILLI),
    ),
    Goal(
        "peak memory, 10,000 modules",
        0.30,
        "× Hugo",
        lambda found, own: found.ratio("large", MEMORY, own, HUGO),
    ),
    Goal(
        "cold, 10,000 modules beside 1,000",
        10.5,
        "×",
        lambda found, own: _growth(found, own),  # noqa: PLW0108 - defined below
    ),
)


def report(found: Results) -> str:
    """Return the whole report."""
    plans = (line for one in found.measured for line in plan(found, one))
    return "\n".join([*_head(found), *_goals(found), *plans])


def plan(found: Results, one: Measured) -> Iterator[str]:
    """Yield the table of one plan."""
    yield from (
        "",
        f"## {one.plan.title}",
        "",
        f"{one.day}, medians of {_turns(one.plan.rounds)}. {one.about}.".removesuffix(" ."),
        "",
    )
    yield "| task | generator | pages | median | CPU | a page | Vereda : it | in CPU |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for task in one.plan.tasks:
        for peer in found.peers(one.plan.name, task):
            yield _row(found, one.plan.name, task, peer)
    if one.missing:
        yield from ("", f"Not installed, so left out: {', '.join(one.missing)}.")


def _turns(number: int) -> str:
    return f"{number} turns" if number > 1 else "1 turn"


def _head(found: Results) -> Iterator[str]:
    yield "# What was measured"
    guide = "the [guide](README.md) says what is counted, and how."
    yield from ("", f"`python -m benchmarks --long` writes this file; {guide}", "")
    yield f"- Machine: {found.machine}"
    yield f"- Versions: {', '.join(f'{name} {version}' for name, version in found.versions)}"


def _goals(found: Results) -> Iterator[str]:
    yield from ("", "## Goals", "")
    yield "*Same pages*: Vereda writes what the peers write. *All pages*: it writes all that it knows."
    yield from ("", "| work | goal | same pages | all pages |", "|---|---:|---:|---:|")
    for goal in GOALS:
        figures = (_figure(goal, goal.figure(found, own)) for own in (OWN, WHOLE))
        yield f"| {goal.work} | ≤ {goal.limit:g} {goal.unit} | {' | '.join(figures)} |"


def _figure(goal: Goal, value: float | None) -> str:
    if value is None:
        return "–"
    reached = "" if value <= goal.limit else ", missed"
    return f"{_number(value)} {goal.unit}{reached}"


def _row(found: Results, plan: str, task: str, peer: str) -> str:
    samples = found.samples(plan, task, peer)
    value = median(sample.value for sample in samples)
    cpu = median(sample.cpu for sample in samples)
    pages = samples[-1].pages
    ratios = [found.ratio(plan, task, OWN, peer, of) for of in (VALUE, CPU)]
    cells = [
        task,
        peer,
        f"{pages:,}" if pages else "",
        _value(task, value),
        f"{cpu:.2f} s" if cpu else "",
        f"{value / pages * MICRO:,.0f} µs" if pages and task == "cold" else "",
        *("" if ratio is None or peer == OWN else _number(ratio) for ratio in ratios),
    ]
    return f"| {' | '.join(cells)} |"


def _value(task: str, value: float) -> str:
    if task == MEMORY:
        return f"{value:,.0f} MiB"
    return f"{value * MILLI:,.0f} ms" if task == SERVED else f"{value:.2f} s"


def _number(value: float) -> str:
    return f"{value:.3g}"


def _beside_cold(found: Results) -> float | None:
    edit, cold = found.median("real", "body edit", ONE), found.median("real", COLD, ONE)
    return edit / cold if edit and cold else None


def _growth(found: Results, own: str) -> float | None:
    small, large = found.median("all", "cold", own), found.median("large", "cold", own)
    return large / small if small and large else None


def _each(found: Results, task: str, own: str) -> float | None:
    """Return the µs that each file more costs, from 1,000 modules to 10,000: sources and pages alike."""
    small, large = found.samples("all", task, own), found.samples("large", task, own)
    if not small or not large:
        return None
    more = median(one.value for one in large) - median(one.value for one in small)
    return more / (_files(found, "large", large[-1]) - _files(found, "all", small[-1])) * MICRO


def _files(found: Results, plan: str, sample: Sample) -> int:
    """Return how many files one look sees: the source of each module and its catalogs, and the pages."""
    sites = [one.plan.site for one in found.measured if one.plan.name == plan]
    return sample.pages + sum(site.modules * site.locales for site in sites)


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor
