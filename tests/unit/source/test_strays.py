"""What stands where nobody reads it, and where it should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.source.load import load
from generator.source.strays import Unread, strays

SITE = ("content/site.yaml", "content/framework.yaml", "content/modules/one.md", "translations/es/site.po")


def site_of(folder: Path, *paths: str) -> Path:
    """Write empty files; a path that ends with a slash is a folder."""
    for path in (*SITE, *paths):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith("/"):
            file.mkdir(exist_ok=True)
        else:
            file.write_text("x", encoding="utf-8")
    return folder


def told(site: Path) -> list[str]:
    return [f"{one.location.path}: {one.code} {one.hint}" for one in load(site).diagnostics]


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("contents/site.yaml", "contents: V110", "did you mean content/?"),
        ("Translations/es/modules/one.po", "Translations: V110", "did you mean translations/?"),
        ("locale/es/site.po", "locale: V110", "did you mean translations/?"),
        ("Themes/ours/theme.yaml", "Themes: V110", "did you mean themes/?"),
        ("modules/two.md", "modules: V110", "did you mean content/modules/?"),
        ("glossary.yaml", "glossary.yaml: V108", "did you mean content/glossary.yaml?"),
        ("content/module/two.md", "content/module: V110", "did you mean content/modules/?"),
        ("content/Modules/two.md", "content/Modules: V110", "did you mean content/modules/?"),
        ("content/pathway/two.md", "content/pathway: V110", "did you mean content/pathways/?"),
        ("content/images/a.png", "content/images: V110", "did you mean content/media/?"),
        ("content/lessons/two.md", "content/lessons: V110", "did you mean content/modules/?"),
        ("content/es/modules/one.md", "content/es: V110", "translations stand in translations/es/"),
        ("content/xyzzy/two.md", "content/xyzzy: V110", "move its files into content/modules/"),
        ("content/two.md", "content/two.md: V108", "move it to content/modules/two.md"),
        ("content/Site.yaml", "content/Site.yaml: V108", "did you mean content/site.yaml?"),
        ("content/glossary.yml", "content/glossary.yml: V108", "did you mean content/glossary.yaml?"),
        ("content/a.svg", "content/a.svg: V108", "move it to content/media/a.svg"),
        ("content/es.po", "content/es.po: V108", "PO files stand in the folder of a language"),
        ("content/modules/a/b.md", "content/modules/a: V110", "move its files up, to content/modules/"),
        ("content/pages/two.markdown", "content/pages/two.markdown: V108", "content/pages/two.md"),
        ("content/modules/two.MD", "content/modules/two.MD: V108", "content/modules/two.md"),
        ("content/modules/README.md", "content/modules/README.md: V108", "move it up to content/"),
        ("content/modules/a.png", "content/modules/a.png: V108", "move it to content/media/a.png"),
        ("content/modules/two.md.orig", "content/modules/two.md.orig: V108", "delete it"),
        ("content/media/a/b.svg", "content/media/a: V104", "move what is in it to content/media/"),
        ("translations/es.po", "translations/es.po: V108", "translations/es/site.po"),
        ("translations/one.po", "translations/one.po: V108", "translations/es/modules/one.po"),
        ("translations/es/module/one.po", "translations/es/module: V110", "translations/es/modules/?"),
        ("translations/es/Pages/one.po", "translations/es/Pages: V110", "translations/es/pages/?"),
        ("translations/es/media/a.svg", "translations/es/media: V110", "content/media/name.es.svg"),
        ("translations/es/notes/one.po", "translations/es/notes: V110", "modules/, pathways/ and pages/"),
        ("translations/es/modules/a/b.po", "translations/es/modules/a: V110", "move its files up"),
        ("translations/es/modules/one.md", "translations/es/modules/one.md: V108", "modules/one.po?"),
        ("translations/es/modules/one.PO", "translations/es/modules/one.PO: V108", "modules/one.po?"),
        ("translations/es/modules/one.po.orig", "translations/es/modules/one.po.orig: V108", "delete it"),
        ("translations/es/one.pot", "translations/es/one.pot: V108", "not to write .pot"),
        ("translations/es/notes.csv", "translations/es/notes.csv: V108", "move it out of translations/"),
    ],
)
def test_the_nearest_right_place_is_named(tmp_path: Path, path: str, code: str, hint: str) -> None:
    found = [line for line in told(site_of(tmp_path, path)) if line.startswith(code)]
    assert len(found) == 1, told(tmp_path)
    assert hint in found[0]


@pytest.mark.parametrize(
    "path",
    [
        *("README.md", "Makefile", "content/README.md", "content/LICENSE", "translations/README.md"),
        *("content/.gitkeep", "content/modules/.DS_Store", "content/media/Thumbs.db", "content/media/a.svg~"),
        *("translations/es/modules/one.po~", "content/modules/#one.md#", "content/~$notes.docx"),
        *("theme/readme.txt", "locale/de.txt", "pages/index.html", "contents/table.txt", "docs/contents/"),
        *("modules/", "translations/es/modules/", "media/a.svg", "content/media/a.svg"),
    ],
)
def test_what_people_and_systems_leave_beside_it_is_passed_over(tmp_path: Path, path: str) -> None:
    assert told(site_of(tmp_path, path)) == []


def test_a_folder_is_told_once_and_not_each_of_its_files(tmp_path: Path) -> None:
    site_of(tmp_path, *(f"content/module/{name}.md" for name in "abcdef"))
    assert len(told(tmp_path)) == 1


def test_files_of_one_kind_are_told_once() -> None:
    found = strays(Unread(f"translations/es/modules/{name}.mo", is_folder=False) for name in "abc")
    assert [one.message for one in found] == [
        "translations/es/modules/a.mo is no PO file, like 2 more here that end in .mo, so nobody reads them"
    ]


def test_a_locale_that_is_a_link_is_told(tmp_path: Path) -> None:
    site_of(tmp_path, "elsewhere/site.po")
    (tmp_path / "translations/fr").symlink_to(tmp_path / "elsewhere")
    assert told(tmp_path) == ["translations/fr: V104 put the folder itself there"]
