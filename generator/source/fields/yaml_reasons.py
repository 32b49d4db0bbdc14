"""What a YAML parser's complaint means to someone who writes texts, and what to type instead."""

from __future__ import annotations

import re

import yaml

LONGEST_SHOWN = 100
QUOTES = "put the whole text in double quotes"
COLON = '": " stands inside a text, so YAML takes the words before it for a key'
DASH = '"- " stands where no list can begin'
OPEN_QUOTE = "a quotation mark is opened here and never closed"
CLOSE_QUOTE = "close it at the end of the text"
ODD_CODE = "this `\\` code stands for no character"
UNKNOWN_CODE = "a `\\` in double quotes begins a code, and this is none"
CLOSE_TEXTS = "and put texts that hold a comma or a bracket in double quotes"
NEITHER = "this line is neither `key: value` nor part of the text above it"
REASONS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", COLON, QUOTES),
    ("sequence entries are not allowed", DASH, f"{QUOTES}, or begin the list on a line of its own"),
    ("unexpected end of stream", OPEN_QUOTE, CLOSE_QUOTE),
    ("unexpected document", OPEN_QUOTE, CLOSE_QUOTE),
    ("unknown escape character", UNKNOWN_CODE, "write `\\\\`, or use single quotes"),
    ("invalid Unicode character", ODD_CODE, "type the character itself"),
    ("expected escape sequence", ODD_CODE, "type the character itself"),
    ("hexdecimal number", ODD_CODE, "type the character itself"),
    ("',' or ']'", "a `[` is opened here and never closed", f"close it with `]`, {CLOSE_TEXTS}"),
    ("',' or '}'", "a `{` is opened here and never closed", f"close it with `}}`, {CLOSE_TEXTS}"),
    ("find expected ':'", NEITHER, f"indent it, or {QUOTES}"),
    ("'-' indicator", "this line is not part of the list above it", "begin it with `- ` as its likes above"),
    ("document start", "nothing may follow the line `...`", "take the line `...` out"),
)
"""(part of the words of libyaml or of PyYAML, what is wrong, what to type). The first that fits counts."""
AT_THE_OPENING = ("',' or ", "unexpected end", "unexpected document", "alphabetic or numeric", "expected ':'")
"""Problems that are shown where the construct began, not where the parser gave up."""
BAD_STARTS = ("cannot start any token", "alphabetic or numeric character")
CUT = re.compile(r"[ \t]#\w")
"""A comment that was likely meant as text."""
KEY_AND_TEXT = re.compile(r"(\s*[\w-]+: +)([^\s\"'].*)")
INDENTED_KEY = re.compile(r" +[\w-]+")


def reason(error: yaml.YAMLError, source: str) -> tuple[int, int, str, str]:
    """Return line and column, both from 0, what is wrong in `source`, and what to type instead."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return *_unreadable(error, source), "YAML cannot hold this character", "delete it"
    problem = error.problem or ""
    mark = error.problem_mark
    if error.context_mark and any(part in problem for part in AT_THE_OPENING):
        mark = error.context_mark
    lines = source.split("\n")
    message, hint = _words(problem, lines, mark.line, mark.column)
    if hint == QUOTES:
        hint += _with_quotes("".join(lines[mark.line : mark.line + 1]))
    return mark.line, mark.column, message, hint


def _unreadable(error: yaml.YAMLError, source: str) -> tuple[int, int]:
    before = source[: getattr(error, "position", 0) or 0]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def _words(problem: str, lines: list[str], line: int, column: int) -> tuple[str, str]:
    here = lines[line] if line < len(lines) else ""
    if any(part in problem for part in BAD_STARTS):
        return _bad_start(here[column : column + 1])
    if "','" in problem and CUT.search(here):
        return (
            'a " #" in this line cut it, so the bracket is never closed',
            "put the text with the # in double quotes",
        )
    if line and CUT.search(lines[line - 1]) and "':'" not in problem:
        return 'a " #" in the line above this one cut the text there', f"{QUOTES}, with all its lines"
    if "mapping values" in problem and INDENTED_KEY.fullmatch(here[:column]):
        return (
            "this line is indented further than the key above it",
            "indent it exactly as its likes above are",
        )
    for part, message, hint in REASONS:
        if part in problem:
            return message, hint
    return _misplaced(here, column)


def _bad_start(sign: str) -> tuple[str, str]:
    if sign == "\t":
        return "a tab indents this line", "indent with spaces"
    return f"a text may not begin with `{sign}`", QUOTES


def _misplaced(here: str, column: int) -> tuple[str, str]:
    """The parser met something after the end of a value, or a line that is indented by none of its likes."""
    before = here[:column].rstrip()
    if before.endswith(("]", "}", '"', "'")):
        return f"the value ends with the `{before[-1]}` before this, but the line goes on", QUOTES
    return "this line does not fit the lines above it", "indent it exactly as its likes above are"


def _with_quotes(here: str) -> str:
    """Show the line with its text in quotes, where it is a key and a short text."""
    found = KEY_AND_TEXT.fullmatch(here[:LONGEST_SHOWN])
    if not found or len(here) > LONGEST_SHOWN:
        return ""
    text = found[2].rstrip().replace("\\", "\\\\").replace('"', '\\"')
    return f': `{found[1].lstrip()}"{text}"`'
