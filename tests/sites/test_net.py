"""Under all outputs: a page that leads to nothing, or that cannot be made, stops the build before it writes.

And `check` finds all of it, since it tries the same pages.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator import build
from generator.build.rebuild import Rebuilder
from generator.model.result import Result
from generator.outputs.html import glossary
from tests.building import build_quietly
from tests.changing import files

BASE = '{{% extends "default/base.html" %}}\n{{% block foot %}}{text}{{{{ super() }}}}{{% endblock %}}\n'


@pytest.fixture
def site(root: Path, tmp_path: Path) -> Path:
    """Return a small site with a theme of its own, which adds nothing."""
    site = Path(shutil.copytree(root / "generator/starter", tmp_path / "site"))
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("theme: default", "theme: ours"), "utf-8")
    (site / "themes/ours/templates").mkdir(parents=True)
    (site / "themes/ours/theme.yaml").write_text("name: ours\nextends: default\n", "utf-8")
    say(site, "")
    return site


def say(site: Path, text: str, template: str = "base.html") -> None:
    """Write a template that adds a text to the foot of each page that it is for."""
    (site / "themes/ours/templates" / template).write_text(BASE.format(text=text), "utf-8")


def found(result: Result) -> list[str]:
    return [
        f"{one.location.path}:{one.location.line}: {one.code} {one.message}" for one in result.diagnostics
    ]


def check(site: Path) -> Result:
    return build.check(site, dt.date(2026, 10, 1), lambda *_: None)


def test_a_theme_that_adds_nothing_makes_no_difference(site: Path) -> None:
    assert build_quietly(site, site / "out").diagnostics == ()
    assert check(site).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('<a href="nowhere.html">x</a>', 'leads to "nowhere.html", where nothing is written'),
        ('<img src="../media/none.svg" alt="">', 'leads to "../media/none.svg", where nothing is written'),
        ("{{ view.frame.titel }}", 'cannot be made: Frame has no "titel"; did you mean "title"?'),
        ("{{ view.nothing.at.all }}", "cannot be made: "),
        (
            "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
            "cannot be made: it calls itself again and again",
        ),
    ],
)
def test_a_fault_of_the_theme_stops_the_build_and_the_last_site_stays(
    site: Path, text: str, told: str
) -> None:
    build_quietly(site, site / "out")
    before = files(site / "out")
    say(site, text)
    (site / "content/modules/show-someone.md").write_text(
        (site / "content/modules/show-someone.md").read_text("utf-8") + "\nMore.\n", "utf-8"
    )
    result = build_quietly(site, site / "out")
    assert result.count("error") == 1
    assert found(result)[0].startswith("themes/ours/templates/base.html:2: V90")
    assert told in found(result)[0]
    assert files(site / "out") == before
    assert check(site).diagnostics == result.diagnostics


def test_an_address_that_a_template_computes(site: Path) -> None:
    say(site, '<a href="{{ view.frame.home }}x">x</a>')
    result = build_quietly(site, site / "out")
    (told,) = found(result)
    assert "404.html" not in told
    assert 'index.htmlx", where nothing is written' in told
    assert result.diagnostics[0].hint.endswith('index.html"?')
    assert not (site / "out").exists()


def test_a_fault_that_few_pages_have(site: Path) -> None:
    say(site, '{% if "Show" in view.frame.title.text %}<a href="gone.html">x</a>{% endif %}', "module.html")
    path = site / "themes/ours/templates/module.html"
    path.write_text(path.read_text("utf-8").replace("default/base", "default/module"), "utf-8")
    (told,) = found(build_quietly(site, site / "out"))
    assert "en/modules/show-someone.facilitator.html, like 1 more, leads to" in told
    assert check(site).count("error") == 1


def test_a_page_that_stays_as_it_is_and_leads_to_one_that_goes(site: Path) -> None:
    page = site / "content/pages/thanks.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("---\ntitle: Thanks\n---\n\nTo all.\n", "utf-8")
    say(site, '{% if "Show" in view.frame.title.text %}<a href="../pages/thanks.html">x</a>{% endif %}')
    assert build_quietly(site, site / "out").count("error") == 0
    before = files(site / "out")
    page.unlink()
    told = found(build_quietly(site, site / "out"))
    assert told
    assert 'leads to "../pages/thanks.html", where nothing is written' in told[0]
    assert files(site / "out") == before


def test_an_output_that_forgets_a_page(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary, "tasks", lambda _edition: iter(()))
    result = build_quietly(site, site / "out")
    assert {one.code for one in result.diagnostics} == {"V903"}
    assert "glossary.html" in found(result)[0]
    assert not (site / "out").exists()


@pytest.fixture
def warm(site: Path) -> Iterator[Rebuilder]:
    """Return what `vereda serve` builds the site with."""
    with closing(Rebuilder(site, site / "out")) as warm:
        yield warm


def test_serve_shows_the_fault_and_keeps_the_last_pages(site: Path, warm: Rebuilder) -> None:
    warm.again(lambda *_: None)
    before = files(site / "out")
    say(site, "{{ view.titel }}")
    result = warm.again(lambda *_: None)
    assert result.count("error") == 1
    assert files(site / "out") == before
    say(site, "")
    assert warm.again(lambda *_: None).count("error") == 0
