"""Code that took more than it should: a fence that is not closed shows learners what is for trainers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.markdown.foreign import is_block
from generator.model.diagnostic import Rule

if TYPE_CHECKING:
    from markdown_it.token import Token

    from generator.markdown.nodes import Directives
    from generator.markdown.source import BodySource
    from generator.model.diagnostic import Findings

OPEN_CODE = Rule(
    "V261",
    "error",
    "A code fence is never closed",
    "All below it would be shown as code, and the trainer's notes and the answers with it.",
    "```\nls\n\n::: facilitator\n\nThe answer is 7.\n\n:::",
    "```\nls\n```\n\n::: facilitator\n\nThe answer is 7.\n\n:::",
)
BLOCK_IN_CODE = Rule(
    "V262",
    "error",
    "A line that opens or closes a block stands in code",
    "Most often the code was meant to end above it. What the block hides would be shown to learners.",
    "```\nls\n\n::: facilitator\n\nThe answer is 7.\n\n:::\n```",
    "```\nls\n```\n\n::: facilitator\n\nThe answer is 7.\n\n:::",
)
RULES = (OPEN_CODE, BLOCK_IN_CODE)

SHOWS_BLOCKS = frozenset({"markdown", "md"})
"""Words after a fence that say: what stands here is meant to be shown as it is typed."""


def report_code(tokens: Iterable[Token], source: BodySource, directives: Directives, report: Findings) -> int:
    """Report code that is not closed, and blocks in code; return the first such line, 0 where all is well."""
    lines = [line for token in tokens for line in _reported(token, source, directives, report)]
    return min(lines, default=0)


def _reported(token: Token, source: BodySource, directives: Directives, report: Findings) -> Iterator[int]:
    if token.type not in ("fence", "code_block") or token.map is None:
        return
    first = token.map[0]
    line = source.number(first)
    content = token.content.split("\n")
    inner = _next_fence(token.markup, content) if token.type == "fence" else 0
    if token.type == "fence" and (inner or not _is_closed(token)):
        _report_open(token, line, source.number(first + inner) if inner else 0, report)
        yield line
    elif ":::" in token.content and not _shows_blocks(token):
        offset = 1 if token.type == "fence" else 0
        within = next((number for number, text in enumerate(content) if is_block(text, directives)), -1)
        if within >= 0:
            _report_block(source.number(first + offset + within), line, token, report)
            yield line


def _is_closed(token: Token) -> bool:
    """Whether a fence has more lines than the one that opens it and its content."""
    first, last = token.map or (0, 0)
    lines = token.content.count("\n") + (token.content[-1:] not in ("", "\n"))
    return last - first > lines + 1


def _next_fence(markup: str, content: list[str]) -> int:
    """Return which line of the content begins a code of its own; 0 where none does."""
    if not any(markup in line for line in content):
        return 0
    again = re.compile(rf" {{0,3}}{re.escape(markup)}{re.escape(markup[0])}*[ \t]*[\w{{][^`]*")
    return next((number for number, line in enumerate(content, 1) if again.fullmatch(line)), 0)


def _shows_blocks(token: Token) -> bool:
    return token.info.strip().partition(" ")[0].lower() in SHOWS_BLOCKS


def _report_open(token: Token, line: int, other: int, report: Findings) -> None:
    fence = token.markup
    if other:
        message = f"this code is not closed before another begins in line {other}"
        hint = f"write {fence} alone on a line where it ends; to show fences as code, use {fence}{fence[0]}"
    else:
        message = "this code is never closed, so what follows is shown as code"
        hint = f"write {fence} alone on a line where it ends"
    report.add(OPEN_CODE, line, message, hint, length=len(fence))


def _report_block(line: int, opened: int, token: Token, report: Findings) -> None:
    message = "this line of a block stands in code, so what the block holds is shown as it is typed"
    if token.type == "fence":
        fence = token.markup
        hint = f"write {fence} where the code ends; to show a block as code, begin it with {fence}markdown"
    else:
        hint = "begin it at the left edge; to show a block as code, put it between ```markdown and ```"
    report.add(BLOCK_IN_CODE, line, message, hint, also=((opened, "the code begins here"),))
