"""`helps_first` leads to a beginning."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from generator.model.content import Module
from generator.model.diagnostic import Diagnostic, Location, Related, Rule
from generator.model.site import Site

CIRCLE = Rule(
    "V212",
    "error",
    "Modules name one another as what helps first",
    "A learner would not know with which to begin.",
    "first.md: helps_first: [second]\nsecond.md: helps_first: [first]",
    "second.md: helps_first: [first]",
)
RULES = (CIRCLE,)

Graph = Mapping[str, Sequence[str]]
MOST_NAMED = 12
"""Modules of a circle that a message names; of a longer one the first and the last are enough."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Report a shortest circle of each knot of modules, with all its members."""
    paths = {front.id: facts.path for facts, front in site.of_modules()}
    modules = site.modules()
    graph = {
        id: tuple(each for each in module.helps_first if each in modules) for id, module in modules.items()
    }
    for knot in _knots(graph):
        circle = _shortest(min(knot), {id: graph[id] for id in knot})
        if circle:
            yield _report(circle, modules, paths)


def _report(circle: Sequence[str], modules: Mapping[str, Module], paths: Mapping[str, str]) -> Diagnostic:
    after = dict(zip(circle, (*circle[1:], circle[0]), strict=True))
    places = [Location(paths[id], f"helps_first.{modules[id].helps_first.index(after[id])}") for id in circle]
    named = (*circle, circle[0])
    if len(named) > MOST_NAMED:
        named = (*named[: MOST_NAMED // 2], "…", *named[-MOST_NAMED // 2 :])
    message = f"`helps_first` goes in a circle: {' → '.join(named)}"
    hint = "take one of them out" if len(circle) > 1 else "take it out: a module cannot help itself"
    related = tuple(Related(place, "and here") for place in places[1:])
    return CIRCLE.at(places[0], message, hint, related)


def _shortest(start: str, graph: Graph) -> tuple[str, ...]:
    """Return a shortest circle through `start`; () where there is none."""
    came: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there in graph[here]:
            if there == start:
                return _back(here, start, came)
            if there in graph and there not in came:
                came[there] = here
                waiting.append(there)
    return ()


def _back(here: str, start: str, came: Mapping[str, str]) -> tuple[str, ...]:
    path = [here]
    while path[-1] != start:
        path.append(came[path[-1]])
    return tuple(reversed(path))


def _knots(graph: Graph) -> Iterator[frozenset[str]]:
    """Yield the strongly connected parts, by Kosaraju's two walks (Sharir 1981), without recursion."""
    against: dict[str, list[str]] = {id: [] for id in graph}
    for id, others in graph.items():
        for other in others:
            against[other].append(id)
    seen: set[str] = set()
    for id in reversed(_finished(graph)):
        if id not in seen:
            yield frozenset(_reached(id, against, seen))


def _finished(graph: Graph) -> list[str]:
    """Return all modules in the order in which a walk into the depth is done with them."""
    done: list[str] = []
    seen: set[str] = set()
    for start in sorted(graph):
        if start in seen:
            continue
        seen.add(start)
        stack = [(start, iter(graph[start]))]
        while stack:
            here, rest = stack[-1]
            there = next((each for each in rest if each not in seen), "")
            if there:
                seen.add(there)
                stack.append((there, iter(graph[there])))
            else:
                done.append(here)
                stack.pop()
    return done


def _reached(start: str, graph: Graph, seen: set[str]) -> list[str]:
    """Return what can be reached and has not been seen; it is seen from then on."""
    seen.add(start)
    found = [start]
    for here in found:
        for there in graph[here]:
            if there not in seen:
                seen.add(there)
                found.append(there)
    return found
