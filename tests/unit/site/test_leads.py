"""What a finished file names of its own site."""

from __future__ import annotations

import pytest

from generator.site.leads import leads

URL = "https://example.org/learn/"


def found(target: str, text: str, url: str = URL) -> list[str]:
    return [there for _, there in leads(target, text.encode(), url)]


@pytest.mark.parametrize(
    ("href", "there"),
    [
        ("b.html", "en/modules/b.html"),
        ("../index.html", "en/index.html"),
        ("../../assets/x.css", "assets/x.css"),
        ("b.html#part", "en/modules/b.html"),
        ("b.html?q=1", "en/modules/b.html"),
        ("a%20b.html", "en/modules/a b.html"),
        ("a&amp;b.html", "en/modules/a&b.html"),
        ("./", "en/modules/index.html"),
        ("..", "en/index.html"),
        ("../../", "index.html"),
        ("caf\u00e9.html", "en/modules/caf\u00e9.html"),
    ],
)
def test_a_page_names_others_by_the_way_from_itself(href: str, there: str) -> None:
    assert found("en/modules/a.html", f'<p><a class="x" href="{href}">b</a></p>') == [there]


@pytest.mark.parametrize(
    "text",
    [
        '<a href="#part">',
        '<a href="">',
        '<a href="?q=1">',
        '<a href="https://example.org/elsewhere.html">',
        '<a href="//example.org/elsewhere.html">',
        '<a href="mailto:a@example.org">',
        '<a href="/elsewhere/index.html">',
        '<a href="../../../above.html">',
        "<p>href=&quot;x.html&quot;</p>",
        '&lt;img src="x.png"&gt;',
        '<!-- <a href="x.html"> -->',
        '<a data-href="x.html">',
        '<meta name="description" content="</script><img src=x onerror=alert(1)>">',
        "<p title='<a href=x.html>'>",
        '<meta content="<!--"><p title="--> <a href=x.html>">',
        '<meta content="<!--"><p>A "text" of <b>words</b>, src=x.html, and -->.',
        '<meta content="write &lt;a href=x.html&gt; or src=x.png">',
        "<nav aria-label='see href=x.html'>",
        '<a title="\n src=x.png" href="#part">',
    ],
)
def test_what_is_no_link_into_the_site(text: str) -> None:
    assert found("en/modules/a.html", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "<IMG SRC='x.html'>",
        "<img\n  src=x.html>",
        '<form action="x.html">',
        '<link rel="icon" href = "x.html">',
    ],
)
def test_however_it_is_written(text: str) -> None:
    assert found("en/a.html", text) == ["en/x.html"]


def test_the_page_for_wrong_addresses_names_all_from_the_root() -> None:
    text = '<a href="/learn/en/index.html"><a href="/other/index.html">'
    assert found("404.html", text) == ["en/index.html"]
    assert found("404.html", '<a href="/en/index.html">', url="") == ["en/index.html"]


def test_feeds_sitemaps_and_lists_name_whole_addresses() -> None:
    text = f'<link href="{URL}en/a.html"/><loc>{URL}en/b.html</loc><link href="https://example.org/c"/>'
    assert found("en/feed.xml", text) == ["en/a.html", "en/b.html"]
    assert found("modules.json", f'{{"url": "{URL}en/a.html", "title": "see {URL}x"}}') == ["en/a.html"]
    assert found("modules.json", '{"url": "en/a.html"}', url="") == ["en/a.html"]
    assert found("robots.txt", f"Sitemap: {URL}gone.xml") == []
