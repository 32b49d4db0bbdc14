"""What a page shows of each unit, along the fallback chain."""

from __future__ import annotations

import pytest

from generator.model.content import Content, LocalContent
from generator.model.text import ResolvedText, Translation, Unit
from generator.translation.localise import count, localise, percent, shown_fields

CONTENT = Content((Unit("Bring a pen.", "paragraph"),))
CURRENT = Translation("Trae un bolígrafo.", "current")
OUTDATED = Translation("Trae un lápiz.", "outdated", "Bring a pencil.")
MISSING = Translation("", "missing")


def shown(locale: str, *chain: tuple[str, Translation]) -> ResolvedText:
    (found,) = localise(CONTENT, "en", locale, tuple((name, (each,)) for name, each in chain)).shown
    return found


def test_the_source_locale_shows_the_source() -> None:
    assert localise(CONTENT, "en", "en", ()).shown == (ResolvedText("Bring a pen.", "en", "source"),)


def test_a_current_text() -> None:
    assert shown("es", ("es", CURRENT)) == ResolvedText("Trae un bolígrafo.", "es", "current")


def test_an_outdated_text_says_what_its_translator_saw_and_what_the_source_says_now() -> None:
    expected = ResolvedText("Trae un lápiz.", "es", "outdated", "Bring a pencil.", "Bring a pen.")
    assert shown("es", ("es", OUTDATED)) == expected
    assert shown("es", ("es", OUTDATED), ("pt", CURRENT)) == expected


def test_a_fallback_serves_where_the_locale_has_nothing() -> None:
    portuguese = Translation("Traz uma caneta.", "current")
    expected = ResolvedText("Traz uma caneta.", "pt", "missing")
    assert shown("gl", ("gl", MISSING), ("pt", portuguese), ("es", CURRENT)) == expected
    assert shown("gl", ("gl", MISSING), ("pt", MISSING), ("es", CURRENT)).locale == "es"


def test_an_outdated_text_of_a_fallback_keeps_what_tells_it_so() -> None:
    expected = ResolvedText("Trae un lápiz.", "es", "missing", "Bring a pencil.", "Bring a pen.")
    assert shown("gl", ("gl", MISSING), ("es", OUTDATED)) == expected


def test_the_source_comes_last() -> None:
    expected = ResolvedText("Bring a pen.", "en", "missing")
    assert shown("ar", ("ar", MISSING)) == expected
    assert shown("ar") == expected
    assert localise(CONTENT, "en", "ar", (("ar", ()),)).shown == (expected,)


def test_a_chain_ends_at_the_locale_of_the_source() -> None:
    assert shown("ar", ("ar", MISSING), ("en", CURRENT), ("es", CURRENT)).text == "Bring a pen."


def test_a_field_without_a_letter_says_whose_direction_it_keeps() -> None:
    content = Content(literals=(("title", "24/7"),))
    title = {tag: shown_fields(LocalContent(content, (), tag, "en"))["title"] for tag in ("ar", "es")}
    assert title == {
        "ar": ResolvedText("24/7", "en", "source"),
        "es": ResolvedText("24/7", "es", "source"),
    }


def test_counts_are_of_occurrences() -> None:
    assert count((CURRENT, CURRENT, OUTDATED, MISSING)) == (2, 1)


@pytest.mark.parametrize(("current", "total", "expected"), [(0, 3, 0), (2, 3, 66), (3, 3, 100), (0, 0, 100)])
def test_percent_is_rounded_down(current: int, total: int, expected: int) -> None:
    assert percent(current, total) == expected
