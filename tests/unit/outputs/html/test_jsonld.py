"""JSON-LD in a page."""

from __future__ import annotations

import json

from generator.model.page import LocalText
from generator.outputs.html.parts.jsonld import block, thing, words


def test_no_text_ends_the_script_element() -> None:
    text = block(thing("Thing", name="</script><b>"))
    assert "<" not in text
    assert json.loads(text)["name"] == "</script><b>"


def test_what_is_empty_is_not_said() -> None:
    assert thing("Thing", id="", name="A", sameAs=[], position=0) == {
        "@type": "Thing",
        "name": "A",
        "position": 0,
    }
    assert block() == ""


def test_several_things_share_a_context() -> None:
    found = json.loads(block(thing("Thing"), {}, thing("Person")))
    assert found["@context"] == "https://schema.org"
    assert [each["@type"] for each in found["@graph"]] == ["Thing", "Person"]


def test_a_text_in_another_language_says_which() -> None:
    assert words(LocalText("Uno", "es"), "es") == "Uno"
    assert words(LocalText("One", "en"), "es") == {"@language": "en", "@value": "One"}
