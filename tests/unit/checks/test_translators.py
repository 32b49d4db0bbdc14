"""What a translator's line in a header may do: give a name, and a link that shows where it leads."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.checks import translators as checked
from generator.translation import po
from generator.translation.translators import LONGEST_NAME, MOST, translator, translators
from tests.unit.checks.sites import lines, module, read

PATH = "translations/es/modules/one.po"
SITE = {
    "content/modules/one.md": module(
        "Read <https://www.known.example/about> and <https://en.wikipedia.org/wiki/Path>."
    )
}


def said(*signed: str) -> list[str]:
    """What the check says of a catalog that is signed so."""
    small = read(SITE)
    text = "".join(f"# Translators: {line}\n" for line in signed) + 'msgid ""\nmsgstr ""\n"Language: es\\n"\n'
    catalog = po.read(PATH, "es", text.encode()).value
    survey = replace(small.site, translators=((PATH, catalog.translators),))
    positions = {**small.positions, PATH: po.positions(PATH, text.encode())}
    return [one.partition("; ")[0] for one in lines(checked.check(survey), positions)]


@pytest.mark.parametrize(
    "line",
    [
        "Ana",
        "Ana <ana@mail.example>",
        "Ana <mailto:ana@mail.example>",
        "Ana <https://example.org/ana>",
        "Ana <https://EXAMPLE.org>",
        "Ana <https://known.example/ana?tab=1#top>",
        "Ana <https://www.known.example/>",
        "Ana <https://es.wikipedia.org/wiki/Usuaria:Ana>",
    ],
)
def test_what_the_site_itself_names_is_fine(line: str) -> None:
    assert said(line) == []


def test_a_host_that_nobody_else_names_is_told_once_a_file() -> None:
    strange = ["Bo <https://strange.example/bo>", "Ana", "Cy <https://Strange.example/cy>"]
    told = 'V440 a translator\'s link leads to "{}", which nobody else of this site names'
    assert said(*strange, "Di <https://other.strange.example>") == [
        f"{PATH}:1: {told.format('strange.example')}",
        f"{PATH}:4: {told.format('other.strange.example')}",
    ]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://es.wikipedia.org.evil.example/wiki/A", "es.wikipedia.org.evil.example"),
        ("https://xn--wikipdia-f1a.org/", "xn--wikipdia-f1a.org"),
        ("https://known.example.evil.example/", "known.example.evil.example"),
        ("https://notknown.example/", "notknown.example"),
        ("https://es.wikivoyage.org/", "es.wikivoyage.org"),
        ("https://evil.example/@known.example", "evil.example"),
        ("https://evil.example?known.example/", "evil.example"),
    ],
)
def test_hosts_that_look_like_known_ones_are_strange(address: str, host: str) -> None:
    assert translator(f"Ana <{address}>").address == address
    assert [one.partition('"')[2].partition('"')[0] for one in said(f"Ana <{address}>")] == [host]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "\\\\evil.example",
        "https:/evil.example",
        "https:evil.example",
        "https:///evil.example",
        "https://example.org@evil.example/",
        "https://example.org:x@evil.example/",
        "https://en.wikipedia.org:8443/",
        "https://evil.example\\@example.org/",
        "https://evil.example/\\..",
        "https://exаmple.org/",
        "https://example。org/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://localhost/",
        "https://example.org/\u202egro.live",
        "https://example.org/ onclick=x",
        'https://example.org/"onclick=x',
        "https://example.org/<b>",
        "https://example.org/> <https://evil.example/",
        "https://-example.org/",
        "https://example.org/" + "a" * 400,
        "a user of Weblate",
        "",
    ],
)
def test_what_does_not_show_where_it_leads_is_no_link(address: str) -> None:
    assert translator(f"Ana <{address}>").address == ""
    (found,) = said(f"Ana <{address}>")
    assert found.startswith(f"{PATH}:1: V441 ")
    assert found.endswith("is shown to nobody")


def test_a_name_is_one_line_of_signs_that_one_sees() -> None:
    assert translator("\u202eAna\x00 \t Pérez\u2066 <https://example.org>").name == "Ana Pérez"
    assert translator("<b>Ana</b>").name == ""
    assert len(translator("A" * 5000).name) == LONGEST_NAME


def test_nobody_is_named_by_an_address_alone() -> None:
    assert translators(("<https://example.org/>", "Bo")) == (translator("Bo"),)
    assert said("<https://example.org/>") == [f"{PATH}:1: V441 this line names nobody"]


def test_a_page_names_no_crowd() -> None:
    crowd = [f"Ana {number} <https://strange.example/>" for number in range(MOST * 2)]
    assert len(translators(tuple(crowd))) == MOST
    assert [one.partition(" V44")[2][0] for one in said(*crowd)] == ["0", "1"]


def test_the_line_is_found_in_a_file_of_any_tool() -> None:
    above = "\ufeff# A title.\r\n# Translators: Ana <http://a.example>\r\n#\r\n"
    text = above + 'msgid ""\r\nmsgstr "Language: es\\n"\r\n'
    assert po.read(PATH, "es", text.encode()).value.translators == ("Ana <http://a.example>",)
    assert ("translator:0", 2, 1) in po.positions(PATH, text.encode()).anchors
