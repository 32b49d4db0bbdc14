"""The real site that is measured: copied whole, and edited in a paragraph that is there."""

from __future__ import annotations

from pathlib import Path

from benchmarks import real


def test_each_turn_edits_a_paragraph_of_the_copy(tmp_path: Path) -> None:
    site = real.site()
    real.peers()[0].write(site, tmp_path)
    assert len(list((tmp_path / "content/modules").glob("*.md"))) == site.modules
    for turn in range(site.modules):
        edit = real.edit(turn)
        edit.make(tmp_path)
        assert edit.after in (tmp_path / edit.path).read_text("utf-8")
        assert edit.before not in (tmp_path / edit.path).read_text("utf-8")


def test_its_locales_are_the_source_and_those_that_have_translations() -> None:
    assert real.site().locales > 1
    assert real.site().text
