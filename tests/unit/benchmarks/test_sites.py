"""Generated sites: as many words as real pages have, no text twice, and the same for every generator."""

from __future__ import annotations

from pathlib import Path

from benchmarks.material import LANGUAGES, material
from benchmarks.peers import ALL, hugo, vereda
from benchmarks.peers.peer import Peer
from benchmarks.sites import SOURCE, WORDS, Site, page
from generator.translation import po

SMALL = Site(modules=6, locales=3, share=0.5)


def test_material_is_plain_markdown_in_each_language() -> None:
    known = material()
    lines = [*known.headings, *(line for block in known.blocks for line in block)]
    assert len(lines) > 100
    assert {len(line.texts) for line in lines} == {len(LANGUAGES)}
    assert not [line for line in lines if "{" in line.texts[0] or "module:" in line.texts[0]]


def test_a_page_is_as_long_as_real_ones() -> None:
    for number in range(20):
        words = len(SMALL.markdown(page(number), SOURCE, "x").split())
        assert WORDS <= words < WORDS + 150


def test_no_text_of_a_site_stands_there_twice() -> None:
    texts = [
        SMALL.said(each, phrase, locale)
        for each in SMALL.pages()
        for locale in SMALL.tags
        for phrase in each.everything
        if locale == SOURCE or SMALL.is_translated(each, phrase, locale)
    ]
    assert len(set(texts)) == len(texts)


def test_the_share_is_what_is_translated_of_each_module() -> None:
    site = Site(modules=10, locales=2, share=0.4)
    for each in site.pages():
        translated = sum(site.is_translated(each, phrase, "es") for phrase in each.everything)
        assert abs(translated - 0.4 * len(each.everything)) <= 1


def test_equal_sites_are_the_same_files(tmp_path: Path) -> None:
    for peer in ALL:
        once, again = (written(peer, tmp_path / turn / peer.name) for turn in ("once", "again"))
        assert once == again


def test_the_source_of_each_page_is_written_where_the_peer_says(tmp_path: Path) -> None:
    for peer in ALL:
        files = written(peer, tmp_path / peer.name)
        assert peer.template in files
        for each in SMALL.pages():
            for locale in SMALL.tags:
                assert SMALL.said(each, each.phrases[0], locale) in files[peer.source(each, locale)]


def test_catalogs_hold_what_the_peers_show_as_translated(tmp_path: Path) -> None:
    first = page(0)
    written(vereda.PEER, tmp_path / "vereda")
    path = tmp_path / "vereda" / vereda.PEER.source(first, "fr")
    catalog = po.read(str(path), "fr", path.read_bytes()).value
    translated = [entry.msgstr for entry in catalog.entries if entry.msgstr]
    shown = written(hugo.PEER, tmp_path / "hugo")[hugo.PEER.source(first, "fr")]
    assert len(catalog.entries) == len(first.everything)
    assert all(text in shown for text in translated if '"' not in text and "](" not in text)


def written(peer: Peer, folder: Path) -> dict[str, str]:
    """Return what a peer writes, by path."""
    folder.mkdir(parents=True)
    peer.write(SMALL, folder)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
