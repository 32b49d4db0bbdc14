"""Plural forms as gettext counts them."""

from __future__ import annotations

import pytest
from babel import Locale

from generator.markup.plurals import _table, forms, header, index


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
    "locale", ["ar", "be", "cy", "cs", "gd", "gv", "is", "lt", "mt", "pl", "ro", "shi", "sl", "tzm"]
)
def test_the_forms_are_the_categories_of_cldr(locale: str) -> None:
    category = Locale.parse(locale).plural_form
    pairs = {(index(n, locale), category(n)) for n in range(1001)}
    assert len(pairs) == forms(locale)[0]
