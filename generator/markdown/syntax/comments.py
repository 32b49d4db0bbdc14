"""Comments of HTML are dropped before anything else is read: what remains stands as if they had never been.

Where code stands is asked of the parser, since in code a comment is code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from generator.markdown.syntax.commonmark import commonmark
from generator.markdown.syntax.fences import FENCE, fences

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

OPEN, CLOSE = "<!--", "-->"
MOST_SURPRISES = 8
"""So many comments may each have the rest of the text read again."""
_SIGN = re.compile(r"\\[\\`<]|`+|<!--")
_FENCE = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(?:`{3}|~{3})")
_RUN = re.compile(r"`+")
_ITEM = re.compile(r"[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)")
_WITHIN = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]|[ \t])")
"""A line of a list: an item, or what is indented below one."""
_DEFINES = re.compile(r"[ \t>]*[:~][ \t]")
_CLOSES = re.compile(r"""[,.;:!?)\]]|"\)|[*_~]+(?:[\s.,;:!?)]|$)""")
_OPENS = re.compile(r"(?:^|\s)[*_~]+$|[\[(]$")
"""Signs that stand at a word, so that no blank may be left between."""
NEAR = 40
"""Characters before a comment that are looked at for such signs: a line may be long."""
_FRAME = " \t>"


class Comment(NamedTuple):
    """A comment; `text[start:end]` is the whole of it."""

    start: int
    end: int
    """-1 where it is never closed."""
    within: int = -1
    """Where another begins in it: one of the two is not closed."""

    def moved(self, by: int) -> Comment:
        """Return the same comment in a text that has so many characters more before it."""
        return Comment(self.start + by, *(place + by if place >= 0 else place for place in self[1:]))


class Kept(NamedTuple):
    """What is left of a text."""

    text: str
    numbers: tuple[int, ...]
    """The line of the whole text, from 0, from which each line of `text` comes."""


def find_comments(body: str) -> tuple[Comment, ...]:
    """Return the comments of a body, in their order; an open one is the last."""
    return _all(body, _Blocks) if OPEN in body else ()


def without_comments(text: str) -> tuple[str, bool]:
    """Return the inline Markdown of a unit or of a translation without comments; whether all are closed."""
    if OPEN not in text:
        return text, True
    found = _all(text, _OneBlock)
    whole = all(each.end > 0 and each.within < 0 for each in found)
    lines = keep(text, [each for each in found if each.end > 0]).text.split("\n")
    return "\n".join(filter(None, lines)).strip(), whole


def keep(text: str, comments: Sequence[Comment]) -> Kept:
    """Return a text without some of its comments, which are all closed."""
    rest = _Rest()
    at = 0
    for comment in comments:
        rest.add(text[at : comment.start])
        rest.skip(text.count("\n", comment.start, comment.end))
        at = comment.end
    rest.add(text[at:], last=True)
    return rest.kept()


def _all(text: str, read: Callable[[str], _OneBlock]) -> tuple[Comment, ...]:
    """Return the comments of a text, those too that stand in code only until the others are gone."""
    found = tuple(_found(text, read))
    for _ in range(MOST_SURPRISES):
        more = _uncovered(text, found, read)
        if not more:
            break
        found = tuple(sorted((*found, *more)))
    return found


def _uncovered(text: str, known: Sequence[Comment], read: Callable[[str], _OneBlock]) -> tuple[Comment, ...]:
    """Return the comments that what is left of a text has without the known ones."""
    closed = [comment for comment in known if comment.end > 0]
    rest = keep(text, closed).text if closed else ""
    if OPEN not in rest:
        return ()
    there, here = _openings(rest), _outside(_openings(text), closed)
    if len(there) != len(here):  # halves of a sign met where a comment was
        return ()
    places = dict(zip(there, here, strict=True))
    starts = {places[comment.start] for comment in _found(rest, read)} - {each.start for each in known}
    return tuple(_comment(text, at) for at in sorted(starts))


def _outside(places: Sequence[int], closed: Sequence[Comment]) -> list[int]:
    """Return the places that stand in none of the comments."""
    starts = [comment.start for comment in closed]
    before = [(at, bisect_right(starts, at)) for at in places]
    return [at for at, number in before if not number or at >= closed[number - 1].end]


def _openings(text: str) -> list[int]:
    return [found.start() for found in re.finditer(OPEN, text)]


def _found(text: str, read: Callable[[str], _OneBlock]) -> Iterator[Comment]:
    """Yield the comments of a text. Where one hides what is code, the rest is read again without it."""
    rest, places, shift, at, left = text, read(text), 0, 0, MOST_SURPRISES
    found: list[Comment] = []
    while comment := _next(rest, at, places):
        found.append(comment.moved(shift))
        yield found[-1]
        at = comment.end
        if at < 0:
            return
        if left and _surprises(rest, comment, places):
            left -= 1
            before = keep(text[: at + shift], found).text
            rest, shift, at = before + text[at + shift :], at + shift - len(before), len(before)
            places = read(rest)


def _next(text: str, at: int, places: _OneBlock) -> Comment | None:
    """Return the next comment that is none of code."""
    while sign := _SIGN.search(text, at):
        code = places.code_at(sign.start())
        if code:
            at = code
        elif sign[0] == OPEN:
            return _comment(text, sign.start())
        else:
            at = sign.end() if sign[0][0] == "\\" else places.span_from(sign.start(), len(sign[0]))
    return None


def _surprises(text: str, comment: Comment, places: _OneBlock) -> bool:
    """Whether half of a code fence stands in a comment, or a fence right behind it."""
    return places.code_at(comment.end - 1) > 0 or _FENCE.match(text, comment.end) is not None


def _comment(text: str, start: int) -> Comment:
    end = text.find(CLOSE, start + 2)  # `<!-->` is a whole one
    if end < 0:
        return Comment(start, -1)
    return Comment(start, end + len(CLOSE), text.find(OPEN, start + len(OPEN), end))


class _OneBlock:
    """Where in a text that is one paragraph code stands."""

    def __init__(self, text: str) -> None:
        self._runs: dict[int, list[int]] = defaultdict(list)
        for run in _RUN.finditer(text):
            self._runs[len(run[0])].append(run.start())
        self._ends = [len(text)]

    def code_at(self, _place: int) -> int:
        """Return the end of the code block that a place stands in; 0 where it stands in none."""
        return 0

    def span_from(self, start: int, ticks: int) -> int:
        """Return the end of the code span that so many backticks open, or of these where they open none."""
        same = self._runs[ticks]
        number = bisect_right(same, start)
        past = bisect_right(self._ends, start)
        limit = self._ends[past] if past < len(self._ends) else start
        return (same[number] if number < len(same) and same[number] < limit else start) + ticks


class _Blocks(_OneBlock):
    """Where in a body code stands."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        tokens: list[Token] = []
        md = _parser()
        md.block.parse(text, md, {}, tokens)
        lines = [0, *(found.end() for found in re.finditer(r"\n", text)), len(text) + 1]
        maps = [(each.type, each.map[0], each.map[1]) for each in tokens if each.map]
        # the plugin says of a term that it ends where it begins
        spans = [(kind, lines[first], lines[max(last, first + 1)]) for kind, first, last in maps]
        self._ends = sorted({end for kind, _, end in spans if kind in ("inline", FENCE)})
        code = sorted((start, end) for kind, start, end in spans if kind in ("fence", "code_block"))
        self._starts, self._closes = [each[0] for each in code], [each[1] for each in code]

    def code_at(self, place: int) -> int:
        number = bisect_right(self._starts, place) - 1
        return self._closes[number] if number >= 0 and place < self._closes[number] else 0


@cache
def _parser() -> MarkdownIt:
    md = commonmark()
    fences(md)
    return md


class _Rest(Struct):
    """The lines of a text while its comments are taken out."""

    lines: list[str] = field(default_factory=lambda: [""])
    numbers: list[int] = field(default_factory=lambda: [0])
    touched: set[int] = field(default_factory=set)
    number: int = 0

    def add(self, text: str, *, last: bool = False) -> None:
        """Add what stands between two comments, or behind the last."""
        first, *others = text.split("\n")
        if self.touched:
            first = _met(self.lines[-1], first, ends=last or bool(others))
        self.lines[-1] = first
        for line in others:
            self.number += 1
            self.lines.append(line)
            self.numbers.append(self.number)

    def skip(self, lines: int) -> None:
        """Leave a comment out."""
        self.number += lines
        self.touched.add(len(self.lines) - 1)

    def kept(self) -> Kept:
        """Return the lines; of those that only held comments the fewest that are needed."""
        lines: list[str] = []
        numbers: list[int] = []
        for index, (line, number) in enumerate(zip(self.lines, self.numbers, strict=True)):
            is_bare = index in self.touched and not line.strip(_FRAME)
            if is_bare and not _parts(lines[-1:], self.lines[index + 1 : index + 2]):
                continue
            lines.append(line.rstrip(" \t") if is_bare else line)
            numbers.append(number)
        return Kept("\n".join(lines), tuple(numbers) or (0,))


def _met(before: str, after: str, *, ends: bool) -> str:
    """Join what stood on both sides of a comment: one blank at most, and none where the line `ends`."""
    if ends and not after.strip():
        return before.rstrip(" \t") + (after if len(after) > 1 else "")  # two blanks are a line break
    if _CLOSES.match(after) and before.strip(_FRAME):
        return before.rstrip(" \t") + after
    met = before[-1:] in ("", " ", "\t", ">") or _OPENS.search(before, max(0, len(before) - NEAR))
    return before + (after.lstrip(" \t") if met else after)


def _parts(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether an empty line is needed where a comment stood: between paragraphs, not in a list or a table."""
    before, after = "".join(above), "".join(below)
    if not before.strip(_FRAME) or not after.strip(_FRAME) or _DEFINES.match(after):
        return False
    in_table = "|" in before and "|" in after
    in_list = _ITEM.match(after) is not None and _WITHIN.match(before) is not None
    return not (in_table or in_list)
