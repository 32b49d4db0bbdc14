from __future__ import annotations

import re
from pathlib import Path

from tests.building import build_quietly
from tests.sites.links import broken_links, pages, read


def test_every_link_of_our_own_site_leads_somewhere(built: Path) -> None:
    assert len(list(pages(built))) > 10
    assert broken_links(built) == []


def test_every_link_of_the_example_leads_somewhere(site: Path, tmp_path: Path) -> None:
    assert build_quietly(site, tmp_path / "out").count("error") == 0
    assert (tmp_path / "out/404.html").is_file()
    assert broken_links(tmp_path / "out", root="/learn/") == []


def test_the_page_for_wrong_addresses_names_all_from_the_root(site: Path, tmp_path: Path) -> None:
    build_quietly(site, tmp_path / "out")
    links = read(tmp_path / "out/404.html").links
    inside = [link for link in links if not link.startswith(("https:", "mailto:", "#"))]
    assert len(inside) > 10
    assert all(link.startswith("/learn/") for link in inside)


def test_no_id_stands_twice_on_a_page(built: Path) -> None:
    for page in pages(built):
        ids = re.findall(r'\sid="([^"]+)"', (built / page).read_text(encoding="utf-8"))
        assert sorted(set(ids)) == sorted(ids), page


def test_ids_that_are_not_of_the_content_begin_as_the_themes_do(built: Path) -> None:
    """A heading "Main" must not take the place of the theme's own `main`."""
    ids = re.findall(r'\sid="([^"]+)"', (built / "en/index.html").read_text(encoding="utf-8"))
    assert [id for id in ids if not id.startswith("v-")] == []
