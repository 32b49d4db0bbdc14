"""The files for hosts: what they send, and where they lead on to."""

from __future__ import annotations

from generator.outputs.redirects import redirects
from generator.outputs.robots import robots


def test_a_reader_with_a_country_in_the_language_finds_the_language() -> None:
    lines = redirects(("pt-BR", "zh-Hans", "zh-Hant", "es", "es-MX"), ()).decode().splitlines()
    assert [line.rpartition("Language=")[2] for line in lines] == [
        "pt-BR,pt",
        "zh-Hans,zh",
        "zh-Hant",
        "es",
        "es-MX",
    ]


def test_a_module_moves_with_its_facilitator_view() -> None:
    assert redirects((), (("module", "old", "new"), ("competency", "a", "b"))).decode() == (
        "/:locale/modules/old.html /:locale/modules/new.html 301!\n"
        "/:locale/modules/old.facilitator.html /:locale/modules/new.facilitator.html 301!\n"
        "/:locale/competencies/a.html /:locale/competencies/b.html 301!\n"
    )


def test_robots_name_no_sitemap_that_is_not_there() -> None:
    assert robots("") == b"User-agent: *\nDisallow:\n"
