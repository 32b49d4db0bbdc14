"""A site built again and again, with errors in it now and then."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.build.preview import Fault, faults
from generator.build.rebuild import Rebuilder
from generator.model.result import Result
from tests.building import build_quietly

LINK_TO_NOWHERE = "\nSee [this](module:nowhere).\n"


@pytest.fixture
def site(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site that `vereda new site` writes."""
    return Path(shutil.copytree(root / "generator" / "starter", tmp_path / "site"))


@pytest.fixture
def warm(site: Path) -> Iterator[Rebuilder]:
    """Return what builds it into `out`."""
    with closing(Rebuilder(site, site.parent / "out")) as warm:
        yield warm


def again(warm: Rebuilder) -> Result:
    return warm.again(lambda _what, _done, _total: None)


def module(site: Path, id: str) -> Path:
    return site / "content" / "modules" / f"{id}.md"


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def page(site: Path, id: str) -> str:
    return (site.parent / "out" / "en" / "modules" / f"{id}.html").read_text(encoding="utf-8")


def test_it_writes_what_a_build_writes(site: Path, warm: Rebuilder) -> None:
    again(warm)
    add(module(site, "first-change"), "\nA new sentence.\n")
    result = again(warm)
    assert "en/modules/first-change.html" in result.changed
    assert "en/modules/show-someone.html" not in result.changed
    build_quietly(site, site.parent / "clean")
    clean = sorted(path for path in (site.parent / "clean").rglob("*") if path.is_file())
    for path in clean:
        assert (
            site.parent / "out" / path.relative_to(site.parent / "clean")
        ).read_bytes() == path.read_bytes()


def test_a_finding_is_told_as_long_as_it_is_there(site: Path, warm: Rebuilder) -> None:
    before = module(site, "first-change").read_text(encoding="utf-8")
    add(module(site, "first-change"), LINK_TO_NOWHERE)
    assert [again(warm).count("error") for _ in range(2)] == [1, 1]
    module(site, "first-change").write_text(before, encoding="utf-8")
    assert again(warm).count("error") == 0


def test_a_page_with_an_error_stays_and_the_others_are_published(site: Path, warm: Rebuilder) -> None:
    again(warm)
    before = page(site, "first-change")
    add(module(site, "first-change"), "\nUnseen." + LINK_TO_NOWHERE)
    add(module(site, "show-someone"), "\nSeen at once.\n")
    result = again(warm)
    assert result.count("error") == 1
    assert page(site, "first-change") == before
    assert "Seen at once." in page(site, "show-someone")
    assert not any("first-change" in target for target in result.changed)


def test_a_page_stays_where_its_file_cannot_be_read(site: Path, warm: Rebuilder) -> None:
    again(warm)
    before = page(site, "first-change")
    module(site, "first-change").write_bytes(b"---\ntitle: [\n---\n\xff")
    assert again(warm).count("error")
    assert page(site, "first-change") == before


def test_all_stays_where_an_error_may_concern_every_page(site: Path, warm: Rebuilder) -> None:
    again(warm)
    add(site / "content" / "site.yaml", "nonsense: 1\n")
    add(module(site, "show-someone"), "\nNot yet.\n")
    result = again(warm)
    assert result.count("error")
    assert result.changed == ()
    assert "Not yet." not in page(site, "show-someone")


def test_drafts_and_unlisted_locales_have_pages_where_asked_for(site: Path) -> None:
    text = module(site, "first-change").read_text(encoding="utf-8")
    module(site, "idea").write_text(re.sub("(?m)^status: .*", "status: draft", text), encoding="utf-8")
    (site / "translations" / "eo").mkdir(parents=True)
    (site / "translations" / "eo" / "site.po").write_text(
        'msgid ""\nmsgstr "Language: eo\\nContent-Type: text/plain; charset=UTF-8\\n"\n', encoding="utf-8"
    )
    made = {}
    for drafts in (False, True):
        with closing(Rebuilder(site, site.parent / "out", drafts=drafts)) as warm:
            assert again(warm).count("error") == 0
        made[drafts] = {
            name: (site.parent / "out" / name).is_file() for name in ("en/modules/idea.html", "eo/index.html")
        }
    assert made[False] == {"en/modules/idea.html": False, "eo/index.html": False}
    assert made[True] == {"en/modules/idea.html": True, "eo/index.html": True}


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["content/modules/one.md"], {Fault("one")}),
        (["content/pathways/way.md", "translations/es/modules/one.po"], {Fault("way"), Fault("one", "es")}),
        (["content/modules/one.md", "content/framework.yaml"], None),
        (["translations/es/site.po"], None),
        (["themes/ours/templates/base.html"], None),
    ],
)
def test_what_errors_concern(paths: list[str], found: set[Fault] | None) -> None:
    assert faults(paths) == found


EARLY = "en/modules/first-change.html"
SOURCE = "content/modules/first-change.md"


def test_a_page_that_is_looked_at_is_known_before_the_site_is_built(site: Path, warm: Rebuilder) -> None:
    again(warm)
    add(site / SOURCE, "\nA new sentence.\n")
    early = warm.early(SOURCE, {EARLY, "en/index.html", "en/modules/show-someone.html"})
    assert early.keys() == {EARLY}
    assert "A new sentence." not in page(site, "first-change")
    again(warm)
    assert page(site, "first-change").encode() == early[EARLY]


@pytest.mark.parametrize(
    "added",
    [
        LINK_TO_NOWHERE,
        "\n::: tip\n\nNever closed.\n",
        "\n::: reflection {#why for=no-such-objective}\n\nWhy?\n\n:::\n",
    ],
)
def test_a_page_that_may_be_wrong_is_not_shown_early(site: Path, warm: Rebuilder, added: str) -> None:
    again(warm)
    add(site / SOURCE, added)
    assert warm.early(SOURCE, {EARLY}) == {}
    assert again(warm).count("error") == 1


def test_a_page_whose_link_may_have_lost_its_heading_is_not_shown_early(site: Path, warm: Rebuilder) -> None:
    add(site / SOURCE, "\n## A place\n\nSee [it](#a-place).\n")
    assert again(warm).count("error") == 0
    text = (site / SOURCE).read_text(encoding="utf-8")
    (site / SOURCE).write_text(text.replace("## A place", "## Elsewhere"), encoding="utf-8")
    assert warm.early(SOURCE, {EARLY}) == {}
    assert again(warm).count("error") == 1


@pytest.mark.parametrize("more", ["", "\nMore words.\n"])
def test_a_page_that_was_found_wrong_is_not_shown_early(site: Path, warm: Rebuilder, more: str) -> None:
    """Its link leads nowhere, which only the whole site could tell; who goes on writing changes no link."""
    again(warm)
    add(site / SOURCE, LINK_TO_NOWHERE)
    assert again(warm).count("error") == 1
    add(site / SOURCE, more)
    assert warm.early(SOURCE, {EARLY}) == {}


def test_a_page_whose_translation_cannot_be_read_is_not_shown_early(site: Path, warm: Rebuilder) -> None:
    settings = site / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8").replace("locales: [en]", "locales: [en, es]")
    settings.write_text(text, encoding="utf-8")
    again(warm)
    spanish = EARLY.replace("en/", "es/")
    catalog = site / "translations" / "es" / "modules" / "first-change.po"
    catalog.parent.mkdir(parents=True)
    catalog.symlink_to("gone.po")
    assert again(warm).count("error") == 1
    add(site / SOURCE, "\nA new sentence.\n")
    assert warm.early(SOURCE, {EARLY, spanish}).keys() == {EARLY}


@pytest.mark.parametrize("path", ["content/site.yaml", "content/modules/new.md", "translations/es/site.po"])
def test_what_concerns_more_than_one_page_is_not_shown_early(warm: Rebuilder, path: str) -> None:
    again(warm)
    assert warm.early(path, {EARLY}) == {}
