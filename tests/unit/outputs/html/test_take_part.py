"""What a reader can do for a page, and who made what it shows."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec.structs import replace

from generator.i18n.strings import Tongue
from generator.model.content import Content, Facts, Module
from generator.model.page import Chrome, LocalFacts, LocalText, MediaCredit, PageContext, Picture
from generator.model.site import MediaEntry, MediaFile, Publisher
from generator.model.text import ResolvedText, Unit
from generator.outputs.html.parts.sheet import sheet
from generator.outputs.html.parts.take_part import TakePartView, take_part_view
from generator.site.resolve_credits import media_credits
from tests.translated import chain_of

FACTS = Facts("content/modules/one.md", "module", Module("one", title="One"), words=1234)
CONTENT = Content((Unit("One", "title"),), (("title", 0),))
SHOWN = (ResolvedText("Uno", "es", "current"),)
LOCAL = LocalFacts(
    "one", "module", "es", SHOWN[0], SHOWN[0], 1, 1, 100, 0, "en", (), "translations/es/one.po"
)
CHROME = Chrome(
    "es",
    LocalText("Vereda", "es"),
    LocalText("", "es"),
    "en",
    ("en", "es"),
    publisher=Publisher("Ana", "", "ana@example.org"),
    url="https://example.org/",
    edit="https://git.example.org/edit/{path}",
    new_issue="https://git.example.org/new?title={title}&body={body}",
)


def part(chrome: Chrome = CHROME, local: LocalFacts = LOCAL) -> TakePartView:
    page = f"{chrome.locale}/modules/one.html"
    return take_part_view(sheet(page, chrome, (FACTS, CONTENT, chain_of(SHOWN, "es"), local, PageContext())))


def query(address: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}


@pytest.mark.parametrize(
    ("words", "told"),
    [(0, "50"), (1, "50"), (24, "50"), (26, "50"), (74, "50"), (76, "100"), (126, "150"), (934, "950")],
)
def test_words_are_told_to_the_next_fifty_and_never_none(words: int, told: str) -> None:
    facts = replace(FACTS, words=words)
    around = sheet(
        "en/modules/one.html", CHROME, (facts, CONTENT, chain_of(SHOWN, "es"), LOCAL, PageContext())
    )
    assert take_part_view(around).words == told


def test_to_say_something_names_the_page_and_its_file() -> None:
    filled = query(part().say)
    assert filled["title"] == "Wrong or unclear: module one (es)"
    assert "\nhttps://example.org/es/modules/one.html\ncontent/modules/one.md\n" in filled["body"]


def test_the_script_is_left_a_place_to_fill() -> None:
    here = part().say_here
    assert here.count("{place}") == here.count("{quote}") == 1
    assert here.replace("{place}", "").replace("{quote}", "") == part().say
    filled = query(here.replace("{place}", "%23look").replace("{quote}", "%0A%0A%3E%20These%20words"))
    assert "one.html#look\ncontent/modules/one.md\n\n> These words\n" in filled["body"]


def test_without_a_repository_a_mail_opens() -> None:
    mail = part(replace(CHROME, new_issue=""))
    assert mail.say.startswith("mailto:ana@example.org?subject=Wrong%20or%20unclear%3A%20module%20one")
    assert mail.ask.startswith("mailto:ana@example.org?subject=")


def test_a_site_that_names_nobody_leads_nowhere() -> None:
    silent = part(replace(CHROME, new_issue="", edit="", publisher=Publisher()))
    assert (silent.say, silent.say_here, silent.improve, silent.translate, silent.ask) == ("",) * 5


def test_the_source_and_the_translation_are_edited_where_they_are() -> None:
    assert part().improve == "https://git.example.org/edit/content/modules/one.md"
    assert part().translate == "https://git.example.org/edit/translations/es/one.po"


def test_a_translation_that_is_not_there_yet_is_begun_by_asking() -> None:
    filled = query(part(local=replace(LOCAL, catalog="")).translate)
    assert filled["title"] == "A translation to begin: content/modules/one.md (español)"


def test_the_source_has_no_translation() -> None:
    english = part(replace(CHROME, locale="en"), replace(LOCAL, locale="en", catalog=""))
    assert english.translate == ""
    assert english.source == Tongue("en")


def test_a_new_language_knows_what_it_takes() -> None:
    assert part().source == Tongue("en")
    assert part().words == "1.250"


def test_pictures_are_credited_in_the_order_of_the_page() -> None:
    entries = {
        "gap.svg": MediaEntry("gap.svg", "Ana", "CC-BY-SA-4.0", "https://example.org/gap", "Gap"),
        "scale.svg": MediaEntry("scale.svg", "Bo", "CC0-1.0"),
        "unused.svg": MediaEntry("unused.svg", "Cy", "CC0-1.0"),
    }
    files = ("scale.svg", "gap.svg")
    pictures = [Picture(name, "", MediaFile(name, 1, ""), LocalText("", "es")) for name in files]
    assert media_credits(pictures, entries, {"gap.svg": LocalText("Hueco", "es")}, "es") == (
        MediaCredit(LocalText("scale.svg", "es"), "Bo", "CC0-1.0", ""),
        MediaCredit(LocalText("Hueco", "es"), "Ana", "CC-BY-SA-4.0", "https://example.org/gap"),
    )
