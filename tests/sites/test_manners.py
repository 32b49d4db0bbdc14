"""What a site tells search engines, feed readers and other programs."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen
from xml.etree import ElementTree as ET

import pytest

from generator.model.web import POLICY
from tests import schemaorg
from tests.browser.harness import served
from tests.json_schema import mistakes
from tests.sites.heads import Head, heads

URL = "https://vereda.example.org/"
MISSING = "404.html"
"""The page for wrong addresses stands at all of them, so it has none of its own."""
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module", params=["built", "moved"])
def site(request: pytest.FixtureRequest) -> Path:
    """Return a built site: this repository's own, and the one in which modules have moved."""
    return Path(request.getfixturevalue(request.param))


def findable(site: Path) -> dict[str, Head]:
    """Return the pages that search engines may keep, by their address in full."""
    pages = heads(site)
    return {
        URL + page: found
        for page, found in pages.items()
        if not found.noindex and found.canonical == URL + page
    }


def test_a_canonical_page_is_there_and_stands_for_itself(site: Path) -> None:
    pages = heads(site)
    for page, found in pages.items():
        if page == MISSING:
            continue
        target = found.canonical.removeprefix(URL)
        assert target in pages, page
        assert pages[target].canonical == found.canonical, page


def test_alternates_are_symmetric_and_findable(site: Path) -> None:
    found = findable(site)
    with_alternates = {page: head.alternates for page, head in found.items() if head.alternates}
    assert len(with_alternates) > 40
    for page, alternates in with_alternates.items():
        assert page in alternates.values()
        for other in alternates.values():
            assert found[other].alternates == alternates, (page, other)
    others = [page for page, head in heads(site).items() if head.alternates and URL + page not in found]
    assert others == ["index.html"], "the first address of the page of languages"


def test_other_readers_get_the_source_or_the_choice_of_a_language(built: Path) -> None:
    pages = heads(built)
    assert pages["es/index.html"].alternates["x-default"] == f"{URL}languages.html"
    module = "modules/one-hour-workshop.html"
    assert pages[f"es/{module}"].alternates["x-default"] == f"{URL}en/{module}"


def test_a_page_that_only_repeats_another_is_no_alternate(moved: Path) -> None:
    pages, module = heads(moved), "modules/words-for-a-photo.html"
    assert sorted(pages[f"es/{module}"].alternates) == ["en", "es", "fr", "x-default"]
    assert pages[f"ar/{module}"].alternates == {}
    assert pages[f"ar/{module}"].canonical == f"{URL}en/{module}"


def test_a_card_for_those_who_share_a_page(built: Path) -> None:
    found = heads(built)["es/modules/one-hour-workshop.html"]
    assert found.meta("og:title") == "Una hora, una habilidad nueva"
    assert found.meta("og:type") == "article"
    assert found.meta("og:url") == found.canonical
    assert found.meta("og:site_name") == "Vereda"
    assert found.meta("og:locale") == "es_ES"
    assert heads(built)["es/index.html"].meta("og:type") == "website"


def test_the_sitemaps_name_each_page_that_may_be_found_once(site: Path) -> None:
    index = read(site / "sitemap.xml", "sitemapindex")
    maps = [text(each, f"{SITEMAP}loc").removeprefix(URL) for each in index.iter(f"{SITEMAP}sitemap")]
    assert maps == [f"{locale}/sitemap.xml" for locale in ("en", "es", "fr", "ar")]
    rows = [row for name in maps for row in read(site / name, "urlset").iter(f"{SITEMAP}url")]
    named = [text(row, f"{SITEMAP}loc") for row in rows]
    pages = findable(site)
    assert sorted(named) == sorted(pages)
    for row, page in zip(rows, named, strict=True):
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in row.iter(f"{XHTML}link")}
        assert links == pages[page].alternates, page
        assert all(dt.date.fromisoformat(each.text or "") for each in row.iter(f"{SITEMAP}lastmod"))


def test_a_sitemap_tells_when_a_module_changed(built: Path) -> None:
    rows = read(built / "es/sitemap.xml", "urlset").iter(f"{SITEMAP}url")
    dates = {text(row, f"{SITEMAP}loc"): row.findtext(f"{SITEMAP}lastmod") for row in rows}
    assert dates[f"{URL}es/modules/words-for-a-photo.html"] == "2026-09-15"
    assert dates[f"{URL}es/index.html"] is None


def read(path: Path, root: str) -> ET.Element:
    tree = ET.fromstring(path.read_bytes())  # noqa: S314 -- this build wrote it
    assert tree.tag == f"{SITEMAP}{root}"
    return tree


def text(element: ET.Element, tag: str) -> str:
    found = element.findtext(tag)
    assert found, (element.tag, tag)
    return found


def test_a_feed_has_what_atom_requires(site: Path) -> None:
    ids: list[str] = []
    for locale in ("en", "es", "fr", "ar"):
        feed = ET.fromstring((site / locale / "feed.xml").read_bytes())  # noqa: S314 -- this build wrote it
        assert (feed.tag, feed.attrib[LANG]) == (f"{ATOM}feed", locale)
        for name in ("id", "title", f"author/{ATOM}name"):
            assert text(feed, f"{ATOM}{name}")
        links = {link.attrib["rel"]: link.attrib["href"] for link in feed.findall(f"{ATOM}link")}
        assert links == {"self": f"{URL}{locale}/feed.xml", "alternate": f"{URL}{locale}/index.html"}
        entries = feed.findall(f"{ATOM}entry")
        ids += [text(entry, f"{ATOM}id") for entry in entries]
        times = [instant(text(entry, f"{ATOM}updated")) for entry in entries]
        assert times == sorted(times, reverse=True)
        assert instant(text(feed, f"{ATOM}updated")) == times[0]
        for entry in entries:
            assert text(entry, f"{ATOM}title")
            page = entry.find(f"{ATOM}link[@rel='alternate']")
            assert page is not None
            assert (site / page.attrib["href"].removeprefix(URL)).is_file()
    assert len(ids) == len(set(ids)) >= 4 * 4
    assert all(re.fullmatch(r"tag:vereda\.example\.org,\d{4}-\d\d-\d\d:/\S+", id) for id in ids)


def instant(text: str) -> dt.datetime:
    assert text.endswith("T00:00:00Z")
    return dt.datetime.fromisoformat(text)


def test_a_title_in_another_language_says_so_in_the_feed(moved: Path) -> None:
    feed = ET.fromstring((moved / "ar/feed.xml").read_bytes())  # noqa: S314 -- this build wrote it
    titles = [title for title in feed.iter(f"{ATOM}title") if title.attrib.get(LANG)]
    assert {title.attrib[LANG] for title in titles} == {"en"}
    assert titles


def test_every_page_names_the_feed_of_its_language(built: Path) -> None:
    pages = {page: found for page, found in heads(built).items() if page != MISSING}
    for page, found in pages.items():
        feeds = [link["href"] for link in found.links if link.get("type") == "application/atom+xml"]
        locale = page.partition("/")[0] if "/" in page else "en"
        assert [urljoin(f"/{page}", feed) for feed in feeds] == [f"/{locale}/feed.xml"], page


def test_what_pages_say_by_schema_org_is_in_its_vocabulary(site: Path) -> None:
    blocks = {page: data for page, found in heads(site).items() for data in found.data}
    assert {page: schemaorg.faults(data) for page, data in blocks.items() if schemaorg.faults(data)} == {}
    kinds = {node["@type"] for data in blocks.values() for node in data.get("@graph", [data])}
    assert kinds == {
        "LearningResource",
        "BreadcrumbList",
        "Course",
        "DefinedTermSet",
        "DefinedTerm",
        "WebSite",
    }


def test_what_pages_say_of_each_other_is_there(site: Path) -> None:
    pages = heads(site)
    named = {node.get("@id", "") for found in pages.values() for node in schemaorg.nodes(found.data)}
    ours = {urldefrag(id).url.removeprefix(URL) for id in named if id.startswith(URL)}
    assert ours <= pages.keys()


def test_a_module_is_a_learning_resource(built: Path) -> None:
    graph = heads(built)["es/modules/one-hour-workshop.html"].data[0]["@graph"]
    module: dict[str, Any] = graph[0]
    assert module["name"] == "Una hora, una habilidad nueva"
    assert (module["timeRequired"], module["inLanguage"]) == ("PT40M", "es")
    assert module["educationalLevel"]["@id"] == f"{URL}es/stages/expanding.html"
    assert module["assesses"][0]["@id"] == f"{URL}es/competencies/run-workshop.html"
    assert (module["version"], module["dateModified"]) == ("1.0.0", "2026-07-06")
    assert module["expires"] == "2027-09-15"
    assert module["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert module["translationOfWork"] == {"@id": f"{URL}en/modules/one-hour-workshop.html"}
    assert module["isPartOf"][0]["@type"] == "Course"


def test_a_pathway_is_a_course(built: Path) -> None:
    course: dict[str, Any] = heads(built)["en/pathways/along-the-path.html"].data[0]
    assert course["@type"] == "Course"
    assert len(course["hasPart"]) == 4
    assert [section["@type"] for section in course["syllabusSections"]] == ["Syllabus"] * 3
    assert course["provider"]["name"] == "Vereda learning group"


def test_the_file_of_all_modules_fits_its_schema(site: Path) -> None:
    schema = json.loads((site / "modules.schema.json").read_text("utf-8"))
    found = json.loads((site / "modules.json").read_text("utf-8"))
    assert mistakes(found, schema) == []
    assert len(found["modules"]) == 4
    for module in found["modules"]:
        assert list(module["locales"]) == found["site"]["locales"]
        for local in module["locales"].values():
            assert (site / local["url"].removeprefix(URL)).is_file()
            assert (site / local["facilitator_url"].removeprefix(URL)).is_file()


def test_a_module_without_a_translation_has_no_title_there(moved: Path) -> None:
    found = json.loads((moved / "modules.json").read_text("utf-8"))["modules"]
    locales = next(module for module in found if module["id"] == "words-for-a-photo")["locales"]
    assert locales["ar"].keys() == {"percent", "url", "facilitator_url"}
    assert locales["ar"]["percent"] == 0
    assert locales["es"]["title"]


def test_headers_send_the_policy_of_the_pages_and_more(built: Path) -> None:
    rules = header_rules((built / "_headers").read_text("utf-8"))
    sent = f"{POLICY}; frame-ancestors 'none'"
    assert rules["/*"]["Content-Security-Policy"] == sent
    assert {page.meta("Content-Security-Policy") for page in heads(built).values()} == {POLICY}
    assert rules["/*"]["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in rules["/assets/*"]["Cache-Control"]


def test_no_file_is_sent_one_header_by_two_rules(built: Path) -> None:
    rules = header_rules((built / "_headers").read_text("utf-8"))
    for file in ("/", "/index.html", "/es/modules/one-hour-workshop.html", "/assets/a.css", "/media/a.svg"):
        fitting = [lines for path, lines in rules.items() if fits(path, file)]
        names = [name for lines in fitting for name in lines]
        assert len(names) == len(set(names)), file
        assert "Cache-Control" in names, file


def header_rules(text: str) -> dict[str, dict[str, str]]:
    rules: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
            rules[path] = {}
        else:
            name, _, value = line.strip().partition(": ")
            rules[path][name] = value
    return rules


def fits(path: str, file: str) -> bool:
    return file.startswith(path[:-1]) if path.endswith("*") else file == path


def test_redirects_are_only_for_the_front_door_and_former_addresses(moved: Path) -> None:
    lines = (moved / "_redirects").read_text("utf-8").splitlines()
    assert lines[:4] == [f"/ /{tag}/index.html 302! Language={tag}" for tag in ("en", "es", "fr", "ar")]
    assert "/:locale/modules/hour.html /:locale/modules/one-hour-workshop.html 301!" in lines
    for line in lines[4:]:
        old, new, status = line.split()
        assert status == "301!"
        assert (moved / old[1:].replace(":locale", "es")).is_file()
        assert (moved / new[1:].replace(":locale", "es")).is_file()


def test_search_engines_may_read_all(built: Path) -> None:
    robots = (built / "robots.txt").read_text("ascii")
    assert robots == f"User-agent: *\nDisallow:\n\nSitemap: {URL}sitemap.xml\n"
    assert (built / ".nojekyll").read_bytes() == b""


@pytest.mark.parametrize("folder", ["", "learn/"])
@pytest.mark.parametrize("old", ["hour", "old-hour", "oldest-hour"])
def test_a_former_address_leads_on_anywhere(moved: Path, folder: str, old: str) -> None:
    with served(moved.parent if folder else moved) as root:
        for locale in ("en", "ar"):
            for ending in (".html", ".facilitator.html"):
                there = follow(f"{root}{folder}{locale}/modules/{old}{ending}", locale)
                assert there == f"{root}{folder}{locale}/modules/one-hour-workshop{ending}"


def follow(address: str, locale: str) -> str:
    """Return where a page sends its reader, after a look at it."""
    page = Head()
    with urlopen(address) as answer:  # noqa: S310 -- our own server
        page.feed(answer.read().decode())
    assert (page.lang, page.noindex) == (locale, True)
    delay, _, target = page.meta("refresh").partition("; url=")
    assert delay == "0"
    assert page.anchors == [target]
    there = urljoin(address, target)
    assert urlopen(there).status == 200  # noqa: S310 -- our own server
    return there
