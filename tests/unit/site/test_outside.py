from __future__ import annotations

from pathlib import Path

import pytest

from generator import build
from generator.cli.commands import run
from generator.linkcheck import crawl
from generator.site.outside import Visit, Visits, remarks

DEAD = "https://dead.example/page"


def site_with_addresses(folder: Path) -> Path:
    """Return the starter with one dead address in a text, a list and the settings."""
    run(["new", "site", str(folder)])
    module = folder / "content/modules/first-change.md"
    text = module.read_text(encoding="utf-8")
    text = text.replace("authors: [{name: Our group}]", f'authors: [{{name: Our group, url: "{DEAD}#us"}}]')
    module.write_text(
        f"{text}\nSee [the old page]({DEAD}) and [home](https://example.org/).\n", encoding="utf-8"
    )
    return folder


def test_each_place_of_a_dead_address_is_told_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def visit(urls: list[str], _progress: object) -> Visits:
        asked.extend(urls)
        return Visits(tuple(Visit(url, "gone", "its server says 404") for url in urls))

    site = site_with_addresses(tmp_path / "site")
    monkeypatch.setattr(crawl, "visit_all", visit)
    assert run(["check", "--links", "--site", str(site), "--format", "concise"]) == 0
    assert asked == [DEAD], "each address once, and none of the site's own"
    found = [line for line in capsys.readouterr().out.splitlines() if "V245" in line]
    assert [line.split(": ", 1)[0].split(":", 1)[1] for line in found] == ["13:34", "54:20"]
    assert found[0].endswith(f"warning[V245] {DEAD} is not there: its server says 404")


def test_an_address_is_tried_as_the_page_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def visit(urls: list[str], _progress: object) -> Visits:
        asked.extend(urls)
        return Visits()

    site = site_with_addresses(tmp_path / "site")
    module = site / "content/modules/first-change.md"
    written = "[this](<HTTPS://dead.example/my page>) and [a call](tel:+34600)"
    module.write_text(f"{module.read_text(encoding='utf-8')}\nSee {written}.\n", encoding="utf-8")
    monkeypatch.setattr(crawl, "visit_all", visit)
    run(["check", "--links", "--site", str(site)])
    assert asked == ["https://dead.example/my%20page", DEAD]


def test_an_address_that_cannot_be_read_is_told_where_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_with_addresses(tmp_path / "site")
    module = site / "content/modules/first-change.md"
    text = module.read_text(encoding="utf-8")
    for address in (DEAD, "https://example.org/"):
        text = text.replace(address, "https://[dead.example/")
    module.write_text(text, encoding="utf-8")
    run(["check", "--links", "--site", str(site), "--format", "concise"])
    found = [line.split(": ", 1)[1] for line in capsys.readouterr().out.splitlines() if "V253" in line]
    assert found[0] == "warning[V253] https://[dead.example/ cannot be read: its host can be none"


def test_nothing_is_tried_unless_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def visit(_urls: list[str], _progress: object) -> Visits:
        raise AssertionError

    site = site_with_addresses(tmp_path / "site")
    monkeypatch.setattr(crawl, "visit_all", visit)
    assert run(["check", "--site", str(site)]) == 0
    assert build.build(site, tmp_path / "out", lambda *_: None).count("error") == 0


def test_what_only_a_person_can_judge_is_a_remark() -> None:
    found = Visits((Visit("https://a.example/", "unsure", "403"), Visit("https://b.example/", "fine")), 2)
    assert remarks(found) == (
        "These answered, but not to a program; try them in a browser:",
        "  https://a.example/ (403)",
        "Outside addresses that were not tried: 2",
    )
