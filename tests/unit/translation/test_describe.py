"""What translators are told, held to the example site's expected units."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.directives import labels
from generator.markdown.inline import mentions
from generator.model.content import Definitions
from generator.model.text import Unit
from generator.translation.describe import comment, comments, file_kind_of, keep, placeholders, short_name

DEFINITIONS: Definitions = (("CITING", "https://en.wikipedia.org/wiki/Wikipedia:Citing_sources", ""),)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit("Choose a door", "heading"), "Heading"),
        (Unit("Look at the talk page first.", "hint: paragraph"), "Hint: paragraph"),
        (Unit("learns the names", "match: cell", column="Task"), 'Match: table cell, column "Task"'),
        (Unit("learns the names", "cell", column="**Task**"), 'Table cell, column "Task"'),
        (Unit("learns the names", "cell"), "Table cell"),
        (Unit("On a phone", "tab"), "Name of a tab"),
        (
            Unit("A door", "tip: image alt"),
            "Tip: picture, described for someone who cannot see it; plain text",
        ),
    ],
)
def test_a_unit_in_words(unit: Unit, expected: str) -> None:
    assert comment("module", unit, labels()) == expected


def test_the_same_word_in_two_files_is_two_things() -> None:
    assert comment("module", Unit("The wish to help.", "definition"), {}) == "Definition of the term above"
    assert comment("glossary", Unit("The wish to help.", "definition"), {}) == (
        "Definition of the term above; inline Markdown"
    )


def test_what_to_keep_stands_in_order_of_appearance() -> None:
    text = "See [how][citing] and `ls {all}` on [{n} pages](page:about).[^one] <https://example.org> [^one]"
    assert keep(text, DEFINITIONS) == (
        "Keep as they are: [citing] `ls {all}` {n} (page:about) [^one] <https://example.org>"
    )
    assert keep("Nothing to keep.", DEFINITIONS) == ""


def test_a_placeholder_has_single_braces_and_is_no_code() -> None:
    text = "{n} of {{citation needed}} and `{x}`"
    assert [match[0] for match in placeholders(text, mentions(text))] == ["{n}"]


def test_plain_text_has_nothing_to_keep() -> None:
    title = Unit("Arrays: a[0](1) and `x`", "title")
    assert comments("module", title, (), {}) == ("Title",)


def test_a_short_name_is_short_and_knows_the_context() -> None:
    name = short_name("content/modules/first-sourced-edit.md", None, "Source")
    assert name == short_name("translations/es/modules/first-sourced-edit.po", None, "Source")
    assert name != short_name("content/modules/first-sourced-edit.md", "source-and-statement", "Source")
    file, _, letters = name.partition(":")
    assert (file, len(letters)) == ("modules/first-sourced-edit", 6)
    assert short_name("translations/es/glossary.po", None, "Source") == f"glossary:{letters}"


def test_the_example_site(example: Path) -> None:
    folder = example / "expected/units"
    for path in sorted(folder.rglob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        kind = file_kind_of(path.relative_to(folder).as_posix())
        columns = {row["text"] for row in rows if row["kind"].endswith("column")}
        for row in rows:
            text = row["text"].replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")
            column = next((name for name in columns if row["comment"].endswith(f'column "{name}"')), "")
            unit = Unit(text, row["kind"], column=column)
            found = [f"#. {line}" for line in comments(kind, unit, DEFINITIONS, labels())]
            assert found == [cell for cell in (row["comment"], row["keep"]) if cell], (path, text)
