"""What an author meant otherwise: leftovers of other systems, and Markdown that is not quite so.

A file has `LOOKS`, found by being there, and the `RULES` of what they find. All are warnings: readers see
what is there as it is typed.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from generator.markdown.leftovers.passage import Look, Passage, Slip
from generator.markdown.nodes import MOST_ALIKE, NO_DIRECTIVES, Directives
from generator.markdown.source import DROPPED

if TYPE_CHECKING:
    from generator.markdown.nodes import Node
    from generator.markdown.source import BodySource
    from generator.model.content import Definitions
    from generator.model.diagnostic import Findings

__all__ = ["Passage", "Slip", "report_leftovers", "slips_of"]

NAMED = 8
"""How many of those that are not told are named by their lines."""
CHECKED = ("naked",)
"""Keys of what a check of bodies tells by itself: a bare address is V224."""
LONGEST = 20_000
"""Characters of a text that is looked at."""
_FRAME = re.compile(
    r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+|[:~][ \t]+|\[\^[^\[\]\s]+\]:[ \t]*)?"
)


FoundSlip = tuple[Slip, Passage, "Node"]


@cache
def looks() -> tuple[Look, ...]:
    """Return what is looked for, in the order of the files."""
    modules = (import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
    return tuple(look for module in modules for look in getattr(module, "LOOKS", ()))


def slips_of(
    text: str,
    definitions: Definitions = (),
    kind: str = "paragraph",
    directives: Directives = NO_DIRECTIVES,
) -> list[Slip]:
    """Return the slips of a text that has no lines of its own: of a field, or of a translation."""
    passage = Passage(text, kind, definitions=definitions, directives=directives)
    wanted = [look for look in looks() if not look.lines and look.sign.search(text)]
    found = [slip for look in wanted for slip in look.find(passage)] if len(text) <= LONGEST else []
    keys = {slip.key for slip in found}
    return [slip for slip in found if not _is_end(slip, keys)]


def report_leftovers(
    root: Node, source: BodySource, definitions: Definitions, directives: Directives, report: Findings
) -> None:
    """Report the slips of a body, alike ones once where there are many."""
    body = f"\n{source.text}"
    wanted = [look for look in looks() if any(sign in body for sign in look.signs)]
    if not wanted:
        return
    with_lines = any(look.lines for look in wanted)
    alike: dict[tuple[str, str], list[FoundSlip]] = {}
    for passage, node in _passages(root, source, definitions, directives, with_lines=with_lines):
        typed = "\n".join(passage.lines)
        for look in wanted:
            if look.sign.search(typed if look.lines else passage.raw):
                for slip in look.find(passage):
                    if slip.key in CHECKED:
                        continue
                    alike.setdefault((slip.rule.code, slip.key or slip.message), []).append(
                        (slip, passage, node)
                    )
    keys = {key for _, key in alike}
    for found in alike.values():
        if not _is_end(found[0][0], keys):
            _tell(found, source, report)


def _is_end(slip: Slip, keys: set[str]) -> bool:
    return slip.key.startswith("/") and slip.key[1:] in keys


def _passages(
    root: Node, source: BodySource, definitions: Definitions, directives: Directives, *, with_lines: bool
) -> Iterator[tuple[Passage, Node]]:
    for parent in root.walk():
        for node in parent.children:
            if node.text is not None:
                lines = _lines(node, source) if with_lines else ()
                yield Passage(node.text, node.kind, lines, definitions, directives), node
            elif node.kind == "code" and node.attrs["info"].startswith("{"):
                yield Passage(node.attrs["info"], "code", _lines(node, source)[:1], (), directives), node


def _lines(node: Node, source: BodySource) -> tuple[str, ...]:
    """Return the lines of a block as they are typed, without comments and what makes lists and quotes."""
    lines = (source.line(number).replace(DROPPED, "") for number in range(node.line, node.end))
    return tuple(line for line in (_FRAME.sub("", line, count=1) for line in lines) if line.strip())


def _place(slip: Slip, passage: Passage, node: Node, source: BodySource) -> tuple[int, int]:
    """Return line and column of a slip: of as many of its kind as stand before it in the text."""
    sign = passage.raw[slip.start : slip.end].split()[:1] or [passage.raw[slip.start : slip.start + 1]]
    left = passage.raw.count(sign[0], 0, slip.start)
    for number in range(node.line, node.end):
        line = source.line(number)
        found = [match.start() for match in re.finditer(re.escape(sign[0]), line)] if sign[0] else []
        if left < len(found):
            return number, found[left] + 1
        left -= len(found)
    return node.line, 1


def _tell(slips: list[FoundSlip], source: BodySource, report: Findings) -> None:
    shown = slips if len(slips) <= MOST_ALIKE else slips[:1]
    others = len(slips) - len(shown)
    more = f" ({others} more of these in this file: {_numbered(slips[1:], source)})" if others else ""
    for slip, passage, node in shown:
        line, column = _place(slip, passage, node, source)
        report.add(slip.rule, line, slip.message + more, slip.hint, column, min(slip.end - slip.start, 80))


def _numbered(slips: list[FoundSlip], source: BodySource) -> str:
    """Return the lines of slips: "lines 4, 7, 9 …"."""
    numbers = list(dict.fromkeys(str(_place(*one, source)[0]) for one in slips[:NAMED]))
    noun = "line" if len(numbers) == 1 else "lines"
    return f"{noun} {', '.join(numbers)}{' …' if len(slips) > NAMED else ''}"
