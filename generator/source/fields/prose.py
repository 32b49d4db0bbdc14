"""Words for people: what YAML makes of a text that somebody typed, and what it cuts off."""

from __future__ import annotations

import re
from functools import cache

from generator.directives import directives
from generator.markdown.leftovers import slips_of
from generator.markdown.source import CLOSE_IT, OPEN_COMMENT
from generator.markdown.syntax.comments import OPEN, without_comments
from generator.model.text import has_letter
from generator.source.fields.decoding import Decoding, Field, FieldPlace
from generator.source.fields.rules import V129, V130, V132, V143
from generator.source.fields.scalars import Scalar, quoted, subject
from generator.source.fields.yaml import YamlNode

CUT = re.compile(r"[ \t]*#[^\W_]")
"""What follows a text that a number sign cut short."""
HAN_OR_KANA = "\u2e80-\u30ff\u31c0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff"
SOFT_BREAK = re.compile(r"[ \t]*\n\s*")
BLOCK_STYLES = ("|", ">")


class Prose(Scalar, frozen=True):
    """Words for people."""

    translated: bool = False
    inline: bool = False
    """Whether it is inline Markdown."""
    longest: int = 0
    """Characters; 0 for no limit."""

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the text, with its soft line breaks joined; a translated one is noted as a field."""
        warn_if_cut(node, place, decoding)
        if self.translated and node.kind == "text" and OPEN in node.text:
            node = _uncommented(node, decoding, inline=self.inline)
        return Scalar.read(self, node, place, decoding)

    def convert(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the text on one line."""
        text = on_one_line(node)
        if self.longest and len(text) > self.longest:
            message = f"{subject(place)} has {len(text)} characters; at most {self.longest} fit"
            decoding.report(V143, node, message, f"take out {len(text) - self.longest} characters or more")
        if self.translated and has_letter(text):
            decoding.fields.append(Field(place.anchor, text, place.kind, self.inline))
            for slip in slips_of(text, directives=directives()) if self.inline else ():
                there = _line_of(node, text[slip.start : slip.end], decoding)
                decoding.report(slip.rule, there, slip.message, slip.hint)
        elif self.translated:
            decoding.literals.append((place.anchor, text))
        return text

    def refuse(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> None:
        """A colon makes a mapping of a sentence: the commonest slip of all."""
        if node.kind != "mapping":
            hint = "write a text; one that begins with `[` or `- ` needs double quotes"
            decoding.report(V129, node, f"{subject(place)} is a text, not a list", hint)
            return
        raw = "" if node.flow else decoding.line(node.line)[node.column - 1 :].strip()
        hint = "put the sentence in quotes" + (f": `{_as_yaml(raw)}`" if raw else "")
        sign = "`{`" if node.flow else '": "'
        decoding.report(V130, node, f"a text belongs here, and {sign} made a mapping of it", hint)


def _uncommented(node: YamlNode, decoding: Decoding, *, inline: bool) -> YamlNode:
    """Return a text without its comments; report one that is not closed.

    In a plain text a sign that nothing follows hides nothing: it is a text about that sign.
    """
    text, whole = without_comments(node.text)
    if not whole and not inline and not node.text.rpartition(OPEN)[2].strip():
        return node
    if not whole:
        decoding.report(OPEN_COMMENT, node, "a comment in this text is never closed", CLOSE_IT)
    return node._replace(text=text)


def _line_of(node: YamlNode, words: str, decoding: Decoding) -> YamlNode:
    """Return where some words of a text stand: it may have many lines."""
    sign = words.partition(" ")[0]
    for number in range(node.line, node.end_line + 1):
        column = decoding.line(number).find(sign) + 1
        if column:
            return YamlNode("text", number, column, number, column + len(sign))
    return node


def warn_if_cut(node: YamlNode, place: FieldPlace, decoding: Decoding) -> None:
    """Warn where a number sign right after a plain text took the rest of the line for a comment."""
    if node.kind != "text" or node.style:
        return
    line = decoding.line(node.end_line)
    if not CUT.match(line, node.end_column - 1):
        return
    left = (
        f"{subject(place)} is only {quoted(node.text)}"
        if node.text
        else f"nothing is left of {subject(place)}"
    )
    start = node.column if node.line == node.end_line else 1
    hint = f"put it in double quotes: `{_as_yaml(line[start - 1 :].strip())}`"
    decoding.report(V132, node, f'" #" begins a comment, so this cut your text: {left}', hint)


def on_one_line(node: YamlNode) -> str:
    """Return a text with its soft line breaks joined: by one blank, between Han and Kana by none."""
    text = node.text.strip()
    if "\n" in text:
        text = SOFT_BREAK.sub(" ", text)
    most = 2 if node.style in BLOCK_STYLES else 0
    if node.end_line - node.line > most:  # YAML joined its lines by blanks
        text = text if text.isascii() else _blank_within_han().sub("", text)
    return text


@cache
def _blank_within_han() -> re.Pattern[str]:
    # It takes long to compile, and many a site has no such text.
    return re.compile(rf"(?<=[{HAN_OR_KANA}]) (?=[{HAN_OR_KANA}])")


def _as_yaml(text: str) -> str:
    """Return a text as YAML wants it in double quotes, cut where it is long."""
    return quoted(text.replace("\\", "\\\\").replace('"', '\\"'))
