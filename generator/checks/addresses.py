"""Addresses are marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.inline import mentions
from generator.model.content import Content, Facts
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.translation.describe import is_markdown

BARE = Rule(
    "V224",
    "warning",
    "An address stands in the text as it is",
    "Nobody can follow it by a click, and on paper it may run into the words around it.",
    "See https://meta.wikimedia.org for more.",
    "See <https://meta.wikimedia.org> for more.",
)
RULES = (BARE,)

_ADDRESS = re.compile(
    r"""(?:https?://|\bwww\.)
        (?:\([^\s()<>"]*\) | \((?![^\s()<>"]*\)) | [^\s<>"(])*  # Wikipedia has many a `Seed_(film)`
        (?:\([^\s()<>"]*\) | [^\s<>".,:;!?()\]'*_])""",
    re.VERBOSE,
)
_TORN = re.compile(r"(?:\]\s*\(\s*<?|\)\[)(?:http|www\.)$|<www\.$")
"""Where the address of a link begins that did not become one."""
_AROUND = 4


def check_text(facts: Facts, content: Content, _terms: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report bare addresses in the body of a document."""
    for index, unit in enumerate(content.units):
        if not _may_hold_address(unit.text) or not is_markdown(facts.kind, unit):
            continue
        marked = [(one.start, one.end) for one in mentions(unit.text, content.definitions)]
        for found in _outside(unit.text, marked):
            hint = f"write `<{found if '://' in found else f'https://{found}'}>`, or a link with words"
            yield BARE.at(Location(facts.path, f"unit:{index}"), f"the address {found} is no link", hint)


def _may_hold_address(text: str) -> bool:
    return "://" in text or "www." in text


def _outside(text: str, marked: list[tuple[int, int]]) -> Iterator[str]:
    """Yield the addresses that stand in no link, image or code, nor in what was to be one (V271).

    Both lists are in order.
    """
    spans = iter([*marked, (len(text), len(text))])
    start, end = next(spans)
    for found in _ADDRESS.finditer(text):
        while end <= found.start() and end < len(text):
            start, end = next(spans)
        at = found.start()
        if not start <= at < end and not _TORN.search(text[max(0, at - _AROUND) : at + _AROUND]):
            yield found[0]
