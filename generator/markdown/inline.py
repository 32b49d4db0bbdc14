"""The text of one unit: in pieces, its links and notes by offset, or its bare words.

All three depend on the text alone (and the file's reference definitions), so they are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from generator.markdown.syntax.commonmark import commonmark, leave_addresses
from generator.model.text import Inline, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from generator.model.content import Definitions

MARKED = re.compile(r"[\\`*_\[<&~\n]")
"""A text without any of these has no Markdown in it. A property test holds that to the parser's answer."""
STRESSED = re.compile(
    r"""\*(?:(?<![^ ]\*) | (?<![\w*]\*)(?=\*?[^\W_]))  # after a blank, or after a sign and before a letter
        (\*?)(?![\s*]) ([^*]+)
        (?:(?<!\s)\*\1(?![^ ]) | (?<=[^\W_])\*\1(?![\w*]))""",
    re.VERBOSE,
)
"""Words between stars that can open there, or close, but not both. A text without any other mark needs no
parser either; a property test holds that too. It begins with a star, which is soon found in a text."""
LINKED = re.compile(r"(?<!!)\[(?!\^)([^\[\]\\`*_<&~\n]+)\]\(([^\s\x00-\x1f\x7f()<>\\`&]+)\)")
"""A link of words without marks, with an address and no title. A text without any other mark needs no parser
either, and a property test holds that, too."""

DEEPEST = 40
"""Marks within one another. A text of ten thousand stars has more: of those its words are kept."""

MentionKind = Literal["link", "reference", "autolink", "image", "note", "code"]


class Mention(Struct, frozen=True):
    """Something in a text that a translation must keep; `text[start:end]` is the whole construct."""

    kind: MentionKind
    target: str
    """Destination of a link, a reference or an image; label of a note; content of a code span."""
    start: int
    end: int
    inner_start: int
    """`text[inner_start:inner_end]` is the text of a link, the alt of an image, the inside of all others."""
    inner_end: int
    label: str = ""
    """Of a reference, as written."""
    title: str = ""
    text: str = ""
    """What is read of it: the words of the link, the alt of the image."""


@lru_cache(maxsize=1 << 14)
def pieces(text: str, definitions: Definitions = ()) -> Inline:
    """Return a unit in pieces."""
    if not MARKED.search(text):
        return (text,)
    if is_stressed_only(text):
        return _parted(text, STRESSED, _stressed)
    if is_linked_only(text):
        return _parted(text, LINKED, _linked)
    return _nested(_tokens(text, definitions))


@lru_cache(maxsize=1 << 14)
def mentions(text: str, definitions: Definitions = ()) -> tuple[Mention, ...]:
    """Return the links, images, notes and code spans of a unit, in order of appearance."""
    if not MARKED.search(text) or is_stressed_only(text):
        return ()
    if is_linked_only(text):
        return tuple(_mention(found) for found in LINKED.finditer(text))
    tokens = _tokens(text, definitions)
    return tuple(sorted(_mentions(tokens), key=lambda mention: (mention.start, -mention.end)))


@lru_cache(maxsize=1 << 14)
def plain(text: str, definitions: Definitions = ()) -> str:
    """Return the words of a unit without marks; of an image its alt text, of a note nothing."""
    if not MARKED.search(text):
        return text.strip()
    if is_stressed_only(text):
        return STRESSED.sub(r"\2", text).strip()
    return read(pieces(text, definitions)).strip()


def is_stressed_only(text: str) -> bool:
    """Whether a text has no other marks than stars around words."""
    return "*" in text and not MARKED.search(STRESSED.sub(r"\2", text))


def is_linked_only(text: str) -> bool:
    """Whether a text has no other marks than those of plain links."""
    return "](" in text and not MARKED.search(LINKED.sub("", text))


def _parted(text: str, mark: re.Pattern[str], made: Callable[[re.Match[str]], Span]) -> Inline:
    """Return a text in which each match is `made` a piece."""
    found: list[str | Span] = []
    at = 0
    for match in mark.finditer(text):
        found += (text[at : match.start()], made(match))
        at = match.end()
    return tuple(filter(None, (*found, text[at:])))


def _stressed(match: re.Match[str]) -> Span:
    return Span("strong" if match[1] else "emphasis", inner=(match[2],))


def _linked(match: re.Match[str]) -> Span:
    return _link(match[2], "", (match[1],))


def _mention(match: re.Match[str]) -> Mention:
    return Mention("link", match[2], *match.span(), *match.span(1), text=match[1])


@lru_cache(maxsize=4)
def _tokens(text: str, definitions: Definitions) -> list[Token]:
    """Parse a text. Few are remembered, for who asks two things of one text; tokens are large."""
    tokens: list[Token] = []
    md = _parser()
    references = {label: {"href": target, "title": title} for label, target, title in definitions}
    md.inline.parse(text, md, {"references": references}, tokens)
    return tokens


@cache
def _parser() -> MarkdownIt:
    """Return a parser whose tokens know their offsets.

    It leaves addresses as they are written: they are keys here, and judged elsewhere.
    """
    md = commonmark()
    leave_addresses(md)
    for name, kind in _RECORDED.items():
        rules = {rule.name: rule.fn for rule in md.inline.ruler.__rules__}
        md.inline.ruler.at(name, _recording(rules[name], kind))
    return md


_RECORDED = {
    "link": "link_open",
    "image": "image",
    "autolink": "link_open",
    "note": "note",
    "backticks": "code_inline",
}


def _recording(rule: Callable[..., bool], kind: str) -> Callable[..., bool]:
    def recorded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the signature of a rule)
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = next((token for token in state.tokens[before:] if token.type == kind), None)
            if made is not None:
                inner = _inner(state, start, kind)
                made.meta |= {"span": (start, state.pos), "inner": inner, "label": _label(state, kind, inner)}
        return True

    return recorded


def _label(state: StateInline, kind: str, inner: tuple[int, int]) -> str:
    """Return the label of a reference as written, "" for what is none."""
    if kind == "note":
        return state.src[slice(*inner)]
    if kind == "code_inline" or state.src[state.pos - 1] in ")>":
        return ""
    return state.src[inner[1] + 2 : state.pos - 1] or state.src[slice(*inner)]


def _inner(state: StateInline, start: int, kind: str) -> tuple[int, int]:
    """Return the offsets of the text of the construct that the parser has just read."""
    if kind == "code_inline":
        ticks = len(state.src) - start - len(state.src[start:].lstrip("`"))
        return start + ticks, state.pos - ticks
    if kind == "note":
        return start + 2, state.pos - 1
    if state.src[start] == "<":
        return start + 1, state.pos - 1
    label = start + (2 if kind == "image" else 1)
    end = state.md.helpers.parseLinkLabel(state, label - 1, kind != "image")
    return label, end


def _mentions(tokens: Sequence[Token]) -> Iterator[Mention]:
    for index, token in enumerate(tokens):
        if "span" not in token.meta:
            continue
        start, end = token.meta["span"]
        inner_start, inner_end = token.meta["inner"]
        kind, target, label, text = _described(token, tokens[index:])
        title = str(token.attrGet("title") or "")
        yield Mention(kind, target, start, end, inner_start, inner_end, label, title, text)


def _described(token: Token, rest: Sequence[Token]) -> tuple[MentionKind, str, str, str]:
    if token.type == "note":
        return "note", token.meta["label"], "", ""
    if token.type == "code_inline":
        return "code", token.content, "", token.content
    label = str(token.meta["label"])
    if token.type == "image":
        return "image", str(token.attrGet("src") or ""), label, _words(token.children or ())
    close = next(n for n, other in enumerate(rest) if other.type == "link_close")
    target, text = str(token.attrGet("href") or ""), _words(rest[1:close])
    if token.info == "auto":
        return "autolink", target, "", text
    return ("reference" if label else "link"), target, label, text


def _nested(tokens: Sequence[Token]) -> Inline:
    """Return the pieces that tokens stand for. Where stars stand too deep in one another, words remain."""
    opened: list[Token] = []
    levels: list[list[str | Span]] = [[]]
    for token in tokens:
        if token.nesting > 0:
            opened.append(token)
            levels.append([])
        elif token.nesting < 0:
            inner, start = levels.pop(), opened.pop()
            is_too_deep = len(levels) > DEEPEST and start.type in _MARKS
            for piece in inner if is_too_deep else (_around(start, tuple(inner)),):
                _add(levels[-1], piece)
        else:
            _add(levels[-1], _piece(token))
    return tuple(levels[0])


def _add(there: list[str | Span], piece: str | Span) -> None:
    """Add a piece; neighbouring strings become one, so that equal texts give equal values."""
    before = there[-1] if there else None
    if isinstance(piece, str) and isinstance(before, str):
        there[-1] = before + piece
    elif piece:
        there.append(piece)


def _around(start: Token, inner: Inline) -> Span:
    if start.type == "link_open":
        return _link(str(start.attrGet("href") or ""), str(start.attrGet("title") or ""), inner)
    return Span(_MARKS[start.type], inner=inner)


def _link(target: str, title: str, inner: Inline) -> Span:
    if target.startswith("lang:"):
        return Span("lang", target.removeprefix("lang:"), "", inner)
    return Span("link", target, title, inner)


def _piece(token: Token) -> str | Span:
    if token.type in _TEXTS:
        return token.content
    if token.type == "image":
        alt, title = _words(token.children or ()), str(token.attrGet("title") or "")
        return Span("image", str(token.attrGet("src") or ""), title, (alt,))
    if token.type == "note":
        return Span("note", token.meta["label"])
    if token.type == "code_inline":
        return Span("code", inner=(token.content,))
    return Span("break") if token.type == "hardbreak" else "\n"


_TEXTS = frozenset({"text", "text_special"})
_MARKS: dict[str, Literal["strong", "emphasis", "strike"]] = {
    "em_open": "emphasis",
    "strong_open": "strong",
    "s_open": "strike",
}


def read(inline: Inline) -> str:
    """Return what is read of a text: no marks, of a picture its alt text, of a note nothing."""
    return "".join([_said(piece) for piece in inline])


def _said(piece: str | Span) -> str:
    if isinstance(piece, str):
        return piece.replace("\n", " ")
    if piece.kind == "image":
        return "".join(map(str, piece.inner))
    return " " if piece.kind == "break" else read(piece.inner)


def _words(tokens: Sequence[Token]) -> str:
    return "".join(_word(token) for token in tokens)


def _word(token: Token) -> str:
    if token.type == "image":
        return _words(token.children or ())
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in _TEXTS or token.type == "code_inline" else ""
