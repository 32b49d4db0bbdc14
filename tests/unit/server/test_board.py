"""What pages are told, and when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

import pytest

from generator.server.board import Board, Notice
from generator.server.web import events


@pytest.fixture
def board() -> Board:
    """Return a board after a first build of two pages."""
    board = Board()
    board.post(Notice(), ["en/a.html", "en/b.html"])
    return board


def told(stream: Iterator[bytes]) -> dict[str, object]:
    found: dict[str, object] = json.loads(next(stream).removeprefix(b"data: "))
    return found


def test_a_page_is_old_when_it_has_changed_since_its_stamp(board: Board) -> None:
    stamp = board.stamp
    board.post(Notice(), ["en/a.html"])
    assert board.is_old("en/a.html", stamp)
    assert not board.is_old("en/b.html", stamp)
    assert not board.is_old("en/a.html", board.stamp)


def test_every_page_is_old_when_a_picture_has_changed(board: Board) -> None:
    stamp = board.stamp
    board.post(Notice(), ["media/map.svg"])
    assert board.is_old("en/b.html", stamp)


@pytest.mark.parametrize("stamp", ["", "x", "0123abcd.1", "0123abcd.x"])
def test_a_page_of_an_earlier_server_is_old(board: Board, stamp: str) -> None:
    assert board.is_old("en/b.html", stamp)


def test_a_page_hears_the_state_of_things_then_each_change(board: Board) -> None:
    stream = events(board, "en/a.html", board.stamp)
    assert told(stream) == {"reload": False, "errors": 0, "warnings": 0, "text": ""}
    board.post(Notice(1, 2, "error[V203]"), [])
    assert told(stream) == {"reload": False, "errors": 1, "warnings": 2, "text": "error[V203]"}
    board.post(Notice(), ["en/a.html"])
    assert told(stream)["reload"] is True


def test_signs_of_life_come_where_nothing_changes(board: Board) -> None:
    stream = events(board, "en/a.html", board.stamp, pulse=0.001)
    assert list(islice(stream, 1, 3)) == [b":\n\n", b":\n\n"]


def test_a_page_is_shown_early_until_it_is_written(board: Board) -> None:
    stamp = board.stamp
    board.show({"en/a.html": b"as it will be"})
    assert board.early("en/a.html") == b"as it will be"
    assert board.is_old("en/a.html", stamp)
    stamp = board.stamp
    board.post(Notice(), [])
    assert board.early("en/a.html") is None
    assert not board.is_old("en/a.html", stamp)


def test_the_pages_that_are_looked_at_are_known(board: Board) -> None:
    with board.open("en/a.html"), board.open("en/b.html"):
        with board.open("en/a.html"):
            pass
        assert board.opened == {"en/a.html", "en/b.html"}
    assert board.opened == frozenset()


def test_a_page_that_was_shown_early_outlasts_an_error() -> None:
    """A good save, then a bad one before the first was built: the good page stays."""
    board = Board()
    board.show({"en/a.html": b"good", "en/b.html": b"good too"})
    board.post(Notice(errors=1), ["en/b.html"])
    assert board.early("en/a.html") == b"good"
    assert board.early("en/b.html") is None
    board.post(Notice(), [])
    assert board.early("en/a.html") is None


def test_a_page_that_was_shown_early_outlasts_what_is_shown_of_another() -> None:
    """A good save, a bad one, then a page of another file: nothing has written the first page since."""
    board = Board()
    board.show({"en/a.html": b"good"})
    board.post(Notice(errors=1), [])
    board.show({"en/b.html": b"another"})
    assert board.early("en/a.html") == b"good"
    assert board.early("en/b.html") == b"another"
