"""What differs between two output folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.differences import Comparison, Difference, differences

PAGE = '<link href="assets/one.0123abcd.css">\n<p>Hello</p>\n'


def compared(folder: Path, before: dict[str, str], after: dict[str, str]) -> Comparison:
    for side, files in (("before", before), ("after", after)):
        for name, text in {".vereda-files": side, **files}.items():
            path = folder / side / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return differences(folder / "before", folder / "after")


def test_what_is_in_one_of_them_only(tmp_path: Path) -> None:
    result = compared(tmp_path, {"a.html": "", "b.html": ""}, {"b.html": "", "c/d.html": ""})
    assert result == Comparison(same=("b.html",), changed=(), gone=("a.html",), new=("c/d.html",))
    assert result.differs()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("one\ntwo\nthree", "one\n2\n3", (2, "two", "2")),
        ("one", "one\n", (2, None, "")),
        ("one\ntwo", "one", (2, "two", None)),
        ("one\ntwo", "one\r\ntwo", (1, "one", "one\r")),
        ("one", "\udcff", (0, None, None)),
    ],
)
def test_the_first_line_that_differs(
    tmp_path: Path, before: str, after: str, expected: tuple[int, str | None, str | None]
) -> None:
    result = compared(tmp_path, {"a.html": before}, {"a.html": after})
    assert result.changed == (Difference("a.html", *expected),)


def test_a_page_does_not_differ_for_the_name_of_a_style_sheet(tmp_path: Path) -> None:
    result = compared(
        tmp_path,
        {"a.html": PAGE, "assets/one.0123abcd.css": "p {}\n"},
        {"a.html": PAGE.replace("0123abcd", "99999999"), "assets/one.99999999.css": "p {color: red}\n"},
    )
    assert result.same == ("a.html",)
    assert [one.name for one in result.changed] == ["assets/one.css"]


def test_a_page_that_differs_elsewhere_too_does(tmp_path: Path) -> None:
    result = compared(
        tmp_path,
        {"a.html": PAGE, "assets/one.0123abcd.css": "p {}\n"},
        {
            "a.html": PAGE.replace("0123abcd", "99999999").replace("Hello", "Hi"),
            "assets/one.99999999.css": "",
        },
    )
    assert result.changed[0] == Difference("a.html", 2, "<p>Hello</p>", "<p>Hi</p>")


def test_two_names_that_would_be_one_without_their_digests_stay_as_they_are(tmp_path: Path) -> None:
    names = ("assets/one.0123abcd.css", "assets/one.99999999.css")
    assert compared(tmp_path, dict.fromkeys(names, ""), dict.fromkeys(names, "")).same == names
