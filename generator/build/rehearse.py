"""Before anything is put in its place: files are looked at, so that a fault of a theme stops the build.

Looked at are all pages in which a template of the site's own has a say, and two of each other kind: those are
laid out by our templates, which tests hold. A build looks at those that it makes anew; `check`, which writes
nothing, makes them to look at them, and remembers what it saw.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from generator.build.rules import CLASHES, DEAD_LINK, FAULTY_TEMPLATE
from generator.engine.jobs.work import name_of
from generator.engine.targets import clashes
from generator.engine.values import Ref, Trial
from generator.model.diagnostic import Diagnostic, Location, Outcome, TemplateFault
from generator.model.ids import nearest
from generator.site.addresses import folder_of, relative
from generator.site.leads import leads
from generator.site.publication import unchanged

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build.theme import ThemeFiles
    from generator.engine.engine import Engine
    from generator.engine.values import Conflict, Task

RenderFault = tuple[str, int, str]
"""The name of a template, a line of it, and what is wrong there."""
Leads = tuple[tuple[str, str], ...]
"""What a file names of its own site, as it is written and from the root."""
Rehearsed = tuple[Leads, RenderFault | None]
"""Where a file leads, or the fault that it has."""
SEARCH = "/search/"
"""A folder of the output, and of each locale: its files are not known before all words are counted."""

ELSEWHERE = "lead to a page of the site, or write the whole address, https://…"


def rehearse(engine: Engine, tasks: Sequence[Task], theme: ThemeFiles, url: str) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the files that `tasks` would write (V901 to V904): made, and not kept."""
    clashing = [clash(each) for each in clashes([task.target for task in tasks])]
    chosen = _chosen(engine, tasks, theme)
    calls = [(name_of(task.function), task.target, url, *task.arguments) for task in chosen]
    refs: list[Ref[Rehearsed]] = engine.map(look_at, calls, [task.affinity for task in chosen])
    seen = [(task.target, engine.get(ref)) for task, ref in zip(chosen, refs, strict=True)]
    planned = frozenset(task.target for task in tasks)
    return (*clashing, *_findings(seen, planned, theme))


class Rehearsal:
    """What a build asks of the files that it makes."""

    def __init__(
        self, engine: Engine, tasks: Sequence[Task], theme: ThemeFiles, url: str, output: Path
    ) -> None:
        """Take all tasks of a build, and the folder that they write to."""
        self.found: tuple[Diagnostic, ...] = ()
        """What is wrong with the files (V903, V904), after they were made."""
        self._tasks, self._theme, self._url, self._output = tasks, theme, url, output
        self._planned = frozenset(task.target for task in tasks)
        self._seen: dict[str, Rehearsed] = {}
        self._chosen = frozenset(task.target for task in _chosen(engine, tasks, theme))

    @property
    def trial(self) -> Trial:
        """What `Engine.emit` is to ask."""
        return Trial(partial(looked, self._url), self._chosen, (TemplateFault,), self._see, self._approve)

    def _see(self, target: str, seen: object) -> None:
        """Keep what may be wrong: of thousands of pages that is little."""
        if isinstance(seen, TemplateFault):
            self._seen[target] = (), (seen.template, seen.line, seen.reason)
        else:
            dead = tuple(each for each in cast("Leads", seen) if each[1] not in self._planned)
            self._seen[target] = dead, None

    def _approve(self, gone: Collection[str]) -> bool:
        """Whether nothing is wrong: nor with pages that stay as they are, where others are taken away."""
        for target in self._chosen - self._seen.keys() if gone else ():
            path = self._output / target
            if path.is_file():
                self._see(target, looked(self._url, target, path.read_bytes()))
        in_order = [
            (task.target, self._seen[task.target]) for task in self._tasks if task.target in self._seen
        ]
        self.found = tuple(_findings(in_order, self._planned, self._theme))
        return not self.found


def clash(conflict: Conflict) -> Diagnostic:
    """Return the finding of a file that cannot be written."""
    rule, message, hint = CLASHES[conflict.clash]
    place = Location(conflict.target)
    return rule.at(place, message.format(target=conflict.target, other=conflict.other), hint)


def look_at(function: str, target: str, url: str, *arguments: object) -> Outcome[Rehearsed]:
    """Make the file at `target` and return what it leads to; it is not kept."""
    module, _, name = function.rpartition(".")
    try:
        data: bytes = getattr(import_module(module), name)(*arguments)
    except TemplateFault as fault:
        return Outcome(((), (fault.template, fault.line, fault.reason)))
    return Outcome((looked(url, target, data), None))


def looked(url: str, target: str, data: bytes) -> Leads:
    """Return what the file at `target` leads to."""
    return leads(target, data, url)


def _chosen(engine: Engine, tasks: Sequence[Task], theme: ThemeFiles) -> list[Task]:
    """Return the tasks to try: the first and the last of each kind, and those with templates of the site."""
    made = [task for task in tasks if task.function is not unchanged]
    lasts = {task.function: task for task in made}
    firsts = {task.function: task for task in reversed(made)}
    chosen = {task.target: task for task in (*lasts.values(), *firsts.values())}
    if theme.own:
        chosen |= {task.target: task for task in _of_own_templates(engine, made, theme.own)}
    return [task for task in made if chosen.get(task.target) is task]


def _of_own_templates(engine: Engine, tasks: Iterable[Task], own: frozenset[str]) -> Iterator[Task]:
    known: dict[bytes, bool] = {}
    for task in tasks:
        templates = task.arguments[0] if task.target.endswith(".html") else None
        if isinstance(templates, Ref):
            if templates.digest not in known:
                known[templates.digest] = any(name in own for name, _ in engine.get(templates))
            if known[templates.digest]:
                yield task


def _findings(
    seen: Sequence[tuple[str, Rehearsed]], planned: frozenset[str], theme: ThemeFiles
) -> Iterator[Diagnostic]:
    yield from _faults(seen, theme)
    yield from _dead_links(seen, planned, theme)


def _faults(seen: Sequence[tuple[str, Rehearsed]], theme: ThemeFiles) -> Iterator[Diagnostic]:
    """Yield the fault of each line once, with the first page that has it."""
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for target, (_, fault) in seen:
        if fault:
            name, line, reason = fault
            found.setdefault((name, line), []).append((target, reason))
    for (name, line), pages in found.items():
        target, reason = pages[0]
        place = Location(theme.paths[name], line=line) if name else Location(target)
        message = f"{_counted(target, len(pages))} cannot be made: {reason}"
        yield FAULTY_TEMPLATE.at(place, message, "docs/themes.md tells what each view offers")


def _dead_links(
    seen: Sequence[tuple[str, Rehearsed]], planned: frozenset[str], theme: ThemeFiles
) -> Iterator[Diagnostic]:
    """Yield each address that no task writes once, with the first page that leads there.

    It is one address where it stands so in a template, and where it differs by its locale alone.
    """
    found: dict[Location | str, list[tuple[str, str, str]]] = {}
    for target, (links, _) in seen:
        for written, there in links:
            if there not in planned and SEARCH not in f"/{there}":
                what = theme.place_of(written) or there.partition("/")[2] or there
                found.setdefault(what, []).append((target, written, there))
    for what, pages in found.items():
        target, written, there = pages[0]
        number = len({target for target, *_ in pages})
        message = f'{_counted(target, number)} leads to "{written}", where nothing is written'
        place = what if isinstance(what, Location) else Location(target)
        yield DEAD_LINK.at(place, message, _better(target, there, planned))


def _better(page: str, there: str, planned: frozenset[str]) -> str:
    """Return a hint at a file of a like name in the same folder."""
    folder, stem = folder_of(there), there.rpartition("/")[2].partition(".")[0]
    files = {each.rpartition("/")[2].partition(".")[0]: each for each in planned if folder_of(each) == folder}
    near = nearest(stem, files)
    return f'did you mean "{relative(page, files[near])}"?' if near else ELSEWHERE


def _counted(target: str, pages: int) -> str:
    return target if pages == 1 else f"{target}, like {pages - 1} more,"
