"""How often the parts of an SVG are drawn, by all that refers to them.

A part that is drawn ten times by one that is drawn ten times, and so on, takes a few lines and a browser's
whole day. Cycles are left out: browsers do not draw them.
"""

from __future__ import annotations

from typing import Final

MOST_COPIES: Final = 1_000_000
MOST_STEPS: Final = 256
"""From one copy to what it copies, and so on."""
PAINTS: Final = frozenset({"linearGradient", "radialGradient", "stop"})
"""They fill what refers to them, however often, at no cost."""


class Copies:
    """The elements that have an id, and what they hold and refer to; told one element after the other."""

    def __init__(self) -> None:
        """Begin with the root, which is called ""."""
        self._open = [""]
        self._own = {"": 0}
        self._parts: dict[str, dict[str, int]] = {"": {}}

    def start(self, name: str, id: str, targets: list[str]) -> None:
        """An element begins; `targets` are the ids that it refers to."""
        if id:
            self._refers(id)
        here = id or self._open[-1]
        self._open.append(here)
        self._own[here] = self._own.get(here, 0) + (name not in PAINTS)
        for target in targets:
            self._refers(target)

    def end(self) -> None:
        """The latest element ends."""
        self._open.pop()

    def are_too_many(self) -> bool:
        """Whether more is drawn than a browser can take."""
        done: dict[str, tuple[int, int]] = {}
        waiting, open_ = [""], set[str]()
        while waiting:
            name = waiting[-1]
            parts = self._parts.get(name, {})
            if name in open_ or name in done:
                waiting.pop()
                done[name] = done.get(name) or self._sum(name, parts, done)
            else:
                open_.add(name)
                waiting += [part for part in parts if part not in open_]
        drawn, steps = done[""]
        return drawn > MOST_COPIES or steps > MOST_STEPS

    def _refers(self, target: str) -> None:
        parts = self._parts.setdefault(self._open[-1], {})
        parts[target] = parts.get(target, 0) + 1

    def _sum(self, name: str, parts: dict[str, int], done: dict[str, tuple[int, int]]) -> tuple[int, int]:
        known = [(done[part], times) for part, times in parts.items() if part in done]
        drawn = self._own.get(name, 0) + sum(one[0] * times for one, times in known)
        steps = 1 + max((one[1] for one, _ in known), default=0)
        return min(drawn, MOST_COPIES + 1), steps
