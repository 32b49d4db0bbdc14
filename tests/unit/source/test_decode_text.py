from __future__ import annotations

import pytest

from generator.model.diagnostic import Location
from generator.source.fields.text import text_of


def test_a_byte_order_mark_and_line_ends_of_all_kinds() -> None:
    outcome = text_of("a.md", b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert (outcome.value, outcome.diagnostics) == ("one\ntwo\nthree\n", ())


def test_latin_1_is_no_utf_8() -> None:
    outcome = text_of("a.md", "one\r\ntitle: Café".encode("latin-1"))
    (finding,) = outcome.diagnostics
    assert outcome.value == ""
    assert (finding.code, finding.location) == ("V101", Location("a.md", line=2, column=11, length=1))


def test_utf_16_is_no_utf_8() -> None:
    (finding,) = text_of("a.md", "title".encode("utf-16")).diagnostics
    assert (finding.code, finding.location.line, finding.location.column) == ("V101", 1, 1)


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"])
def test_what_nobody_can_see_is_named_and_taken_out(character: str) -> None:
    outcome = text_of("a.md", f"é one\na{character}b\n".encode())
    (finding,) = outcome.diagnostics
    assert outcome.value == "é one\nab\n"
    assert (finding.code, finding.location) == ("V102", Location("a.md", line=2, column=2, length=1))
    assert f"U+{ord(character):04X}" in finding.message


def test_every_line_is_reported_once() -> None:
    findings = text_of("a.md", b"a\0\0\nb\nc\0\n").diagnostics
    assert [finding.location.line for finding in findings] == [1, 3]


def test_joiners_and_marks_of_direction_are_part_of_a_language() -> None:
    text = "می\u200cخواهم \u200f\u2067עברית\u2069\n"
    assert text_of("a.md", text.encode()).value == text
