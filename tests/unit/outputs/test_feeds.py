"""An Atom feed, from what modules tell of their changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from generator.model.content import Change, Content, Facts, LocalContent, Module
from generator.model.framework import Framework
from generator.model.page import Assets, LocalFacts, LocalText
from generator.model.site import Glossary, MediaList, Settings, Site
from generator.model.text import ResolvedText, Unit
from generator.model.web import News
from generator.outputs.feeds import MOST, feed, tasks
from generator.site.publication import Local, Publication

ATOM = "{http://www.w3.org/2005/Atom}"


def entry(*news: News) -> ET.Element:
    said = LocalText("Vereda", "es")
    data = feed("https://example.org/learn/", "es", said, LocalText("", "es"), "", news)
    found = ET.fromstring(data).find(f"{ATOM}entry")  # noqa: S314 -- made a line above
    assert found is not None
    return found


ONE = News("one", 2, "1.1.0", "2026-10-01", LocalText("Uno", "es"), LocalText("Now < with & 'signs'", "en"))


def test_the_id_of_an_entry_is_of_its_own_day_and_place_in_the_history() -> None:
    assert entry(ONE).findtext(f"{ATOM}id") == "tag:example.org,2026-10-01:/learn/es/modules/one/2"


def test_the_address_is_in_full_and_the_time_is_midnight() -> None:
    found = entry(ONE)
    link = found.find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"] == "https://example.org/learn/es/modules/one.html"
    assert found.findtext(f"{ATOM}updated") == "2026-10-01T00:00:00Z"


def test_a_note_in_another_language_says_which() -> None:
    summary = entry(ONE).find(f"{ATOM}summary")
    assert summary is not None
    assert summary.text == "Now < with & 'signs'"
    assert summary.attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "en"}


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    strange = News("one", 1, "1", "2026-10-01", LocalText("Uno\x0b", "es"), LocalText("\ufffe", "es"))
    assert entry(strange).findtext(f"{ATOM}title") == "Uno · 1"


def publication(
    dates: Mapping[str, Sequence[str]], locales: Sequence[str] = ("en",), url: str = "https://example.org/"
) -> Publication:
    """Return a site of modules that changed on these dates, as they stand in the front matter of each."""
    modules = [
        Module(
            id,
            changes=tuple(Change(f"{len(days) - at}.0", day) for at, day in enumerate(days)),
            license="CC0-1.0" if id == "free" else "",
        )
        for id, days in dates.items()
    ]
    title = ResolvedText("Name", "en", "source")
    content = Content((Unit("Name", "title"),), (("title", 0),))
    notes = {id: tuple(LocalText(f"{id} {day}", "en") for day in days) for id, days in dates.items()}
    return Publication(
        site=Site(
            Settings(url=url, license="CC-BY-SA-4.0"),
            Framework(),
            Glossary(),
            MediaList(),
            facts=tuple(Facts(f"content/modules/{one.id}.md", "module", one) for one in modules),
        ),
        chains={locale: (locale,) for locale in locales},
        documents={},
        locals={
            (locale, "module", one.id): Local((), _local(one.id, locale, notes[one.id]), None)  # type: ignore[arg-type]
            for one in modules
            for locale in locales
        },
        fields={},
        tables={(locale, "site"): LocalContent(content, (title,), locale, "en") for locale in locales},
        templates={},
        strings={},
        assets=Assets(),
        files=(),
    )


def _local(id: str, locale: str, notes: tuple[LocalText, ...]) -> LocalFacts:
    title = ResolvedText(id, "en", "source")
    return LocalFacts(id, "module", locale, title, title, 1, 1, 100, 0, "en", notes=notes)


def told(dates: Mapping[str, Sequence[str]]) -> list[tuple[str, str, int]]:
    """Return (module, date, number) of the news, in the order of the feed."""
    (task,) = tasks(publication(dates))
    news = task.arguments[-1]
    assert isinstance(news, tuple)
    return [(one.module, one.date, one.number) for one in news]


def test_the_newest_change_of_all_modules_stands_first() -> None:
    dates = {"a": ("2026-02-01", "2025-12-31"), "b": ("2026-10-01", "2026-01-15"), "c": ("2026-02-02",)}
    assert told(dates) == [
        ("b", "2026-10-01", 2),
        ("c", "2026-02-02", 1),
        ("a", "2026-02-01", 2),
        ("b", "2026-01-15", 1),
        ("a", "2025-12-31", 1),
    ]


def test_changes_of_one_day_stand_by_module_and_the_later_version_first() -> None:
    day = "2026-03-04"
    assert told({"b": (day, day), "a": (day,)}) == [("a", day, 1), ("b", day, 2), ("b", day, 1)]


def test_a_feed_tells_the_newest_fifty() -> None:
    days = [f"20{year}-06-01" for year in range(99, 99 - MOST - 5, -1)]
    found = told({"a": days[::2], "b": days[1::2]})
    assert [date for _, date, _ in found] == days[:MOST]


def test_an_entry_tells_what_changed_and_on_which_terms() -> None:
    (task,) = tasks(publication({"free": ("2026-01-02",), "other": ("2026-01-01",)}))
    free, other = ET.fromstring(task.function(*task.arguments)).findall(f"{ATOM}entry")  # noqa: S314 -- ours
    assert free.findtext(f"{ATOM}title") == "free · 1.0"
    assert free.findtext(f"{ATOM}summary") == "free 2026-01-02"
    licences = [entry.find(f"{ATOM}link[@rel='license']") for entry in (free, other)]
    assert ["zero" in one.attrib["href"] for one in licences if one is not None] == [True, False]


def test_each_locale_has_its_feed() -> None:
    found = tasks(publication({"a": ("2026-01-02",)}, locales=("en", "es")))
    assert [task.target for task in found] == ["en/feed.xml", "es/feed.xml"]
    assert b'xml:lang="es"' in found[1].function(*found[1].arguments)


def test_there_is_no_feed_without_news_or_without_an_address() -> None:
    assert tasks(publication({"a": ()})) == []
    assert tasks(publication({"a": ("2026-01-02",)}, url="")) == []
