"""Which locale's page stands for which."""

from __future__ import annotations

from generator.outputs.html.parts.head import open_graph_locale
from generator.translation.tongues import PageLocales, tongues


def test_a_locale_counts_from_its_first_percent_on_and_the_source_always() -> None:
    found = tongues((("en", 0), ("es", 1), ("ar", 0)), "en")
    assert found == PageLocales(("en", "es"), "en")
    assert found.first == "en"


def test_a_page_without_words_of_its_own_stands_for_the_one_it_repeats() -> None:
    found = PageLocales(("en", "pt"), "en")
    assert found.stands_for("pt", ("es",)) == "pt"
    assert found.stands_for("pt-BR", ("pt", "es")) == "pt"
    assert found.stands_for("ar", ()) == "en"


def test_a_source_that_is_not_published_stands_for_nothing() -> None:
    found = PageLocales((), "sw")
    assert found.stands_for("es", ()) == "es"
    assert PageLocales(("es",), "sw").first == "es"


def test_open_graph_wants_a_country() -> None:
    tags = ("pt-BR", "es", "ar", "zh-Hans", "xx")
    assert [open_graph_locale(tag) for tag in tags] == ["pt_BR", "es_ES", "ar_EG", "zh_CN", "xx"]
