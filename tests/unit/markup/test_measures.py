"""Minutes and sizes in the words of a language."""

from __future__ import annotations

import pytest

from generator.markup.measures import minutes, size


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("en", "15 min"), ("zh-Hans", "15分钟"), ("pt-BR", "15 min"), ("nan", "15 min"), ("x-none", "15 min")],
)
def test_minutes(locale: str, expected: str) -> None:
    assert minutes(15, locale) == expected


@pytest.mark.parametrize(
    ("count", "locale", "expected"),
    [(12, "en", "1 kB"), (96_400, "en", "96 kB"), (96_400, "fr", "96 ko"), (1_240_000, "en", "1.2 MB"),
     (1_240_000, "es", "1,2 MB"), (1_240_000, "nan", "1.2 MB")],
)  # fmt: skip
def test_size(count: int, locale: str, expected: str) -> None:
    assert size(count, locale).replace("\u202f", " ").replace("\xa0", " ") == expected
