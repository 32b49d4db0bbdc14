"""The types of single values: from a text as typed to the value it stands for.

Each has `read(node, place, found)`, which gives the value, or None where it reported why there is none, and
`empty`, the value of a field that is not there. Here are numbers, dates, yes or no, and words to choose from;
`prose.py` has words for people, `tested.py` what is right or wrong as it is typed.
"""

from __future__ import annotations

import re
from datetime import date
from typing import ClassVar

from msgspec import Struct

from generator.model.ids import did_you_mean
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.rules import V128, V129, V133, V134, V135, V138
from generator.source.fields.yaml import YamlNode

LONGEST_QUOTED = 60
TRUTH = {"true": True, "false": False}
MEANT_AS_TRUTH = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}


class Scalar(Struct, frozen=True):
    """What all single values share: they are written as one text."""

    empty: ClassVar[object] = ""
    noun: ClassVar[str] = "a text"

    def read(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the value of a node; None where it is no text, or not one of this type."""
        if node.kind == "void":
            return None
        if node.kind == "text" and not node.is_empty:
            return self.convert(node, place, decoding)
        if node.kind == "text":
            decoding.report(V128, node, f"{subject(place)} is empty", f"write {self.noun} here")
        else:
            self.refuse(node, place, decoding)
        return None

    def convert(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the value of a text that is not empty."""
        raise NotImplementedError

    def refuse(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> None:
        """Report a list or a mapping."""
        what = "a list" if node.kind == "list" else "keys with values"
        decoding.report(V129, node, f"{subject(place)} is {self.noun}, not {what}", f"write {self.noun}")


class Number(Scalar, frozen=True):
    """A whole number."""

    empty: ClassVar[object] = 0
    noun: ClassVar[str] = "a number"
    least: int = 1
    most: int = 1000

    def convert(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the number."""
        if re.fullmatch(r"[0-9]{1,9}", node.text) and self.least <= int(node.text) <= self.most:
            return int(node.text)
        digits = re.search(r"(?<![0-9.,])[0-9]{1,9}(?![0-9.,])", node.text)
        fits = digits and self.least <= int(digits.group()) <= self.most
        hint = f"write `{int(digits.group())}`" if digits and fits else "write it in digits, without a unit"
        message = (
            f"{subject(place)} is a whole number from {self.least} to {self.most}, not {quoted(node.text)}"
        )
        decoding.report(V133, node, message, hint)
        return None


class Date(Scalar, frozen=True):
    """A day, as 2026-10-01."""

    noun: ClassVar[str] = "a date"

    def convert(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the date as typed."""
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", node.text):
            message = f"{subject(place)} is a date, and {quoted(node.text)} is not written as one"
            decoding.report(V134, node, message, "write year, month and day: `2026-10-01`")
            return None
        try:
            date.fromisoformat(node.text)
        except ValueError:
            decoding.report(
                V134, node, f"there is no day {node.text}", "write year, month and day: `2026-10-01`"
            )
            return None
        return node.text


class Boolean(Scalar, frozen=True):
    """Yes or no."""

    empty: ClassVar[object] = False
    noun: ClassVar[str] = "`true` or `false`"

    def convert(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the truth."""
        if node.text in TRUTH:
            return TRUTH[node.text]
        lower = node.text.lower()
        meant = MEANT_AS_TRUTH.get(lower, lower if lower in TRUTH else "")
        hint = f"write `{meant}`" if meant else "write `true` or `false`"
        decoding.report(V135, node, f"{subject(place)} is true or false, not {quoted(node.text)}", hint)
        return None


class Choice(Scalar, frozen=True):
    """One of some words."""

    noun: ClassVar[str] = "one word"
    words: tuple[str, ...]

    def convert(self, node: YamlNode, place: FieldPlace, decoding: Decoding) -> object:
        """Return the word."""
        if node.text in self.words:
            return node.text
        hint = (
            did_you_mean(node.text[:LONGEST_QUOTED], self.words) or f"write one of: {', '.join(self.words)}"
        )
        decoding.report(V138, node, f"{subject(place)} knows no {quoted(node.text)}", hint)
        return None


def quoted(text: str) -> str:
    """Return a text in double quotes for a message, cut where it is long."""
    short = text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 1] + "…"
    return f'"{short}"'


def subject(place: FieldPlace) -> str:
    """Return how a message names a value: by its key."""
    return quoted(place.name) if place.name else "this"
