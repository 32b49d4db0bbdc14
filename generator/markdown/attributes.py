"""The settings of a block: which values each takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markdown.rules import BAD_ID, BAD_KEY, NO_ID, NO_MINUTES
from generator.model.content import NEEDS
from generator.model.ids import did_you_mean, is_slug, slug_of

if TYPE_CHECKING:
    from generator.markdown.nodes import Directive, Directives, Node
    from generator.model.diagnostic import Findings

TIMES = ("minutes", "alone", "short")
"""Minutes in a room, alone where that differs, and when time is short: on any block at the top of a body."""
GROUPS = ("alone", "pairs", "threes", "fours", "all")
MOMENTS = ("now", "week-before", "day-before", "on-the-day", "if-short", "if-early", "debrief")
CHOICES = {"in": GROUPS, "needs": NEEDS, "when": MOMENTS}
LISTS = frozenset({"needs", "for", "assesses"})
"""Keys that take several values."""
NUMBERS = {"lines": range(1, 41), "minutes": range(1, 601), "alone": range(601), "short": range(601)}


def check_attributes(
    node: Node, directive: Directive, directives: Directives, report: Findings, *, top: bool
) -> None:
    """Report the settings of a directive that it does not take, and those that it lacks."""
    allowed = ("id", *directive.attributes, *(TIMES if top else ()))
    for key, value in node.attrs.items():
        if key not in allowed:
            hint = _elsewhere(key) or _slip(key, allowed, directives) or f"it takes {_listed(allowed)}"
            _add(node, report, key, f'a block "{directive.kind}" has no setting "{key}" here', hint)
        else:
            _check_value(node, report, key, value)
    _check_required(node, report, directive, top=top)


def _elsewhere(key: str) -> str:
    return f"`{key}` belongs on a block that stands in no other block" if key in TIMES else ""


def _slip(key: str, allowed: tuple[str, ...], directives: Directives) -> str:
    """Return which key was meant; "" where it is a key that other blocks take."""
    elsewhere = any(key in directive.attributes for directive in directives.values())
    return "" if elsewhere else did_you_mean(key, allowed)


def _check_value(node: Node, report: Findings, key: str, value: str) -> None:
    if key == "id":
        if not is_slug(value) or value.startswith("v-"):
            hint = f"write lower-case letters, digits and hyphens, such as `#{slug_of(value) or 'my-list'}`"
            report.add(BAD_ID, node.line, f'"{value}" is not an id', hint, *_span(node, value))
    elif key not in LISTS and "," in value:
        _add(
            node,
            report,
            value,
            f"`{key}` takes one value",
            f"write `{key}={value.partition(',')[0]}`",
        )
    elif key in NUMBERS and not (value.isascii() and value.isdigit() and int(value[:9]) in NUMBERS[key]):
        least, most = NUMBERS[key][0], NUMBERS[key][-1]
        _add(node, report, value, f'"{value}" is not a number from {least} to {most}', f"write `{key}=10`")
    elif key in CHOICES:
        for word in value.split(","):
            if word not in CHOICES[key]:
                hint = did_you_mean(word, CHOICES[key]) or f"it takes {_listed(CHOICES[key])}"
                _add(node, report, word, f'`{key}` does not take "{word}"', hint)


def _check_required(node: Node, report: Findings, directive: Directive, *, top: bool) -> None:
    if directive.minutes is None and top and "minutes" not in node.attrs:
        article = "an" if directive.kind[0] in "aeiou" else "a"
        hint = (
            f"write `{node.fence[1].split(' {')[0]} {{minutes=10}}`"
            if "{" not in node.fence[1]
            else "add `minutes=10`"
        )
        report.add(
            NO_MINUTES, node.line, f"{article} {directive.kind} without minutes cannot be planned", hint
        )
    if directive.keeps and "id" not in node.attrs:
        report.add(
            NO_ID, node.line, f'this block "{directive.kind}" has no id', "add an id, such as `{#my-answers}`"
        )


def _add(node: Node, report: Findings, word: str, message: str, hint: str) -> None:
    report.add(BAD_KEY, node.line, message, hint, *_span(node, word))


def _span(node: Node, word: str) -> tuple[int, int]:
    """Return the column and the length of a word of the fence line."""
    at = node.fence[1].find(word, node.fence[0])
    return (at + 1, len(word)) if at >= 0 else (1, 0)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)
