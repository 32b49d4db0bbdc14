"""Which file a path names, and what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.server.files import file_of, media_type, target_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an output folder with a page, a link that stays in it and two that lead out."""
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "out"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "index.html").write_text("home")
    (folder / ".vereda-files").write_text("en/index.html\n")
    (folder / "inside.html").symlink_to("en/index.html")
    (folder / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/en/a%20b.html", "en/a b.html"),
        ("/media/caf%C3%A9.png", "media/café.png"),
    ],
)
def test_a_path_names_a_target(path: str, target: str) -> None:
    assert target_of(path) == target


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/%2fetc/passwd",
        "/C:/secret.txt",
        "/en/index.html%00.png",
        "/.vereda-files",
        "/outside.txt",
        "/up/secret.txt",
        "/up/out/../secret.txt",
        "/en",
    ],
)
def test_nothing_outside_is_served_nor_what_is_no_page(folder: Path, path: str) -> None:
    assert file_of(folder, target_of(path)) is None


def test_a_link_may_lead_to_another_file_of_the_site(folder: Path) -> None:
    found = file_of(folder, target_of("/inside.html"))
    assert found
    assert found.read_text() == "home"


def test_the_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert file_of(tmp_path / "link", "en/index.html")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("A.PNG", "image/png"),
        ("a.webp", "image/webp"),
        ("a.mp4", "video/mp4"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.pdf", "application/pdf"),
        ("_headers", "text/plain; charset=utf-8"),
        ("a.strange", "application/octet-stream"),
    ],
)
def test_media_types(name: str, kind: str) -> None:
    assert media_type(name) == kind
