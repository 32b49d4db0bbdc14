"""Languages by tag: facts that a reader would notice if they were wrong."""

from __future__ import annotations

import unicodedata

import pytest
from babel import Locale

from generator.i18n.languages import (
    ALIASES,
    Language,
    _rows,
    canonical,
    direction,
    is_tag,
    language,
    nearest_tag,
)

LEFT_TO_RIGHT = """
  af am as ast be bg bn br ca ceb cs cy da de dsb el eo es et eu fi fil fo fr fy ga gd gl gn gu haw hr hsb
  hu hy id ig is it ja jv ka km kn ko kw ky la lb ln lo lt lv mg mi mk ml mr mt my nb ne nl nn no oc or pl pt
  ro ru rw sa sc si sk sl sn so sq st sv sw ta te th ti tn tr tt uk ve vi wo xh yo zu
"""
RIGHT_TO_LEFT = "ar ckb dv fa he lrc mzn nqo ps skr syr ug ur yi"
"""Languages that have been written in one script for as long as CLDR has them: no version of it says else."""
OF_WHICH_CLDR_HAS_NO_WORDS = """
  aeb aii apd arc ars ary arz ayl azb bal bcc bgn bqi brh-Arab cja-Arab dcc ff-Adlm glk hac haz hno khw ks
  lad-Hebr lah luz mvy pa-PK pnb rhg sd sdh sam sog swb-Arab tov tru-Syrc uz-AF ydd yhd
"""
"""They run from right to left as well: it knows their script."""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", Language("en", "English", "ltr", "Latn")),
        ("ar", Language("ar", "العربية", "rtl", "Arab")),
        ("pt-br", Language("pt-BR", "português do Brasil", "ltr", "Latn")),
        ("zh-min-nan", Language("nan", "閩南語 / Bân-lâm-gí", "ltr", "Latn")),
        ("simple", Language("en-simple", "Simple English", "ltr", "Latn")),
        ("zh-TW", Language("zh-TW", "中文（臺灣）", "ltr", "Hant")),
    ],
)
def test_a_language_of_the_table(code: str, expected: Language) -> None:
    assert language(code) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("pt-AO", Language("pt-AO", "português (AO)", "ltr", "Latn")),
        ("de-1996", Language("de-1996", "Deutsch (1996)", "ltr", "Latn")),
        ("zh-Hant-HK", Language("zh-Hant-HK", "中文（香港）", "ltr", "Hant")),
        ("sr-Cyrl-RS", Language("sr-Cyrl-RS", "српски (RS)", "ltr", "Cyrl")),
        ("pa-PK", Language("pa-PK", "پنجابی (PK)", "rtl", "Arab")),
        ("ff-Adlm", Language("ff-Adlm", "Fulfulde (Adlm)", "rtl", "Adlm")),
        ("ayl", Language("ayl", "ayl", "rtl", "Arab")),
        ("qaa", Language("qaa", "qaa", "ltr", "Latn")),
    ],
)
def test_a_tag_that_the_table_lacks_takes_after_its_parts(tag: str, expected: Language) -> None:
    assert language(tag) == expected


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("als", "gsw"),
        ("bat-smg", "sgs"),
        ("be-tarask", "be-tarask"),
        ("be-x-old", "be-tarask"),
        ("crh-latn", "crh-Latn"),
        ("fiu-vro", "vro"),
        ("kk-arab", "kk-Arab"),
        ("map-bms", "jv-x-bms"),
        ("nds-nl", "nds-NL"),
        ("roa-rup", "rup"),
        ("sr-ec", "sr-Cyrl"),
        ("zh-classical", "lzh"),
        ("zh-hans", "zh-Hans"),
        ("zh-yue", "yue"),
        ("PT-br", "pt-BR"),
        ("EN-LATN-GB-X-TWAIN", "en-Latn-GB-x-twain"),
    ],
)
def test_codes_and_their_tags(code: str, tag: str) -> None:
    assert canonical(code) == tag


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("pt_BR", "pt-BR"),
        ("en_US.UTF-8", "en-US"),
        ("jp", "ja"),
        ("Español", "es"),
        ("no such thing", ""),
        ("", ""),
    ],
)
def test_what_is_no_tag_and_what_was_meant(wrong: str, meant: str) -> None:
    assert not is_tag(wrong)
    assert canonical(wrong) == ""
    assert nearest_tag(wrong) == meant


@pytest.mark.parametrize("code", ["en", "zh-Hans", "zh-hans", "zh-min-nan", "de-1996", "es-419", "qaa"])
def test_what_a_site_may_write(code: str) -> None:
    assert is_tag(code)


def test_a_tag_in_another_case_is_not_written_by_a_site() -> None:
    assert not is_tag("PT-BR")


def test_each_line_of_the_table_is_a_canonical_tag() -> None:
    assert [tag for tag in _rows() if canonical(tag) != tag] == []


def test_each_alias_leads_to_a_tag_and_not_to_another_alias() -> None:
    targets = [*ALIASES.values()]
    assert [tag for tag in targets if canonical(tag) != tag] == []


def test_each_autonym_is_written_in_the_direction_of_its_language() -> None:
    assert [tag for tag, (_, name) in _rows().items() if name and _first_strong(name) != direction(tag)] == []


@pytest.mark.parametrize("tag", [*LEFT_TO_RIGHT.split(), *RIGHT_TO_LEFT.split()])
def test_a_language_runs_as_cldr_says(tag: str) -> None:
    assert direction(tag) == ("rtl" if tag in RIGHT_TO_LEFT.split() else "ltr")
    assert Locale.parse(tag).text_direction == direction(tag)


def test_a_language_of_which_cldr_knows_the_script_alone_runs_as_that_does() -> None:
    assert [tag for tag in OF_WHICH_CLDR_HAS_NO_WORDS.split() if direction(tag) != "rtl"] == []


def _first_strong(text: str) -> str:
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next("rtl" if kind in {"R", "AL"} else "ltr" for kind in kinds if kind in {"L", "R", "AL"})
