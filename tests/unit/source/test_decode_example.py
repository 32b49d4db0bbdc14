"""The example site and its broken variants, where these are on the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.model.diagnostic import Diagnostic, Outcome
from generator.outputs import listed
from generator.source.fields.text import text_of
from generator.source.framework import decode_framework
from generator.source.front import read_front
from generator.source.glossary import decode_glossary
from generator.source.media_list import decode_media_list
from generator.source.settings import decode_settings

WHOLE: dict[str, Callable[[str, bytes], Outcome[Any]]] = {
    "site.yaml": partial(decode_settings, outputs=listed()),
    "framework.yaml": decode_framework,
    "glossary.yaml": decode_glossary,
    "media.yaml": decode_media_list,
}
ROW = tuple[str, str]
"""(kind, text) of a unit."""
BROKEN_YAML = (
    "10-comma-in-flow-map",
    "11-hash-cuts-text",
    "12-colon-in-list-text",
    "13-unknown-key",
    "14-duplicate-key",
    "35-locale-not-bcp47",
)


def test_fields_are_the_units_that_are_expected(example: Path) -> None:
    content = example / "site" / "content"
    for path, rows, _ in decoded(content):
        expected = expected_rows(example / "expected" / "units" / path.relative_to(content))
        assert rows == expected[: len(rows)], path
        assert path.suffix == ".md" or len(rows) == len(expected), path


def test_nothing_is_wrong_with_the_example(example: Path) -> None:
    findings = [finding for _, _, found in decoded(example / "site" / "content") for finding in found]
    assert findings == []


def test_nothing_is_wrong_with_real_texts(corpora: Path) -> None:
    findings = [
        finding for _, _, found in decoded(corpora / "opensource-guide" / "content") for finding in found
    ]
    assert findings == []


@pytest.mark.parametrize("case", BROKEN_YAML)
def test_a_broken_file_is_reported_where_it_is_broken(example: Path, case: str) -> None:
    folder = example / "broken" / case
    expected = dict(line.split(": ", 1) for line in (folder / "expected.txt").read_text().splitlines())
    ((path, _, (finding,)),) = decoded(folder / "content")
    assert path.relative_to(folder).as_posix() == expected["file"]
    assert finding.location.line == int(expected["line"])
    assert finding.severity == expected["severity"]
    also = [f"line {related.location.line}" for related in finding.related]
    assert also == ([expected["names also"]] if "names also" in expected else [])


def test_every_other_broken_variant_is_right_as_yaml(example: Path) -> None:
    for folder in sorted((example / "broken").iterdir()):
        if folder.name not in BROKEN_YAML:
            assert [found for _, _, found in decoded(folder / "content") if found] == [], folder.name


def test_a_media_entry_stands_at_its_file(example: Path) -> None:
    path = example / "broken" / "19-media-without-licence" / "content" / "media.yaml"
    outcome = decode_media_list("content/media.yaml", path.read_bytes())
    media, positions = outcome.value
    assert outcome.diagnostics == ()
    assert [entry.file for entry in media.entries if not entry.license] == ["waymark.svg"]
    assert ("waymark.svg", 6, 3) in positions.anchors


def decoded(content: Path) -> Iterator[tuple[Path, list[ROW], tuple[Diagnostic, ...]]]:
    for path in sorted([*content.glob("*.yaml"), *content.glob("*/*.md")]):
        if path.suffix == ".yaml":
            outcome = WHOLE[path.name](path.as_posix(), path.read_bytes())
            rows = [(unit.kind, unit.text) for unit in outcome.value[0].content.units]
            yield path, rows, outcome.diagnostics
        else:
            text = text_of(path.as_posix(), path.read_bytes())
            front = read_front(path.parent.name[:-1], path.as_posix(), text.value)  # type: ignore[arg-type]
            rows = [(field.kind, field.text) for field in front.value.fields]
            yield path, rows, text.diagnostics + front.diagnostics


def expected_rows(path: Path) -> list[ROW]:
    lines = path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    return [(cell[0], cell[1].replace("\\\\", "\\")) for cell in cells]
