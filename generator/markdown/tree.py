"""From the tokens of a body to a tree of nodes with their lines, fences paired."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.markdown.codes import report_code
from generator.markdown.foreign import foreign_in, opens, unknown_kind
from generator.markdown.joining import join_lines
from generator.markdown.nodes import UNKNOWN, Directive, Node
from generator.markdown.rules import MALFORMED, MISPLACED, TOO_DEEP, UNKNOWN_KIND, UNPAIRED
from generator.markdown.source import DROPPED
from generator.markdown.syntax.commonmark import MAX_NESTING, commonmark, leave_addresses
from generator.markdown.syntax.fences import FENCE, FenceLine, fences, read
from generator.markdown.syntax.paragraphs import short_paragraphs
from generator.model.diagnostic import Findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    from generator.markdown.nodes import Directives
    from generator.markdown.source import BodySource


def tree(source: BodySource, directives: Directives, report: Findings) -> tuple[Node, dict[str, Any]]:
    """Parse the block structure of a body.

    Returns the root, of the kind `body`, and the parser's `env`: reference definitions and note labels.
    """
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    md = _parser()
    md.block.parse(source.text, md, env, tokens)
    _report_depth(env, source, report)
    _report_strays(source, tokens, report)
    builder = _Builder(source, directives, report, report_code(tokens, source, directives, report))
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


def _report_depth(env: dict[str, Any], source: BodySource, report: Findings) -> None:
    if "too_deep" in env:
        line = source.number(env["too_deep"])
        report.add(
            TOO_DEEP, line, "lists and quotes stand too deep in one another here", "take some levels out"
        )


def _report_strays(source: BodySource, tokens: Sequence[Token], report: Findings) -> None:
    """Report lines that look like fences but stand inside a list, a quote, a table or a note."""
    if ":::" not in source.text:
        return
    known = {line for token in tokens if token.type in _OPAQUE and token.map for line in range(*token.map)}
    lines = enumerate(source.text.split("\n"))
    strays = [(number, line) for number, line in lines if number not in known and _STRAY.match(line)]
    opening = [(number, line) for number, line in strays if line.strip(_EDGE)]
    for number, line in opening or strays:  # a block is one finding, not one for each of its ends
        message = "a block cannot stand inside a list, a quote, a table or a note, nor be indented"
        hint = "end what stands above with a blank line, and begin the fence at the left edge"
        column = line.index(":::") + 1
        report.add(MALFORMED, source.number(number), message, hint, column, len(line) - column + 1)


DEEPEST_FENCE = 8
_OPAQUE = frozenset({FENCE, "fence", "code_block"})
_EDGE = " \t>:"
_STRAY = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*:::")


class _Builder:
    """Builds the tree from the flat tokens; a stack holds what is open."""

    def __init__(self, source: BodySource, directives: Directives, report: Findings, code: int) -> None:
        self.source = source
        self.directives = directives
        self.report = report
        self.code = code
        """The first line of code that took too much, perhaps the ends of blocks; 0 where none did."""
        self.lines = source.text.split("\n")
        self.foreign = foreign_in(self.lines if ":::" in source.text else (), directives)
        self.unread: list[tuple[int, int]] = []
        """Of each line that opened a block in another form: how many are open around it, and its colons."""
        self.stack = [Node("body", source.first_line, source.first_line + len(source.lines))]
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
            self._close()
        else:
            self.stack[-1].children.append(self._leaf(token))

    def finish(self) -> Node:
        """Return the root; report the fences that nothing closed."""
        for node in self.stack[1:]:
            self._unclosed(node)
        return self.stack[0]

    def _close(self) -> None:
        """Close what is open; an item, a list or a quote that held nothing but a comment goes with it."""
        node = self.stack.pop()
        if not node.children and node.kind in _HOLDERS and DROPPED in self.source.line(node.line):
            self.stack[-1].children.pop()

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
        return self.source.number(token.map[0]), self.source.number(token.map[1])

    def _fence(self, token: Token) -> None:
        index = (token.map or [0])[0]
        line = self.source.number(index)
        if self._is_lost(line):
            return
        said = read(token.content, self.directives.shortest)
        if said.wrong and opens(token.content, self.directives):
            self._unread(line, token.content, said)
        elif said.wrong or said.kind or not self._closes_unread(said):
            self._surrounded(index, token.content)
            self._read(line, token.content, said)

    def _read(self, line: int, text: str, said: FenceLine) -> None:
        if said.wrong:
            self.report.add(MALFORMED, line, said.wrong, said.hint, length=len(text))
        elif said.kind:
            self._open_fence(line, text, said)
        else:
            self._close_fence(line, said)

    def _unread(self, line: int, text: str, said: FenceLine) -> None:
        """Note a line that opens a block in another form, so that its end is no second finding."""
        self._foreign(line, text, said)
        if self.foreign.lenient:
            self._push(_opened(_unknown(text), line, text, said))
        else:
            self.unread.append((len(self.stack), said.colons))

    def _closes_unread(self, said: FenceLine) -> bool:
        """Whether a line of colons ends a block that was opened in another form."""
        while self.unread and self.unread[-1][0] > len(self.stack):
            self.unread.pop()
        if self.unread[-1:] != [(len(self.stack), said.colons)]:
            return False
        self.unread.pop()
        return True

    def _foreign(self, line: int, text: str, said: FenceLine) -> None:
        """Report a block of another system, unless it stands in one."""
        if self.stack[-1].kind != UNKNOWN:
            self.foreign.tell(line, text, said, self.report)

    def _is_lost(self, line: int) -> bool:
        """Whether so many fences are open that no more are read: what nests at all nests four deep."""
        if not self.lost and len(self.stack) > DEEPEST_FENCE:
            self.lost = True
            self.report.add(TOO_DEEP, line, "too many blocks are open here", "close those above with `:::`")
        return self.lost

    def _surrounded(self, index: int, text: str) -> None:
        """A blank line or another fence line stands before and after each."""
        if self.foreign.lenient:
            return
        for other, word in ((index - 1, "before"), (index + 1, "after")):
            if (
                0 <= other < len(self.lines)
                and self.lines[other].strip()
                and not self.lines[other].startswith(":::")
            ):
                line, message = self.source.number(index), f"a blank line is missing {word} this fence line"
                self.report.add(MALFORMED, line, message, f"leave the line {word} it empty", length=len(text))

    def _open_fence(self, line: int, text: str, said: FenceLine) -> None:
        directive = self.directives.get(said.kind)
        if directive is None:
            self._unknown(line, text, said)
        else:
            self._placed(directive, line)
        self._push(_opened(directive or _unknown(text), line, text, said))

    def _push(self, node: Node) -> None:
        self.stack[-1].children.append(node)
        self.stack.append(node)

    def _unknown(self, line: int, text: str, said: FenceLine) -> None:
        if self.foreign.lenient:
            self._foreign(line, text, said)
        else:
            message, hint = f'there is no block "{said.kind}"', unknown_kind(said.kind, self.directives)
            self.report.add(UNKNOWN_KIND, line, message, hint, said.colons + 2, len(said.kind))

    def _placed(self, directive: Directive, line: int) -> None:
        """Report a block that stands where it may not."""
        outer, kind = self.stack[-1], directive.kind
        word = outer.directive.kind if outer.directive else ""
        if outer.kind == UNKNOWN or word in directive.inside or not (word or directive.never_alone):
            return
        if directive.never_alone:
            message = f"{_either((kind,))} stands inside {_either(directive.inside)}, never alone"
            self.report.add(MISPLACED, line, message, "move it into the block that it belongs to")
        else:
            message = f'a block "{kind}" may not stand in a block "{word}"'
            also = ((outer.line, "opened here"),)
            self.report.add(MISPLACED, line, message, f"close the {word} with `:::` before it", also=also)

    def _close_fence(self, line: int, said: FenceLine) -> None:
        opened = [node for node in self.stack if node.directive]
        if not opened:
            message = "this closes a block, but none is open"
            self.report.add(UNPAIRED, line, message, "take the line out, or open a block above it")
            return
        if opened[-1].fence[0] != said.colons and not self.foreign.lenient:
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
        """Report a block that nothing closes, unless code took its end, or it is not in our form anyway."""
        if self.code > node.line or self.foreign.lenient:
            return
        word = node.directive.kind if node.directive else ""
        message = f'the block "{word}" is opened here and never closed'
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
_HOLDERS = frozenset({"item", "list", "quote"})
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


def _opened(directive: Directive, line: int, text: str, said: FenceLine) -> Node:
    keys, fence = dict(said.keys), (said.colons, text)
    return Node(directive.block_kind, line, line + 1, keys, directive=directive, fence=fence)


def _unknown(text: str) -> Directive:
    """Return what stands for a kind that there is not: a line opens it all the same."""
    return Directive(text.strip(": ").split(" ")[0], block=UNKNOWN)


def _either(words: tuple[str, ...]) -> str:
    named = [f"an {word}" if word[0] in "aeiou" else f"a {word}" for word in words]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} or {named[-1]}"
