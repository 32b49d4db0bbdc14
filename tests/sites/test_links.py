from __future__ import annotations

import shutil
from pathlib import Path

from tests.building import build_quietly
from tests.sites.links import broken_links, pages


def test_every_link_of_our_own_site_leads_somewhere(built: Path) -> None:
    assert len(list(pages(built))) > 10
    assert broken_links(built) == []


def test_every_link_of_real_texts_leads_somewhere(corpora: Path, tmp_path: Path) -> None:
    site = shutil.copytree(corpora / "opensource-guide", tmp_path / "site")
    result = build_quietly(site, tmp_path / "out")
    assert result.count("error") == 0
    assert len(list((tmp_path / "out").glob("*/modules/*.html"))) >= 16 * 13
    assert broken_links(tmp_path / "out") == []
