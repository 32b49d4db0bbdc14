"""Blocks of other systems that begin with colons as ours do: each kind is told once, whatever is in it.

In a file that has one, any line of colons alone closes the block that was opened last, as it does elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct, field

from generator.markdown.nodes import MOST_ALIKE
from generator.markdown.rules import MALFORMED, UNKNOWN_KIND
from generator.markdown.syntax.fences import read
from generator.model.ids import did_you_mean

if TYPE_CHECKING:
    from generator.markdown.nodes import Directives
    from generator.markdown.syntax.fences import FenceLine
    from generator.model.diagnostic import Findings

_WORD = re.compile(r":{3,}[ \t]*\{?\.?(?P<word>[A-Za-z][A-Za-z-]*)")
_OURS = re.compile(r":{3,} [a-z-]+ *\{")
"""A line in our form whose settings are wrong."""
_OTHERWISE = {
    **dict.fromkeys(
        ("learning-objectives", "objectives", "outcomes"),
        "write them under `objectives:` in the front matter",
    ),
    **dict.fromkeys(
        ("prereq", "prerequisite", "prerequisites"),
        "name the modules under `helps_first:` in the front matter",
    ),
    **dict.fromkeys(
        ("overview", "questions"),
        "leave the block out: `summary:` and `objectives:` of the front matter say it",
    ),
    **dict.fromkeys(
        ("aside", "center", "column", "columns", "container", "div", "figure", "fragment", "group", "row"),
        "leave the lines with colons out",
    ),
}
"""What to write instead of blocks that are none here."""


def is_block(line: str, directives: Directives) -> bool:
    """Whether a line of a body or of code opens or closes a block, here or in another system."""
    text = line.strip()
    return bool(text) and (not text.strip(":") or _known(word_of(text), directives))


def word_of(line: str) -> str:
    """Return the kind that a line which begins with `:::` names, in small letters; "" where it names none."""
    found = _WORD.match(line)
    return found["word"].lower() if found else ""


def opens(line: str, directives: Directives) -> bool:
    """Whether a line that is no fence opens a block, in the form of another system: `:::tip`, `::: Tip`."""
    return _known(word_of(line), directives) and not _OURS.match(line)


def unknown_kind(kind: str, directives: Directives) -> str:
    """Return what to write instead of a kind that there is not."""
    listed = ", ".join(directives)
    ours = f"write `{directives.elsewhere[kind]}`" if kind in directives.elsewhere else ""
    return ours or _OTHERWISE.get(kind) or did_you_mean(kind, directives) or f"the blocks are {listed}"


def _is_foreign(word: str, directives: Directives) -> bool:
    """Whether a word after colons opens a block that other systems have."""
    return word in _OTHERWISE or word in directives.elsewhere


def _known(word: str, directives: Directives) -> bool:
    return word in directives or _is_foreign(word, directives)


class Foreign(Struct):
    """The blocks of other systems in one file."""

    directives: Directives
    counts: Counter[str]
    """By kind, the lines that open them."""
    lenient: bool
    """Whether a line of colons closes what was opened last, however many colons it has."""
    told: set[str] = field(default_factory=set)

    def tell(self, line: int, text: str, said: FenceLine, report: Findings) -> None:
        """Report a line that opens one: once for a kind that there is not, or where there are many."""
        word = word_of(text)
        is_ours = word in self.directives
        once = not is_ours or self.counts[word] > MOST_ALIKE
        others = max(0, self.counts[word] - 1) if once else 0
        more = f" ({others} more of them in this file)" if others else ""
        if once and word in self.told:
            return
        self.told.add(word)
        if is_ours:
            report.add(MALFORMED, line, said.wrong + more, said.hint, length=len(text))
        else:
            column, message = text.lower().index(word) + 1, f'there is no block "{word}"{more}'
            report.add(UNKNOWN_KIND, line, message, unknown_kind(word, self.directives), column, len(word))


def foreign_in(lines: Iterable[str], directives: Directives) -> Foreign:
    """Return what is known beforehand of the blocks of other systems in a body."""
    found = [line for line in lines if line.startswith(":::") and line.strip(": \t")]
    lenient = any(_is_foreign(word_of(line), directives) for line in found)
    words = [word for line in found if _is_foreign(word := word_of(line), directives) or read(line).wrong]
    return Foreign(directives, Counter(words), lenient)
