"""Which languages a reader is shown where a translation is missing."""

from __future__ import annotations

import pytest

from generator.i18n.fallbacks import _table, fallbacks
from generator.i18n.languages import canonical


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("en", ()),
        ("pt-BR", ("pt",)),
        ("gl", ("pt", "es")),
        ("be-tarask", ("be",)),
        ("be-x-old", ("be",)),
        ("fr-CA", ("fr",)),
        ("de-x-formal", ("de",)),
        ("pt-AO", ("pt", "pt-BR")),
        ("zh-TW", ("zh-Hant", "zh-HK", "zh", "zh-Hans", "zh-CN")),
        ("zh-Hant-HK", ("zh-Hant", "zh-TW", "zh-HK", "zh", "zh-Hans", "zh-CN")),
        ("map-bms", ("jv", "id")),
    ],
)
def test_the_chain_of_a_language(tag: str, chain: tuple[str, ...]) -> None:
    assert fallbacks(tag) == chain


def test_what_the_site_says_wins() -> None:
    said = (("gl", ("es",)), ("pt-br", ("pt", "es")))
    assert fallbacks("gl", said) == ("es",)
    assert fallbacks("pt-BR", said) == ("pt", "es")
    assert fallbacks("ast", said) == ("es",)


def test_a_longer_tag_follows_what_the_site_says_of_the_shorter() -> None:
    assert fallbacks("gl-ES", (("gl", ("es",)),)) == ("gl", "es")


def test_no_chain_has_the_language_itself_or_a_duplicate() -> None:
    said = (("gl", ("gl", "pt", "pt")),)
    assert fallbacks("gl", said) == ("pt",)
    assert [tag for tag in _table() if tag in fallbacks(tag)] == []


def test_the_table_is_written_in_canonical_tags() -> None:
    named = {tag for one, chain in _table().items() for tag in (one, *chain)}
    assert sorted(tag for tag in named if canonical(tag) != tag) == []
