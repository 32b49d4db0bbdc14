"""How differences are told."""

from __future__ import annotations

from generator.build.differences import Comparison, Difference
from generator.cli.compare import lines, summary


def comparison(
    *changed: Difference, same: tuple[str, ...] = (), gone: tuple[str, ...] = (), new: tuple[str, ...] = ()
) -> Comparison:
    return Comparison(same, changed, gone, new)


def test_pages_that_begin_to_differ_in_the_same_way_stand_together() -> None:
    result = comparison(
        Difference("a.html", 3, "<b>", "<i>"),
        Difference("b.html", 9, "<b>", "<u>"),
        Difference("c.html", 4, "<b>", "<i>"),
    )
    assert list(lines(result, "main")) == [
        "Pages that differ: 3",
        "  a.html:3",
        "  c.html:4",
        "    - <b>",
        "    + <i>",
        "  b.html:9",
        "    - <b>",
        "    + <u>",
    ]


def test_of_a_long_line_the_place_is_shown_where_it_differs() -> None:
    start, end = "x" * 500, "y" * 500
    result = comparison(Difference("a.html", 1, f"{start}one{end}", f"{start}two\x1b{end}"))
    *_, before, after = lines(result, "main")
    assert before == f"    - …{'x' * 24}one{'y' * 67}…"
    assert after.startswith(f"    + …{'x' * 24}two␛yyy")


def test_a_page_that_became_longer_shows_what_was_added() -> None:
    *_, page, added = lines(comparison(Difference("a.html", 8, None, "<p>More</p>")), "main")
    assert (page, added) == ("  a.html:8", "    + <p>More</p>")


def test_other_files_are_counted_where_a_folder_has_many() -> None:
    shards = tuple(f"en/search/{number}.js" for number in range(4))
    result = comparison(
        Difference("robots.txt", 1, "a", "b"), gone=("old.html",), new=("en/feed.xml", *shards)
    )
    assert list(lines(result, "v1.0")) == [
        "Pages that only v1.0 writes: 1",
        "  old.html",
        "Other files that differ: 1",
        "  robots.txt",
        "Other files that only the working tree writes: 5",
        "  en/feed.xml",
        "  en/search/ (4 files)",
    ]


def test_the_last_line_says_how_much_differs() -> None:
    same = ("a.html", "b.html", "c.css")
    assert summary(comparison(same=same), "main") == (
        "main and the working tree write the same 2 pages and 1 other file."
    )
    assert summary(comparison(Difference("d.html", 1, "a", "b"), same=same, new=("e.css",)), "main") == (
        "main and the working tree: 1 of 3 pages and 1 of 2 other files differ."
    )
