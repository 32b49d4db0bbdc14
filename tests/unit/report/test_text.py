from __future__ import annotations

import pytest

from generator.model.diagnostic import Diagnostic, Location, Positions, Related
from generator.report.as_text import WIDEST
from generator.report.printing import ReportFormat, print_report
from generator.report.visible import width

PATH = "content/modules/open-data.md"


def report(found: Diagnostic, source: str, format: ReportFormat = "text") -> str:
    return print_report([found], {}, {found.location.path: source}.get, format)


def finding(location: Location, message: str = "wrong", hint: str = "") -> Diagnostic:
    return Diagnostic("V000", "error", message, location, hint)


def test_a_finding_looks_like_this() -> None:
    found = Diagnostic(
        code="V000",
        severity="error",
        message='unknown module "data-sharng"',
        location=Location(PATH, line=2, column=25, length=18),
        hint='did you mean "data-sharing"?',
        related=(Related(Location("translations/es/modules/open-data.po", line=212), "it stands here too"),),
    )
    assert report(found, "## Next\nContinue with [sharing](module:data-sharng).\n") == (
        'error[V000]: unknown module "data-sharng"\n'
        " --> content/modules/open-data.md:2:25\n"
        "  |\n"
        "2 | Continue with [sharing](module:data-sharng).\n"
        "  |                         ^^^^^^^^^^^^^^^^^^\n"
        '  = help: did you mean "data-sharing"?\n'
        "  = note: it stands here too: translations/es/modules/open-data.po:212\n"
    )


def test_an_anchor_becomes_the_line_of_today() -> None:
    positions = {PATH: Positions(PATH, (("title", 2, 8),))}
    found = finding(Location(PATH, anchor="title"))
    assert print_report([found], positions, lambda _: None, "concise") == f"{PATH}:2:8: error[V000] wrong\n"


def test_an_anchor_that_is_gone_becomes_the_first_line() -> None:
    found = finding(Location(PATH, anchor="unit:12"))
    assert report(found, "text", "concise") == f"{PATH}:1:1: error[V000] wrong\n"


@pytest.mark.parametrize(
    ("line", "column", "length", "carets"),
    [
        ("abc", 2, 1, " ^"),
        ("日本語", 3, 1, "    ^^"),  # a wide character takes two columns
        ("e\u0301te\u0301", 3, 3, " ^^"),  # a combining mark takes none
        ("\tabc", 2, 1, "    ^"),  # a tab is shown as four blanks
        ("abc", 4, 0, "   ^"),  # just behind the end
        ("abc", 2, 99, " ^^"),  # longer than the line
    ],
)
def test_carets_stand_under_what_is_meant(line: str, column: int, length: int, carets: str) -> None:
    shown = report(finding(Location(PATH, line=1, column=column, length=length)), line).splitlines()
    assert shown[4] == f"  | {carets}"


def test_a_long_line_is_cut_round_the_carets() -> None:
    source = "a" * 500 + "HERE" + "b" * 500
    line, carets = report(finding(Location(PATH, line=1, column=501, length=4)), source).splitlines()[3:5]
    assert line.startswith("1 | …aaa")
    assert line.endswith("bbb…")
    assert len(line) <= 110
    assert line[carets.index("^") : carets.rindex("^") + 1] == "HERE"


def test_a_long_line_of_wide_characters_is_cut_to_as_many_columns() -> None:
    shown = report(finding(Location(PATH, line=1, column=200, length=2)), "日本" * 300).splitlines()[3]
    assert width(shown) <= WIDEST + len("1 | ")
    assert shown.count("…") == 2


def test_a_file_cannot_steer_the_terminal() -> None:
    found = finding(Location(PATH, line=1, column=2), message="\x1b[2Jgone", hint="\u202eabc")
    shown = report(found, "\x1b]0;title\x07 \u2066x\n")
    assert "␛[2Jgone" in shown
    assert "<U+202E>abc" in shown
    assert "1 | ␛]0;title␇ <U+2066>x" in shown


def test_without_its_source_a_finding_still_has_its_place() -> None:
    shown = print_report([finding(Location(PATH, line=7))], {}, lambda _: None, "text")
    assert shown == f"error[V000]: wrong\n --> {PATH}:7:1\n"


def test_of_a_whole_file_no_line_is_shown() -> None:
    assert report(finding(Location(PATH)), "## First line\n") == f"error[V000]: wrong\n --> {PATH}:1:1\n"


def test_findings_are_sorted_and_each_stands_once() -> None:
    found = [finding(Location(path, line=line)) for path in ("b.md", "a.md") for line in (10, 9, 10)]
    assert print_report(found, {}, lambda _: None, "concise").split() == [
        word
        for place in ("a.md:9:1:", "a.md:10:1:", "b.md:9:1:", "b.md:10:1:")
        for word in (place, "error[V000]", "wrong")
    ]


@pytest.mark.parametrize(
    ("format", "nothing"), [("text", ""), ("concise", ""), ("json", "[]\n"), ("github", "")]
)
def test_nothing_found(format: ReportFormat, nothing: str) -> None:
    assert print_report([], {}, lambda _: None, format) == nothing
