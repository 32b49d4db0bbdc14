"""Numbers, dates, durations and lists as readers of each language expect them.

Which blank stands in them, and which digits Arabic begins with, CLDR has changed before; `plain` hides both.
"""

from __future__ import annotations

import re
import unicodedata
from types import SimpleNamespace

import pytest

from generator.i18n import formats
from generator.i18n.formats import (
    ZEROS,
    collation_key,
    date,
    language_name,
    listing,
    minutes,
    number,
    percent,
    size,
)
from generator.i18n.languages import _rows

MARKS = "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"


def plain(text: str) -> str:
    """Return a text with one kind of blank and of digits, without marks of direction."""
    letters = (str(unicodedata.decimal(letter, letter)) for letter in text if letter not in MARKS)
    return " ".join("".join(letters).split())


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "1,234.5"),
        ("de", "1.234,5"),
        ("fr", "1 234,5"),
        ("fa", "1٬234٫5"),
        ("roa-tara", "1.234,5"),
    ],
)
def test_a_number(locale: str, text: str) -> None:
    """Tarantino is unknown to CLDR: its readers know the separators of Italian."""
    assert plain(number(1234.5, locale)) == text


@pytest.mark.parametrize(
    ("locale", "digits"),
    [("en", "12345"), ("fa", "۱۲۳۴۵"), ("ne", "१२३४५"), ("my", "၁၂၃၄၅"), ("dz", "༡༢༣༤༥")],
)
def test_a_number_has_the_digits_of_the_language(locale: str, digits: str) -> None:
    assert "".join(letter for letter in number(1234.5, locale) if letter.isdecimal()) == digits


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "12%"), ("de", "12 %"), ("tr", "%12"), ("fa", "12٪"), ("qaa", "12%")],
)
def test_a_percentage(locale: str, text: str) -> None:
    assert plain(percent(12, locale)) == text


def test_a_percentage_is_not_rounded_off_by_floating_point() -> None:
    assert [percent(n, "en") for n in range(101)] == [f"{n}%" for n in range(101)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "October 1, 2026"),
        ("es", "1 de octubre de 2026"),
        ("ar", "1 أكتوبر 2026"),
        ("fa", "1 اکتبر 2026"),
        ("zh-Hans", "2026年10月1日"),
        ("pt-AO", "1 de outubro de 2026"),
        ("roa-tara", "2026-10-01"),
    ],
)
def test_a_date(locale: str, text: str) -> None:
    """CLDR has no month names for the last, so that no foreign word is put into its sentences."""
    assert plain(date("2026-10-01", locale)) == text


def test_a_language_whose_months_have_numbers_alone_gets_a_date_of_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbered = SimpleNamespace(months={"format": {"wide": {1: "M01"}}})
    monkeypatch.setattr(formats, "_words_of", lambda _locale: numbered)
    assert date.__wrapped__("2026-10-01", "dv") == "2026-10-01"


@pytest.mark.parametrize(
    ("locale", "n", "text"),
    [
        ("en", 35, "35 min"),
        ("en", 60, "1 hr"),
        ("en", 80, "1 hr 20 min"),
        ("en", 0, "0 min"),
        ("es", 80, "1 h 20 min"),
        ("de", 80, r"1 Std\.?,? 20 Min\.?"),
        ("ar", 80, r"1 \w+ و ?20 \w+"),
        ("ja", 80, "1 ?時間 ?20 ?分"),
        ("roa-tara", 80, "1 h 20 min"),
    ],
)
def test_a_duration(locale: str, n: int, text: str) -> None:
    assert re.fullmatch(text, plain(minutes(n, locale)))


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "1 kB"),
        (999, "1 kB"),
        (45_123, "45 kB"),
        (999_999, "1 MB"),
        (1_234_567, "1.2 MB"),
        (30_000_000, "30 MB"),
    ],
)
def test_the_size_of_a_file(count: int, text: str) -> None:
    assert plain(size(count, "en")) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "a, b, and c"), ("es", "a, b y c"), ("ja", "a、b、c"), ("roa-tara", "a, b, c")],
)
def test_a_list(locale: str, text: str) -> None:
    assert listing(("a", "b", "c"), locale) == text


def test_a_list_of_few() -> None:
    assert [listing(items, "en") for items in ((), ("a",), ("a", "b"))] == ["", "a", "a and b"]


def test_a_list_takes_braces_as_text() -> None:
    assert listing(("{0}", "{1}", "{"), "en") == "{0}, {1}, and {"


@pytest.mark.parametrize(
    ("tag", "locale", "name"),
    [
        ("en", "es", "inglés"),
        ("en", "ar", "الإنجليزية"),
        ("es", "sw", "Kihispania"),
        ("fr", "fr", "français"),
        ("en", "x-nobody", ""),
        ("art-x-nobody", "es", ""),
    ],
)
def test_a_sentence_names_a_language_as_its_own_language_does(tag: str, locale: str, name: str) -> None:
    assert language_name(tag, locale) == name


@pytest.mark.parametrize("tag", ["zh-Hans", "pt-BR", "sr-Latn", "es-MX"])
def test_a_script_or_a_country_is_a_part_of_the_name(tag: str) -> None:
    base = language_name(tag.partition("-")[0], "es")
    assert language_name(tag, "es") not in ("", base)


def test_titles_are_sorted_by_letters_before_accents_and_case() -> None:
    titles = ["Zebra", "éclair", "eclipse", "Echo", "ñandú", "nube"]
    assert sorted(titles, key=collation_key) == ["Echo", "éclair", "eclipse", "ñandú", "nube", "Zebra"]


@pytest.mark.parametrize("locale", [*_rows()][::12])
def test_every_language_gets_something(locale: str) -> None:
    texts = (number(1, locale), percent(1, locale), date("2026-01-31", locale), minutes(61, locale))
    assert all(any(unicodedata.decimal(letter, None) == 1 for letter in text) for text in texts)


def test_the_digits_that_we_know_are_digits() -> None:
    rows = {name: [chr(ord(zero) + value) for value in range(10)] for name, zero in ZEROS.items()}
    assert {name: [unicodedata.decimal(digit) for digit in row] for name, row in rows.items()} == {
        name: list(range(10)) for name in ZEROS
    }
