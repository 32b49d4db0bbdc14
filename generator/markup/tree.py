"""From the tokens of a body to a tree of nodes with their lines, fences paired."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.markup.commonmark import MAX_NESTING, commonmark, leave_addresses
from generator.markup.directives import directives
from generator.markup.fences import FENCE, FenceLine, fences, read
from generator.markup.joining import join_lines
from generator.markup.nodes import Node, Report
from generator.markup.paragraphs import short_paragraphs
from generator.markup.rules import MALFORMED, MISPLACED, TOO_DEEP, UNKNOWN_KIND, UNPAIRED
from generator.model.ids import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token


def tree(body: str, first_line: int, report: Report) -> tuple[Node, dict[str, Any]]:
    """Parse the block structure of a body whose first line is the file's `first_line`.

    Returns the root, of the kind `body`, and the parser's `env`: reference definitions and note labels.
    """
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    md = _parser()
    md.block.parse(body, md, env, tokens)
    _report_depth(env, first_line, report)
    _report_strays(body, tokens, first_line, report)
    builder = _Builder(first_line, report, body.split("\n"))
    for token in tokens:
        builder.take(token)
    return builder.finish(), env


@cache
def _parser() -> MarkdownIt:
    md = commonmark()
    leave_addresses(md)
    fences(md)
    md.block.ruler.before(FENCE, "depth", _depth)
    short_paragraphs(md, FENCE)
    return md


def _depth(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001  (the signature of a rule)
    """Stop before the parser's own limit, which drops the rest without a word."""
    if state.level < MAX_NESTING - 4 or silent:
        return False
    state.env.setdefault("too_deep", line)
    state.line = end
    return True


def _report_depth(env: dict[str, Any], first_line: int, report: Report) -> None:
    if "too_deep" in env:
        line = first_line + env["too_deep"]
        report.add(
            TOO_DEEP, line, "lists and quotes stand too deep in one another here", "take some levels out"
        )


def _report_strays(body: str, tokens: Sequence[Token], first_line: int, report: Report) -> None:
    """Report lines that look like fences but stand inside a list, a quote, a table or a note."""
    if ":::" not in body:
        return
    known = {line for token in tokens if token.type in _OPAQUE and token.map for line in range(*token.map)}
    for number, line in enumerate(body.split("\n")):
        if number not in known and _STRAY.match(line):
            message = "a block cannot stand inside a list, a quote, a table or a note, nor be indented"
            hint = "end what stands above with a blank line, and begin the fence at the left edge"
            column = line.index(":::") + 1
            report.add(MALFORMED, first_line + number, message, hint, column, len(line) - column + 1)


DEEPEST_FENCE = 8
_OPAQUE = frozenset({FENCE, "fence", "code_block"})
_STRAY = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*:::")


class _Builder:
    """Builds the tree from the flat tokens; a stack holds what is open."""

    def __init__(self, first_line: int, report: Report, lines: list[str]) -> None:
        self.first_line = first_line
        self.report = report
        self.lines = lines
        self.stack = [Node("body", first_line, first_line + len(lines))]
        self.lost = False

    def take(self, token: Token) -> None:
        """Add a token to the tree."""
        if token.type == FENCE:
            self._fence(token)
        elif token.type == "inline":
            self._text(token)
        elif token.type in _TRANSPARENT:
            return
        elif token.nesting == 1:
            self.stack.append(self._open(token))
        elif token.nesting == -1:
            self.stack.pop()
        else:
            self.stack[-1].children.append(self._leaf(token))

    def finish(self) -> Node:
        """Return the root; report the fences that nothing closed."""
        for node in self.stack[1:]:
            self._unclosed(node)
        return self.stack[0]

    def _open(self, token: Token) -> Node:
        line, end = self._lines(token)
        node = Node(_KINDS[token.type], line, end, _attributes(token))
        self.stack[-1].children.append(node)
        return node

    def _leaf(self, token: Token) -> Node:
        line, end = self._lines(token)
        if token.type == "hr":
            return Node("rule", line, end)
        return Node("code", line, end, {"text": token.content, "info": token.info.strip()})

    def _text(self, token: Token) -> None:
        node = self.stack[-1]
        node.text = join_lines(token.content)
        if token.map and not node.line:
            node.line, node.end = self._lines(token)

    def _lines(self, token: Token) -> tuple[int, int]:
        """Return the lines of a token; a table cell has none, and takes its row's."""
        if token.map is None:
            return self.stack[-1].line, self.stack[-1].end
        return self.first_line + token.map[0], self.first_line + token.map[1]

    def _fence(self, token: Token) -> None:
        line = self.first_line + (token.map or [0])[0]
        if self._is_lost(line):
            return
        said = read(token.content)
        self._surrounded(line, token.content)
        if said.wrong:
            self.report.add(MALFORMED, line, said.wrong, said.hint, length=len(token.content))
        elif said.kind:
            self._open_fence(line, token.content, said)
        else:
            self._close_fence(line, said)

    def _is_lost(self, line: int) -> bool:
        """Whether so many fences are open that no more are read: what nests at all nests four deep."""
        if not self.lost and len(self.stack) > DEEPEST_FENCE:
            self.lost = True
            self.report.add(TOO_DEEP, line, "too many blocks are open here", "close those above with `:::`")
        return self.lost

    def _surrounded(self, line: int, text: str) -> None:
        """A blank line or another fence line stands before and after each."""
        for other, word in ((line - 1, "before"), (line + 1, "after")):
            index = other - self.first_line
            if (
                0 <= index < len(self.lines)
                and self.lines[index].strip()
                and not self.lines[index].startswith(":::")
            ):
                message = f"a blank line is missing {word} this fence line"
                self.report.add(MALFORMED, line, message, f"leave the line {word} it empty", length=len(text))

    def _open_fence(self, line: int, text: str, said: FenceLine) -> None:
        known = directives()
        if said.kind not in known:
            hint = did_you_mean(said.kind, known) or f"the blocks are {', '.join(known)}"
            column = said.colons + 2
            self.report.add(
                UNKNOWN_KIND, line, f'there is no block "{said.kind}"', hint, column, len(said.kind)
            )
        directive = known.get(said.kind)
        kind = (directive.block or directive.kind) if directive else "unknown"
        node = Node(kind, line, line + 1, dict(said.keys), directive=True, fence=(said.colons, text))
        self._placed(node, said.kind)
        self.stack[-1].children.append(node)
        self.stack.append(node)

    def _placed(self, node: Node, kind: str) -> None:
        """Report a block that stands where it may not."""
        outer = self.stack[-1]
        directive = directives().get(kind)
        if directive is None or outer.kind == "unknown":
            return
        if directive.within and outer.kind not in directive.within:
            message = f"{_either((kind,))} stands inside {_either(directive.within)}, never alone"
            self.report.add(MISPLACED, node.line, message, "move it into the block that it belongs to")
        elif outer.directive and kind not in directives()[_word(outer)].holds:
            message = f'a block "{kind}" may not stand in a block "{_word(outer)}"'
            also = ((outer.line, "opened here"),)
            hint = f"close the {_word(outer)} with `:::` before it"
            self.report.add(MISPLACED, node.line, message, hint, also=also)

    def _close_fence(self, line: int, said: FenceLine) -> None:
        opened = [node for node in self.stack if node.directive]
        if not opened:
            message = "this closes a block, but none is open"
            self.report.add(UNPAIRED, line, message, "take the line out, or open a block above it")
            return
        if opened[-1].fence[0] != said.colons:
            if any(node.fence[0] == said.colons for node in opened):
                while self.stack[-1].fence[0] != said.colons:
                    self._unclosed(self.stack.pop())
            else:
                self._unequal(line, opened[-1], said)
        self.stack[-1].end = line + 1
        self.stack.pop()

    def _unequal(self, line: int, opened: Node, said: FenceLine) -> None:
        ours, theirs = ":" * said.colons, ":" * opened.fence[0]
        message = f"`{ours}` does not close the `{theirs}` of line {opened.line}"
        hint = f"write `{theirs}`: as many colons as opened the block"
        self.report.add(
            UNPAIRED, line, message, hint, length=said.colons, also=((opened.line, "opened here"),)
        )

    def _unclosed(self, node: Node) -> None:
        message = f'the block "{_word(node)}" is opened here and never closed'
        hint = f"write `{':' * node.fence[0]}` alone on a line where it ends"
        self.report.add(UNPAIRED, node.line, message, hint, length=len(node.fence[1]))


_KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "table_open": "table",
    "tr_open": "row",
    "th_open": "cell",
    "td_open": "cell",
    "dl_open": "definitions",
    "dt_open": "term",
    "dd_open": "definition",
    "footnote_reference_open": "note",
}
_TRANSPARENT = frozenset({"thead_open", "thead_close", "tbody_open", "tbody_close"})


def _attributes(token: Token) -> dict[str, str]:
    if token.type == "heading_open":
        return {"level": token.tag[1:]}
    if token.type == "ordered_list_open":
        start = token.attrGet("start")
        return {"ordered": "1"} | ({"start": str(start)} if start is not None else {})
    if token.type == "footnote_reference_open":
        return {"label": token.meta["label"]}
    if token.type in ("th_open", "td_open"):
        style = str(token.attrGet("style") or "")
        return {"align": style.removeprefix("text-align:")} | ({"head": "1"} if token.tag == "th" else {})
    if token.type == "paragraph_open" and token.hidden:
        return {"tight": "1"}
    return {}


def _word(node: Node) -> str:
    """Return the kind as the author writes it."""
    return {"note-box": "note", "unknown": node.fence[1].strip(": ").split(" ")[0]}.get(node.kind, node.kind)


def _either(words: tuple[str, ...]) -> str:
    named = [f"an {word}" if word[0] in "aeiou" else f"a {word}" for word in words]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} or {named[-1]}"
