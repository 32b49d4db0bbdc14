"""Plural forms as gettext counts them."""

from __future__ import annotations

import pytest

from generator.i18n.plurals import _table, forms, header, index


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("es", "nplurals=2; plural=(n != 1);"),
        ("fr", "nplurals=2; plural=(n > 1);"),
        ("pt-BR", "nplurals=2; plural=(n > 1);"),
        ("pt", "nplurals=2; plural=(n != 1);"),
        ("zh-Hans", "nplurals=1; plural=0;"),
        ("roa-tara", "nplurals=2; plural=(n != 1);"),
    ],
)
def test_the_header_of_a_po_file(locale: str, line: str) -> None:
    assert header(locale) == line


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", {0: 1, 1: 0, 2: 1}),
        ("fr", {0: 0, 1: 0, 2: 1}),
        ("ja", {0: 0, 1: 0, 2: 0}),
        ("ru", {1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 112: 2}),
        ("ar", {0: 0, 1: 1, 2: 2, 3: 3, 11: 4, 100: 5, 103: 3}),
    ],
)
def test_the_form_that_a_number_takes(locale: str, expected: dict[int, int]) -> None:
    assert {n: index(n, locale) for n in expected} == expected


def test_every_form_of_every_language_is_reached() -> None:
    for locale in _table():
        assert {index(n, locale) for n in range(1001)} == set(range(forms(locale)[0])), locale


@pytest.mark.parametrize(
    ("locale", "numbers"),
    [
        ("be", "1 21 101 | 2 4 22 104 | 0 5 11 12 14 111"),
        ("cy", "0 | 1 | 2 | 3 | 6 | 4 5 7 11 100"),
        ("cs", "1 | 2 4 | 0 5 21 22 101"),
        ("gd", "1 11 | 2 12 | 3 10 13 19 | 0 20 21 101"),
        ("gv", "1 11 101 | 2 12 102 | 0 20 60 100 | 3 10 13 103"),
        ("is", "1 21 101 | 0 2 11 12 111"),
        ("lt", "1 21 101 | 2 9 22 109 | 0 10 11 19 20 111"),
        ("mt", "1 | 2 | 0 3 10 103 | 11 19 111 | 20 21 100 101"),
        ("pl", "1 | 2 4 22 104 | 0 5 11 12 14 21 101"),
        ("ro", "1 | 0 2 19 101 119 | 20 21 99 100 120"),
        ("shi", "0 1 | 2 10 | 11 12 100"),
        ("sl", "1 101 | 2 102 | 3 4 103 | 0 5 11 100"),
        ("tzm", "0 1 11 99 | 2 10 100 101"),
    ],
)
def test_numbers_that_a_language_counts_alike_share_a_form(locale: str, numbers: str) -> None:
    """As its grammars and CLDR have it; the forms in gettext's order."""
    for form, group in enumerate(numbers.split(" | ")):
        assert {int(n): index(int(n), locale) for n in group.split()} == {int(n): form for n in group.split()}
