"""Addresses as people write them."""

from __future__ import annotations

import pytest

from generator.model.links import anchor, encoded, same, same_but_for_links

NFC, NFD = "café", "cafe\u0301"


@pytest.mark.parametrize("written", [NFC, NFD, "caf%C3%A9", "cafe%CC%81", "caf%c3%a9"])
def test_an_anchor_is_one_id_however_its_letters_are_written(written: str) -> None:
    assert anchor(written) == NFC


def test_what_nobody_sees_is_no_part_of_an_anchor() -> None:
    assert anchor("1\ufe0f\u20e3-first") == "1-first"
    assert anchor("می\u200cخواهم") == "میخواهم"
    assert anchor("100%") == "100%"


def test_a_page_names_an_address_without_blanks_and_its_scheme_in_small_letters() -> None:
    assert encoded("HTTPS://Example.org/sp ace?q=a b") == "https://Example.org/sp%20ace?q=a%20b"
    assert encoded("Mailto:Ann@example.org") == "mailto:Ann@example.org"
    assert encoded('https://example.org/"<\\>\t') == "https://example.org/%22%3C%5C%3E%09"
    assert encoded("https://ja.wikipedia.org/wiki/漢字?a=%20&b=c#d") == (
        "https://ja.wikipedia.org/wiki/漢字?a=%20&b=c#d"
    )


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/a",
        "https://www.example.org/a",
        "https://example.org/a/",
        "HTTP://WWW.Example.ORG/a/",
    ],
)
def test_one_address_in_several_forms(other: str) -> None:
    assert same(other) == same("https://example.org/a")


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/A",
        "https://example.org/a/b",
        "https://example.org:8080/a",
        "https://sub.example.org/a",
        "https://example.org@example.net/a",
        "https://example.net/a",
        "ftp://example.org/a",
        "//example.org/a",
        "https://example.org/a?b",
        "https://example.org/a#b",
    ],
)
def test_another_address(other: str) -> None:
    assert same(other) != same("https://example.org/a")


def test_letters_of_an_address_may_be_encoded_or_not() -> None:
    assert same("https://es.wikipedia.org/wiki/Coraz%c3%b3n") == same("https://es.wikipedia.org/wiki/Corazón")
    assert same(f"page:help#{NFD}") == same("page:help#caf%C3%A9")
    assert same("Mailto:us@example.org") == same("mailto:us@example.org")
    assert same("Module:names") != same("module:names")
    assert same("https://example.org/?a=%26") != same("https://example.org/?a=&")


def test_a_text_is_the_same_but_for_its_links() -> None:
    text = "Read [it](http://www.example.org/), or <https://example.org/b>."
    assert same_but_for_links(text) == same_but_for_links(
        "Read [it](https://example.org), or <https://www.example.org/b/>."
    )
    assert same_but_for_links(text) != same_but_for_links(text.replace("/b", "/c"))
    assert same_but_for_links(text) != same_but_for_links(text.replace("Read", "See"))
