"""An Atom feed, from what modules tell of their changes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.model.page import Said
from generator.model.web import News
from generator.outputs.feeds import feed

ATOM = "{http://www.w3.org/2005/Atom}"


def entry(*news: News) -> ET.Element:
    said = Said("Vereda", "es")
    data = feed("https://example.org/learn/", "es", said, Said("", "es"), "", news)
    found = ET.fromstring(data).find(f"{ATOM}entry")  # noqa: S314 -- made a line above
    assert found is not None
    return found


ONE = News("one", 2, "1.1.0", "2026-10-01", Said("Uno", "es"), Said("Now < with & 'signs'", "en"))


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
    strange = News("one", 1, "1", "2026-10-01", Said("Uno\x0b", "es"), Said("\ufffe", "es"))
    assert entry(strange).findtext(f"{ATOM}title") == "Uno · 1"
