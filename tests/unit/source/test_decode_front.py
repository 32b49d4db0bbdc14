from __future__ import annotations

from generator.model.content import Module, Page, Pathway
from generator.source.front import read_front

PATHWAY = """---
title: Welcome in
summary: From reader to someone who knows whom to ask.
doors:
  - start: one-movement
    say: "I am new"
sections:
  - title: Look around
    steps:
      - one-movement
      - {choose: 1, from: [talk-first, first-edit]}
---

Most of us came in by accident.
"""


def test_the_body_begins_on_the_line_after_the_front_matter() -> None:
    front = read_front("pathway", "content/pathways/welcome-in.md", PATHWAY).value
    assert front.body == "\nMost of us came in by accident.\n"
    assert front.body_line == 13


def test_every_value_and_key_has_a_position() -> None:
    places = read_front("pathway", "content/pathways/welcome-in.md", PATHWAY).value.positions
    assert places == (
        ("key:title", 2, 1),
        ("title", 2, 8),
        ("key:summary", 3, 1),
        ("summary", 3, 10),
        ("key:doors", 4, 1),
        ("doors", 5, 3),
        ("doors.0", 5, 5),
        ("key:doors.0.start", 5, 5),
        ("doors.0.start", 5, 12),
        ("key:doors.0.say", 6, 5),
        ("doors.0.say", 6, 10),
        ("key:sections", 7, 1),
        ("sections", 8, 3),
        ("key:sections.0.title", 8, 5),
        ("sections.0", 8, 5),
        ("sections.0.title", 8, 12),
        ("key:sections.0.steps", 9, 5),
        ("sections.0.steps", 10, 7),
        ("sections.0.steps.0", 10, 9),
        ("sections.0.steps.1", 11, 9),
        ("key:sections.0.steps.1.choose", 11, 10),
        ("sections.0.steps.1.choose", 11, 18),
        ("key:sections.0.steps.1.from", 11, 21),
        ("sections.0.steps.1.from", 11, 27),
        ("sections.0.steps.1.from.0", 11, 28),
        ("sections.0.steps.1.from.1", 11, 40),
    )


def test_fields_come_in_the_order_of_the_format_whatever_order_was_typed() -> None:
    text = "---\nobjectives: {b: Look, a: Write}\nsummary: Short.\ntitle: A lesson\n---\n"
    front = read_front("module", "content/modules/a.md", text).value
    assert [(field.key, field.kind, field.text) for field in front.fields] == [
        ("title", "title", "A lesson"),
        ("summary", "summary", "Short."),
        ("objectives.b", "objectives", "Look"),
        ("objectives.a", "objectives", "Write"),
    ]


def test_a_text_without_a_letter_is_no_field() -> None:
    front = read_front("page", "content/pages/a.md", "---\ntitle: 2026\nsummary: A year\n---\n").value
    assert [field.key for field in front.fields] == ["summary"]
    assert front.value == Page("a", "2026", "A year")


def test_without_front_matter_the_whole_file_is_body() -> None:
    front, findings = take_front("## Look for doubt\n\ntitle: x\n")
    assert findings == [("V121", 1)]
    assert front == ("## Look for doubt\n\ntitle: x\n", 1)


def test_front_matter_that_is_never_closed() -> None:
    front, findings = take_front("---\ntitle: A lesson\n")
    assert findings == [("V121", 1)]
    assert front == ("---\ntitle: A lesson\n", 1)


def test_an_empty_file() -> None:
    assert take_front("") == (("", 1), [("V121", 1)])


def test_empty_front_matter_misses_its_keys() -> None:
    front, findings = take_front("---\n---\nBody\n")
    assert findings == [("V127", 2)]
    assert front == ("Body\n", 3)


def test_a_file_name_that_is_no_slug() -> None:
    outcome = read_front("module", "content/modules/First Edit.md", "---\ntitle: x\n---\n")
    (finding,) = (one for one in outcome.diagnostics if one.code == "V142")
    assert finding.hint == "name it `first-edit.md`"


def test_a_translation_beside_its_source_is_shown_its_place() -> None:
    outcome = read_front("page", "content/pages/First Steps.pt_BR.md", "---\ntitle: x\n---\n")
    (finding,) = (one for one in outcome.diagnostics if one.code == "V142")
    assert finding.hint == "a translation is a PO file: translations/pt-BR/pages/first-steps.po"


def test_after_a_syntax_error_there_is_one_finding_and_the_body() -> None:
    outcome = read_front("module", "content/modules/a.md", "---\ntitle: [\n---\nBody\n")
    assert [one.code for one in outcome.diagnostics] == ["V120"]
    assert (outcome.value.value, outcome.value.body) == (Module("a"), "Body\n")


def test_a_pathway_of_which_nothing_is_said() -> None:
    assert read_front("pathway", "content/pathways/a.md", "---\n[]\n---\n").value.value == Pathway("a")


def take_front(text: str) -> tuple[tuple[str, int], list[tuple[str, int]]]:
    outcome = read_front("page", "content/pages/a.md", text)
    found = [(one.code, one.location.line) for one in outcome.diagnostics]
    return (outcome.value.body, outcome.value.body_line), found
