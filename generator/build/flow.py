"""The flow, on one screen."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator import checks, outputs
from generator.build.cluster import dask
from generator.build.engine import engine
from generator.build.gather import Gathered, gather
from generator.build.publish import publish
from generator.build.read import positions
from generator.build.rehearse import clash, rehearse
from generator.build.waive import waive
from generator.engine.targets import clashes
from generator.model.result import LocaleResult, Progress, Result, Timing
from generator.model.site import OUTPUTS
from generator.site import outside
from generator.site.uses import FRAMEWORK, SITE
from generator.translation.localise import percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from generator.engine.engine import Engine
    from generator.engine.values import Task
    from generator.model.diagnostic import Diagnostic, Positions
    from generator.site.outside import Visitor
    from generator.site.publication import Publication


def build(site: Path, output: Path, progress: Progress, jobs: int, scheduler: str) -> Result:
    """Bring `output` to the state of the site. Where the site has an error, nothing is written or removed."""
    with dask(scheduler) as cluster, closing(engine(site, jobs, cluster)) as machine:
        gathered, result = examine(machine, site, None, progress)
        if not result.count("error"):
            plan, result = planned(machine, gathered, result)
        if result.count("error"):
            return result
        return write(machine, plan, result, output, progress)


def check(site: Path, today: dt.date, progress: Progress, visit: Visitor | None = None) -> Result:
    """Look over the site and write nothing: `today` tells which reviews are due, `visit` tries addresses."""
    with closing(engine(site)) as machine:
        gathered, result = examine(machine, site, today, progress, visit)
        return result if result.count("error") else planned(machine, gathered, result)[1]


LAST = "search"
"""The output that counts all words of the site first, so that it is planned when all else is right."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written of a site."""

    publication: Publication
    tasks: tuple[Task, ...]
    """All but those of the search, which wait until all words are counted."""


def planned(
    machine: Engine, gathered: Gathered, result: Result, *, thorough: bool = True
) -> tuple[Plan, Result]:
    """Plan what is written of a site without errors, and try it out; return `result` with what was found.

    With `thorough` each page is tried in which a template of the site's own has a say.
    """
    plan = plan_of(machine, gathered)
    url = plan.publication.survey.settings.url
    found = rehearse(machine, plan.tasks, gathered.theme, url, thorough=thorough)
    return plan, replace(result, diagnostics=(*result.diagnostics, *found))


def plan_of(machine: Engine, gathered: Gathered) -> Plan:
    """Return what is to be written."""
    publication = publish(machine, gathered)
    return Plan(publication, tuple(_tasks(machine, publication)))


def write(
    machine: Engine,
    plan: Plan,
    result: Result,
    output: Path,
    progress: Progress,
    held: Callable[[Task], bool] | None = None,
) -> Result:
    """Bring `output` to what is published; return `result` with what was done.

    Where some tasks are held back, their files stay, and nothing is removed.
    """
    publication = plan.publication
    last = outputs.tasks(LAST, publication=publication, machine=machine) if publication.has(LAST) else ()
    tasks = [*plan.tasks, *last]
    if clashing := clashes([task.target for task in tasks]):
        return replace(result, diagnostics=(*result.diagnostics, *map(clash, clashing)))
    free = [task for task in tasks if not held(task)] if held else tasks
    report = machine.emit(str(output), free, partial(progress, "files"), prune=not held)
    if not held:
        machine.forget_unused()
    return replace(
        result,
        diagnostics=(*result.diagnostics, *map(clash, report.conflicts)),
        pages=sum(task.target.endswith(".html") for task in tasks),
        locales=_locales(publication),
        written=len(report.written),
        kept=len(report.kept) + len(report.unchanged),
        removed=len(report.removed),
        changed=(*report.written, *report.removed),
        notices=machine.notices,
        timings=_timings(machine),
    )


def _tasks(machine: Engine, publication: Publication) -> list[Task]:
    """Return what is to be written but the search: the pages, what is wanted beside them, what goes along."""
    given = {"publication": publication, "value": machine.value}
    pages = outputs.tasks("html", **given)
    given["targets"] = [page.target for page in pages]
    names = [name for name in outputs.NAMES if name not in ("html", LAST)]
    wanted = [name for name in names if name not in OUTPUTS or publication.has(name)]
    return [*pages, *(task for name in wanted for task in outputs.tasks(name, **given))]


def examine(
    machine: Engine,
    site: Path,
    today: dt.date | None,
    progress: Progress,
    visit: Visitor | None = None,
    *,
    drafts: bool = False,
) -> tuple[Gathered, Result]:
    """Read all files, align and localise them, and look over the whole."""
    gathered = gather(machine, site, progress, drafts=drafts)
    seen = checks.survey(gathered.survey) if gathered.whole else ()
    due = checks.due(gathered.survey, today) if today else ()
    known = outside.addresses(gathered.survey) if visit else ()
    visits = visit([address.url for address in known], progress) if visit else outside.Visits()
    tried = outside.findings(known, visits.visits)
    everything = (*gathered.found, *machine.found, *seen, *due, *tried)
    kept, reasons = waive(everything, gathered.survey, *_out_of_sight(gathered, today))
    notices = (*machine.notices, *(reasons if today else ()), *outside.remarks(visits))
    result = Result(
        diagnostics=kept,
        positions=_positions(machine, gathered, kept),
        notices=notices,
        timings=_timings(machine),
    )
    return gathered, result


def _out_of_sight(gathered: Gathered, today: dt.date | None) -> tuple[set[str], set[str]]:
    """Return the files that were not looked through, and the codes that were not asked for."""
    every = {SITE, FRAMEWORK, *(facts.path for facts in gathered.survey.facts)}
    unseen = every - {one.facts.path for one in gathered.documents} - {SITE, FRAMEWORK}
    asked_for = (() if today else checks.due_rules()) + outside.RULES
    return unseen if gathered.whole else every, {rule.code for rule in asked_for}


def _positions(machine: Engine, gathered: Gathered, found: Sequence[Diagnostic]) -> dict[str, Positions]:
    """Return where the anchors stand in the files that are spoken of."""
    places = [place for one in found for place in (one.location, *(each.location for each in one.related))]
    paths = {place.path for place in places if place.anchor} & gathered.files.keys()
    return positions(machine, [gathered.files[path] for path in sorted(paths)])


def _locales(publication: Publication) -> tuple[LocaleResult, ...]:
    """Return how far each locale is: the sums over all modules, pathways and pages."""
    rows = []
    for locale in publication.chains:
        mine = [local.facts for (tag, _, _), local in publication.locals.items() if tag == locale]
        current, total = sum(facts.current for facts in mine), sum(facts.total for facts in mine)
        modules = sum(facts.kind == "module" for facts in mine)
        rows.append(LocaleResult(locale, percent(current, total), modules))
    return tuple(rows)


def _timings(machine: Engine) -> tuple[Timing, ...]:
    return tuple(
        Timing(name.removeprefix("generator."), one.calls, one.calls - one.made, one.seconds)
        for name, one in machine.tallies.items()
    )
