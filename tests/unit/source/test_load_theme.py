"""Which files a theme has: none from outside its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.diagnostic import Location
from generator.source.load_theme import theme_folder

ASKED = Location("content/site.yaml", "theme")


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """Return the folder of a theme."""
    folder = tmp_path / "themes/harbour"
    for name in ("theme.yaml", "templates/base.html", "static/css/a.css", ".git/config", "static/.hidden"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def test_a_theme_has_the_files_of_its_folder(harbour: Path) -> None:
    found = theme_folder(harbour.parents[1], "harbour", ASKED)
    assert found.diagnostics == ()
    assert found.value
    assert found.value.files == ("static/css/a.css", "templates/base.html", "theme.yaml")


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("static/secret.css", "/etc/hostname"),
        ("static/all", "/etc"),
        ("templates/up.html", "../../../content/site.yaml"),
        ("static/gone.css", "nowhere"),
        ("static/loop.css", "loop.css"),
        ("templates/around", ".."),
    ],
)
def test_a_link_in_a_theme_is_told_and_not_followed(harbour: Path, name: str, to: str) -> None:
    (harbour / name).symlink_to(to)
    found = theme_folder(harbour.parents[1], "harbour", ASKED)
    assert found.value
    assert len(found.value.files) == 3
    assert [(one.code, one.location.path, one.message) for one in found.diagnostics] == [
        ("V104", f"themes/harbour/{name}", f'themes/harbour/{name} is a link to "{to}", not a file')
    ]


def test_a_theme_is_not_described_by_a_file_elsewhere(harbour: Path) -> None:
    (harbour / "theme.yaml").unlink()
    (harbour / "theme.yaml").symlink_to("/etc/hostname")
    found = theme_folder(harbour.parents[1], "harbour", ASKED)
    assert (found.value, [one.code for one in found.diagnostics]) == (None, ["V104"])


@pytest.mark.parametrize("name", ["..", "../themes/harbour", "/etc", "harbour/../harbour"])
def test_a_theme_is_looked_for_by_its_name_alone(harbour: Path, name: str) -> None:
    """`theme` and `extends` are ids, which `theme_folder` is given after they were looked at."""
    from generator.source.theme import decode_theme  # noqa: PLC0415 - for this test

    data = f"name: harbour\nextends: {name}\n".encode()
    outcome = decode_theme(str(harbour / "theme.yaml"), data)
    assert [one.code for one in outcome.diagnostics] == ["V136"]
    assert outcome.value[0].extends == ""
