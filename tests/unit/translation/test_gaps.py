"""What of a file still waits for a translator."""

from __future__ import annotations

from generator.model.content import Block, Content, LocalContent
from generator.model.text import ResolvedText, Unit
from generator.translation.describe import short_name
from generator.translation.gaps import FEW, find_gaps

PATH = "content/modules/one.md"
UNITS = (
    Unit("Look around", "heading", "look"),
    Unit("See *two* things.", "paragraph", "look"),
    Unit("Tell a friend.", "paragraph", "look"),
    Unit("Tell a friend.", "item", "tell"),
    Unit("Wait.", "facilitator: paragraph", "tell"),
    Unit("Go home.", "paragraph", "aside"),
)
BLOCKS = (Block("facilitator", (), (), (Block("heading", (("level", "3"), ("id", "aside"))),)),)
CONTENT = Content(UNITS, blocks=BLOCKS)


def current(text: str) -> ResolvedText:
    return ResolvedText(text, "es", "current")


def missing(unit: Unit) -> ResolvedText:
    return ResolvedText(unit.text, "en", "missing")


def outdated(unit: Unit, before: str | None) -> ResolvedText:
    return ResolvedText("Viejo", "es", "outdated", before, unit.text)


def texts(shown: tuple[ResolvedText, ...], content: Content = CONTENT) -> LocalContent:
    return LocalContent(content, shown, "es", "en")


SOME = (
    current("Mira"),
    outdated(UNITS[1], "See *three* things."),
    *(missing(unit) for unit in UNITS[2:5]),
    outdated(UNITS[5], None),
)


def test_occurrences_and_their_words_are_counted() -> None:
    found = find_gaps(PATH, texts(SOME), ())
    assert (found.current, found.total) == (1, 6)
    assert (found.current_words, found.words) == (2, 14)
    assert (found.missing_texts, found.missing_words) == (3, 7)


def test_a_text_that_stands_twice_is_one_entry() -> None:
    names = [gap.name for gap in find_gaps(PATH, texts(SOME), ()).missing]
    assert names == [short_name(PATH, None, "Tell a friend."), short_name(PATH, None, "Wait.")]


def test_an_outdated_text_tells_both_of_its_sources_without_marks() -> None:
    gap, unknown = find_gaps(PATH, texts(SOME), ()).outdated
    assert (gap.before, gap.text, gap.place) == ("See three things.", "See two things.", "look")
    assert (unknown.before, unknown.text) == (None, "Go home.")


def test_a_change_of_marks_alone_is_told_with_the_marks() -> None:
    shown = (SOME[0], outdated(UNITS[1], "See two things."), *SOME[2:])
    gap = find_gaps(PATH, texts(shown), ()).outdated[0]
    assert (gap.before, gap.text) == ("See two things.", "See *two* things.")


def test_what_only_the_facilitator_view_has_is_told() -> None:
    found = find_gaps(PATH, texts(SOME), ())
    assert [gap.trainer for gap in (*found.missing, *found.outdated)] == [False, True, False, True]


def test_the_name_of_a_text_that_was_split_is_that_of_its_section() -> None:
    contexts = (("tell", "Wait."),)
    names = [gap.name for gap in find_gaps(PATH, texts(SOME), contexts).missing]
    assert names == [short_name(PATH, None, "Tell a friend."), short_name(PATH, "tell", "Wait.")]


def test_only_the_first_missing_texts_are_named_and_none_of_a_file_that_nobody_has_begun() -> None:
    units = tuple(Unit(f"Text {letter}", "paragraph") for letter in "abcdefgh")
    begun = (current("Texto a"), *(missing(unit) for unit in units[1:]))
    assert len(find_gaps(PATH, texts(begun, Content(units)), ()).missing) == FEW
    untouched = find_gaps(PATH, texts(tuple(map(missing, units)), Content(units)), ())
    assert (untouched.missing, untouched.missing_texts) == ((), 8)


def test_a_file_whose_translations_fit_nothing_has_been_begun() -> None:
    nothing = tuple(missing(unit) for unit in UNITS)
    assert len(find_gaps(PATH, texts(nothing), (), begun=True).missing) == FEW


def test_a_star_in_a_plain_text_is_a_star() -> None:
    title = Unit("A *good* title", "title")
    shown = outdated(title, "A *bad* title")
    (gap,) = find_gaps(PATH, texts((shown,), Content((title,))), ()).outdated
    assert (gap.before, gap.text) == ("A *bad* title", "A *good* title")
