"""The types of single values: from a text as typed to the value it stands for.

Each has `read(node, place, found)`, which gives the value, or None where it reported why there is none, and
`empty`, the value of a field that is not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.model.diagnostic import Rule
from generator.model.ids import did_you_mean, is_slug, slug_of
from generator.model.languages import is_tag, nearest_tag
from generator.model.licenses import known, nearest_license
from generator.model.text import has_letter
from generator.steps.decode.field_rules import (
    V128,
    V129,
    V130,
    V132,
    V133,
    V134,
    V135,
    V136,
    V138,
    V139,
    V140,
    V141,
    V143,
)
from generator.steps.decode.found import Field, Found, Place
from generator.steps.decode.yaml import Node

LONGEST_QUOTED = 60
CUT = re.compile(r"[ \t]*#[^\W_]")
"""What follows a text that a number sign cut short."""
HAN_OR_KANA = "\u2e80-\u30ff\u31c0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff"
SOFT_BREAK = re.compile(r"[ \t]*\n\s*")
SPACE_WITHIN_HAN = re.compile(rf"(?<=[{HAN_OR_KANA}]) (?=[{HAN_OR_KANA}])")
BLOCK_STYLES = ("|", ">")
WEB_ADDRESS = re.compile(r"https?://[\w.-]+(:[0-9]{1,5})?([/?#][^\s<>\"\\]*)?", re.IGNORECASE)
EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\".]+")
TRUTH = {"true": True, "false": False}
MEANT_AS_TRUTH = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}


def quoted(text: str) -> str:
    """Return a text in double quotes for a message, cut where it is long."""
    short = text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 1] + "…"
    return f'"{short}"'


def subject(place: Place) -> str:
    """Return how a message names a value: by its key."""
    return quoted(place.name) if place.name else "this"


class Scalar:
    """What all single values share: they are written as one text."""

    empty: ClassVar[object] = ""
    noun: ClassVar[str] = "a text"

    def read(self, node: Node, place: Place, found: Found) -> object:
        """Return the value of a node; None where it is no text, or not one of this type."""
        if node.kind == "void":
            return None
        if node.kind == "text" and not node.is_empty:
            return self.convert(node, place, found)
        if node.kind == "text":
            found.report(V128, node, f"{subject(place)} is empty", f"write {self.noun} here")
        else:
            self.refuse(node, place, found)
        return None

    def convert(self, node: Node, place: Place, found: Found) -> object:
        """Return the value of a text that is not empty."""
        raise NotImplementedError

    def refuse(self, node: Node, place: Place, found: Found) -> None:
        """Report a list or a mapping."""
        what = "a list" if node.kind == "list" else "keys with values"
        found.report(V129, node, f"{subject(place)} is {self.noun}, not {what}", f"write {self.noun}")


@dataclass(frozen=True, slots=True)
class Text(Scalar):
    """Words for people."""

    translated: bool = False
    inline: bool = False
    """Whether it is inline Markdown."""
    longest: int = 0
    """Characters; 0 for no limit."""

    def read(self, node: Node, place: Place, found: Found) -> object:
        """Return the text, with its soft line breaks joined; a translated one is noted as a field."""
        warn_if_cut(node, place, found)
        return Scalar.read(self, node, place, found)

    def convert(self, node: Node, place: Place, found: Found) -> object:
        """Return the text on one line."""
        text = on_one_line(node)
        if self.longest and len(text) > self.longest:
            message = f"{subject(place)} has {len(text)} characters; at most {self.longest} fit"
            found.report(V143, node, message, f"take out {len(text) - self.longest} characters or more")
        if self.translated and has_letter(text):
            found.fields.append(Field(place.anchor, text, place.kind, self.inline))
        elif self.translated:
            found.literals.append((place.anchor, text))
        return text

    def refuse(self, node: Node, place: Place, found: Found) -> None:
        """A colon makes a mapping of a sentence: the commonest slip of all."""
        if node.kind != "mapping":
            hint = "write a text; one that begins with `[` or `- ` needs double quotes"
            found.report(V129, node, f"{subject(place)} is a text, not a list", hint)
            return
        raw = "" if node.flow else found.line(node.line)[node.column - 1 :].strip()
        sentence = raw.replace("\\", "\\\\").replace('"', '\\"')
        hint = "put the sentence in quotes" + (f": `{quoted(sentence)}`" if raw else "")
        sign = "`{`" if node.flow else '": "'
        found.report(V130, node, f"a text belongs here, and {sign} made a mapping of it", hint)


@dataclass(frozen=True, slots=True)
class Number(Scalar):
    """A whole number."""

    empty: ClassVar[object] = 0
    noun: ClassVar[str] = "a number"
    least: int = 1
    most: int = 1000

    def convert(self, node: Node, place: Place, found: Found) -> object:
        """Return the number."""
        if re.fullmatch(r"[0-9]{1,9}", node.text) and self.least <= int(node.text) <= self.most:
            return int(node.text)
        digits = re.search(r"(?<![0-9.,])[0-9]{1,9}(?![0-9.,])", node.text)
        fits = digits and self.least <= int(digits.group()) <= self.most
        hint = f"write `{int(digits.group())}`" if digits and fits else "write it in digits, without a unit"
        message = (
            f"{subject(place)} is a whole number from {self.least} to {self.most}, not {quoted(node.text)}"
        )
        found.report(V133, node, message, hint)
        return None


class Date(Scalar):
    """A day, as 2026-10-01."""

    noun: ClassVar[str] = "a date"

    def convert(self, node: Node, place: Place, found: Found) -> object:
        """Return the date as typed."""
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", node.text):
            message = f"{subject(place)} is a date, and {quoted(node.text)} is not written as one"
            found.report(V134, node, message, "write year, month and day: `2026-10-01`")
            return None
        try:
            date.fromisoformat(node.text)
        except ValueError:
            found.report(
                V134, node, f"there is no day {node.text}", "write year, month and day: `2026-10-01`"
            )
            return None
        return node.text


class Boolean(Scalar):
    """Yes or no."""

    empty: ClassVar[object] = False
    noun: ClassVar[str] = "`true` or `false`"

    def convert(self, node: Node, place: Place, found: Found) -> object:
        """Return the truth."""
        if node.text in TRUTH:
            return TRUTH[node.text]
        lower = node.text.lower()
        meant = MEANT_AS_TRUTH.get(lower, lower if lower in TRUTH else "")
        hint = f"write `{meant}`" if meant else "write `true` or `false`"
        found.report(V135, node, f"{subject(place)} is true or false, not {quoted(node.text)}", hint)
        return None


@dataclass(frozen=True, slots=True)
class Choice(Scalar):
    """One of some words."""

    noun: ClassVar[str] = "one word"
    words: tuple[str, ...]

    def convert(self, node: Node, place: Place, found: Found) -> object:
        """Return the word."""
        if node.text in self.words:
            return node.text
        hint = (
            did_you_mean(node.text[:LONGEST_QUOTED], self.words) or f"write one of: {', '.join(self.words)}"
        )
        found.report(V138, node, f"{subject(place)} knows no {quoted(node.text)}", hint)
        return None


class Tested(Scalar):
    """A value that is right or wrong as it is typed."""

    rule: ClassVar[Rule]

    def convert(self, node: Node, _place: Place, found: Found) -> object:
        """Return the text as typed."""
        if self.fits(node.text):
            return node.text
        found.report(self.rule, node, f"{quoted(node.text)} {self.complaint()}", self.hint(node.text))
        return None

    def fits(self, text: str) -> bool:
        """Whether a text is a value of this type."""
        raise NotImplementedError

    def complaint(self) -> str:
        """Say what a text that does not fit is not: "is no id"."""
        return f"is not {self.noun}"

    def hint(self, text: str) -> str:
        """Say what to type instead of `text`."""
        raise NotImplementedError


class Slug(Tested):
    """An id."""

    noun: ClassVar[str] = "an id"
    rule: ClassVar[Rule] = V136

    def fits(self, text: str) -> bool:
        """Whether it is a slug."""
        return is_slug(text)

    def hint(self, text: str) -> str:
        """Name the nearest slug."""
        near = slug_of(text)
        return f'write "{near}"' if near else "write small letters from a to z, digits, and - between them"


@dataclass(frozen=True, slots=True)
class Pattern(Tested):
    """A short text of a fixed form: `Q42`."""

    rule: ClassVar[Rule] = V138
    form: str
    """A regular expression."""
    what: str
    """With its article: "an item of Wikidata"."""
    example: str

    def fits(self, text: str) -> bool:
        """Whether it has the form."""
        return re.fullmatch(self.form, text) is not None

    def complaint(self) -> str:
        """Say what it is not."""
        return f"is not {self.what}"

    def hint(self, _text: str) -> str:
        """Show the form."""
        return f"write it as `{self.example}`"


class Url(Tested):
    """An address that a page may link to."""

    noun: ClassVar[str] = "an address that a browser opens safely"
    rule: ClassVar[Rule] = V139

    def fits(self, text: str) -> bool:
        """Whether it leads into the web."""
        return WEB_ADDRESS.fullmatch(text) is not None

    def hint(self, _text: str) -> str:
        """Show how it begins."""
        return "write the whole address, from `https://` on"


class Contact(Url):
    """An address that a page may link to, for mail or of the web."""

    def fits(self, text: str) -> bool:
        """Whether it leads into the web or to a mailbox."""
        mailbox = text[7:].partition("?")[0] if text[:7].lower() == "mailto:" else ""
        return EMAIL.fullmatch(mailbox) is not None or Url.fits(self, text)


class Email(Tested):
    """An address for mail."""

    noun: ClassVar[str] = "an address for mail"
    rule: ClassVar[Rule] = V139

    def fits(self, text: str) -> bool:
        """Whether it has a name, an @ and a domain."""
        return EMAIL.fullmatch(text) is not None

    def hint(self, _text: str) -> str:
        """Show the form."""
        return "write it as `name@example.org`"


class Tag(Tested):
    """A language."""

    noun: ClassVar[str] = "a language tag that browsers know"
    rule: ClassVar[Rule] = V140

    def fits(self, text: str) -> bool:
        """Whether it is a tag of BCP 47, or a code of Wikimedia's."""
        return is_tag(text)

    def hint(self, text: str) -> str:
        """Name the nearest tag."""
        near = nearest_tag(text)
        return f'write "{near}"' if near else "write a tag of BCP 47, as `en`, `pt-BR` or `zh-Hans`"


class License(Tested):
    """The SPDX id of a licence."""

    noun: ClassVar[str] = "a licence that is known here"
    rule: ClassVar[Rule] = V141

    def fits(self, text: str) -> bool:
        """Whether the table of licences has it."""
        return known(text)

    def hint(self, text: str) -> str:
        """Name the nearest licence."""
        near = nearest_license(text[:LONGEST_QUOTED])
        return f'did you mean "{near}"?' if near else "write an SPDX id, as `CC-BY-SA-4.0`"


def warn_if_cut(node: Node, place: Place, found: Found) -> None:
    """Warn where a number sign right after a plain text took the rest of the line for a comment."""
    if node.kind != "text" or node.style:
        return
    line = found.line(node.end_line)
    if not CUT.match(line, node.end_column - 1):
        return
    left = (
        f"{subject(place)} is only {quoted(node.text)}"
        if node.text
        else f"nothing is left of {subject(place)}"
    )
    start = node.column if node.line == node.end_line else 1
    whole = line[start - 1 :].strip().replace("\\", "\\\\").replace('"', '\\"')
    hint = f"put it in double quotes: `{quoted(whole)}`"
    found.report(V132, node, f'" #" begins a comment, so this cut your text: {left}', hint)


def on_one_line(node: Node) -> str:
    """Return a text with its soft line breaks joined: by one blank, between Han and Kana by none."""
    text = node.text.strip()
    if "\n" in text:
        text = SOFT_BREAK.sub(" ", text)
    if node.end_line - node.line > (
        2 if node.style in BLOCK_STYLES else 0
    ):  # YAML joined its lines by blanks
        text = SPACE_WITHIN_HAN.sub("", text)
    return text
