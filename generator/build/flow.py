"""The flow, on one screen."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator import checks, outputs
from generator.build.cluster import dask
from generator.build.engine import open_engine
from generator.build.gather import LoadedSite, gather
from generator.build.publish import publish
from generator.build.read import positions
from generator.build.rehearse import Rehearsal, clash, rehearse
from generator.build.waive import waive
from generator.engine.targets import clashes
from generator.model.result import LocaleResult, Progress, Result, Timing
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
    with dask(scheduler) as cluster, closing(open_engine(site, jobs, cluster)) as engine:
        loaded, result = examine(engine, site, None, progress)
        if result.count("error"):
            return result
        return write(engine, loaded, plan_of(engine, loaded), result, output, progress)


def check(site: Path, today: dt.date, progress: Progress, visit: Visitor | None = None) -> Result:
    """Look over the site and write nothing: `today` tells which reviews are due, `visit` tries addresses."""
    with closing(open_engine(site)) as engine:
        loaded, result = examine(engine, site, today, progress, visit)
        if result.count("error"):
            return result
        tasks = plan_of(engine, loaded).tasks
        found = rehearse(engine, tasks, loaded.theme, loaded.site.settings.url)
        return replace(result, diagnostics=(*result.diagnostics, *found))


class Plan(Struct, frozen=True):
    """What is to be written of a site."""

    publication: Publication
    tasks: tuple[Task, ...]
    """All but those of the search, which wait until all words are counted."""


def plan_of(engine: Engine, loaded: LoadedSite) -> Plan:
    """Return what is to be written."""
    publication = publish(engine, loaded)
    return Plan(publication, tuple(outputs.tasks(publication, engine.value)))


def write(
    engine: Engine,
    loaded: LoadedSite,
    plan: Plan,
    result: Result,
    output: Path,
    progress: Progress,
    held: Callable[[Task], bool] | None = None,
) -> Result:
    """Bring `output` to what is published, unless the theme has a fault; return `result` with what was done.

    Where some tasks are held back, their files stay, and nothing is removed.
    """
    publication = plan.publication
    tasks = [*plan.tasks, *outputs.last_tasks(publication, engine)]
    if clashing := clashes([task.target for task in tasks]):
        return replace(result, diagnostics=(*result.diagnostics, *map(clash, clashing)))
    if held:
        free = [task for task in tasks if not held(task)]
        report = engine.emit(str(output), free, partial(progress, "files"), prune=False)
    else:
        rehearsal = Rehearsal(engine, tasks, loaded.theme, publication.site.settings.url, output)
        report = engine.emit(str(output), tasks, partial(progress, "files"), rehearsal.trial)
        if rehearsal.found:
            return replace(result, diagnostics=(*result.diagnostics, *rehearsal.found))
        engine.forget_unused()
    return replace(
        result,
        diagnostics=(*result.diagnostics, *map(clash, report.conflicts)),
        pages=sum(task.target.endswith(".html") for task in tasks),
        locales=_locales(publication),
        written=len(report.written),
        kept=len(report.kept) + len(report.unchanged),
        removed=len(report.removed),
        changed=(*report.written, *report.removed),
        notices=engine.notices,
        timings=_timings(engine),
    )


def examine(
    engine: Engine,
    site: Path,
    today: dt.date | None,
    progress: Progress,
    visit: Visitor | None = None,
    *,
    drafts: bool = False,
) -> tuple[LoadedSite, Result]:
    """Read all files, align and localise them, and look over the whole."""
    loaded = gather(engine, site, progress, drafts=drafts)
    seen = checks.survey(loaded.site) if loaded.whole else ()
    due = checks.due(loaded.site, today) if today else ()
    known = outside.addresses(loaded.site) if visit else ()
    visits = visit([address.url for address in known], progress) if visit else outside.Visits()
    tried = outside.findings(known, visits.visits)
    everything = (*loaded.found, *engine.found, *seen, *due, *tried)
    kept, reasons = waive(everything, loaded.site, *_out_of_sight(loaded, today))
    notices = (*engine.notices, *(reasons if today else ()), *outside.remarks(visits))
    result = Result(
        diagnostics=kept,
        positions=_positions(engine, loaded, kept),
        notices=notices,
        timings=_timings(engine),
    )
    return loaded, result


def _out_of_sight(loaded: LoadedSite, today: dt.date | None) -> tuple[set[str], set[str]]:
    """Return the files that were not looked through, and the codes that were not asked for."""
    every = {SITE, FRAMEWORK, *(facts.path for facts in loaded.site.facts)}
    unseen = every - {one.facts.path for one in loaded.documents} - {SITE, FRAMEWORK}
    asked_for = (() if today else checks.due_rules()) + outside.RULES
    return unseen if loaded.whole else every, {rule.code for rule in asked_for}


def _positions(engine: Engine, loaded: LoadedSite, findings: Sequence[Diagnostic]) -> dict[str, Positions]:
    """Return where the anchors stand in the files that are spoken of."""
    places = [place for one in findings for place in (one.location, *(each.location for each in one.related))]
    paths = {place.path for place in places if place.anchor} & loaded.files.keys()
    return positions(engine, [loaded.files[path] for path in sorted(paths)])


def _locales(publication: Publication) -> tuple[LocaleResult, ...]:
    """Return how far each locale is: the sums over all modules, pathways and pages."""
    rows = []
    for locale in publication.chains:
        mine = [local.facts for (tag, _, _), local in publication.locals.items() if tag == locale]
        current, total = sum(facts.current for facts in mine), sum(facts.total for facts in mine)
        modules = sum(facts.kind == "module" for facts in mine)
        rows.append(LocaleResult(locale, percent(current, total), modules))
    return tuple(rows)


def _timings(engine: Engine) -> tuple[Timing, ...]:
    return tuple(
        Timing(name.removeprefix("generator."), one.calls, one.calls - one.made, one.seconds)
        for name, one in engine.tallies.items()
    )
