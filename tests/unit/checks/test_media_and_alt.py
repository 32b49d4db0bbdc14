"""Media files and the words for pictures."""

from __future__ import annotations

import pytest

from generator.checks import links, media
from tests.unit.checks.sites import SITE, module, said

ONE = "content/modules/one.md"
LIST = SITE["content/media.yaml"]


def test_a_file_with_an_entry_a_twin_and_captions() -> None:
    files = {ONE: module("![A gap](../media/gap.svg)\n\n[Print it](../media/gap.svg)")}
    assert said(media, files, media=["gap.svg", "gap.es.svg"]) == []


@pytest.mark.parametrize(
    "body",
    ["![A gap](../media/gab.svg)", "See ![a gap](../media/gab.svg) here.", "[Print it](../media/gab.svg)"],
)
def test_a_file_that_is_not_there(body: str) -> None:
    found = said(media, {ONE: module(body)})
    assert found == ['modules/one.md:10: V230 there is no media file "gab.svg"; did you mean "gap.svg"?']


def test_a_recording_that_is_not_there_and_one_that_is_a_picture() -> None:
    body = "::: video {media=talk.webm}\n\nA.\n\n:::\n\n::: video {media=gap.svg}\n\nB.\n\n:::"
    assert [one.partition(";")[0] for one in said(media, {ONE: module(body)})] == [
        'modules/one.md:10: V230 there is no media file "talk.webm"',
        'modules/one.md:16: V236 "gap.svg" is no recording',
    ]


def test_a_sound_is_no_picture() -> None:
    files = {
        ONE: module("![A talk](../media/talk.mp3)"),
        "content/media.yaml": LIST.replace("gap.svg", "talk.mp3"),
    }
    (found,) = said(media, files, media=["talk.mp3"])
    assert found == (
        'modules/one.md:10: V236 "talk.mp3" is no picture; '
        "write `::: video {media=talk.mp3}`, or a link without `!`"
    )


@pytest.mark.parametrize("target", ["https://example.com/a.svg", "gap.svg", "../modules/gap.svg", "/gap.svg"])
def test_a_picture_from_elsewhere(target: str) -> None:
    (found,) = said(media, {ONE: module(f"![A gap]({target})")})
    assert found.startswith("modules/one.md:10: V235")


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:image/png;base64,AAAA", "//example.org/a.svg", "file:///a.svg"]
)
def test_a_picture_that_is_not_safe_to_ask_for_is_told_once(target: str) -> None:
    """As what it is: that it is no file of the site goes without saying."""
    files = {ONE: module(f"![A gap]({target})")}
    assert said(media, files) == []
    assert [one.partition(" ")[2][:4] for one in said(links, files)] == ["V220"]


def test_a_list_and_a_folder_that_differ() -> None:
    text = LIST + "- file: dor.svg\n- file: other.svg\n  author: A\n  license: CC0-1.0\n"
    found = said(media, {"content/media.yaml": text}, media=["gap.svg", "door.svg", "other.svg"])
    assert found == [
        'media.yaml:4: V232 there is no file "dor.svg" in content/media; did you mean "door.svg"?',
        (
            'media.yaml:4: V233 "dor.svg" has no licence, so nobody may use it again; '
            "add `license:` with an SPDX id, such as `CC-BY-SA-4.0`"
        ),
        'media.yaml:4: V234 "dor.svg" has no author; add `author:` with the name of who made it',
        (
            'media/door.svg:1: V231 "door.svg" has no entry in content/media.yaml; '
            "add `- file: door.svg` there, with `author:` and `license:`"
        ),
    ]


def test_a_twin_for_no_locale_of_the_site() -> None:
    (found,) = said(media, {}, media=["gap.svg", "gap.fr.svg"])
    assert found.startswith('media/gap.fr.svg:1: V179 "gap.fr.svg" is for "fr"')


@pytest.mark.parametrize("body", ["![](../media/gap.svg)", "See ![ ](../media/gap.svg) here."])
def test_a_picture_without_words(body: str) -> None:
    (found,) = said(media, {ONE: module(body)})
    assert found.startswith("modules/one.md:10: V301")
    decorative = {"content/media.yaml": LIST + "  decorative: true\n"}
    assert said(media, {ONE: module(body)} | decorative) == []


def test_a_picture_with_words() -> None:
    assert said(media, {ONE: module("![A gap](../media/gap.svg)")}) == []
