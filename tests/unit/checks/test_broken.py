"""Each broken variant of the example site is reported where its author would look, in the words they need."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator import build
from generator.model.diagnostic import Diagnostic
from generator.model.result import Result
from generator.report.printing import placed
from tests.building import build_quietly

BROKEN = Path(__file__).resolve().parents[4] / "shared" / "example" / "broken"
WORDS = {
    "01-unclosed-fence": ("tip", "never closed", "`:::`"),
    "02-fence-in-list": ("inside a list", "left edge"),
    "03-tick-without-space": ("`- [x] Two.`",),
    "04-answer-without-feedback": ("answer", "quote below it", "`  > …`"),
    "05-no-right-answer": ("no answer", "ticked", "`[x]`"),
    "06-feedback-at-left-edge": ("outside the answer", "two blanks"),
    "07-duplicate-id": ("two-chairs", "already taken", "heading", "another id"),
    "08-unknown-module": ("module", "one-movment", 'did you mean "one-movement"?'),
    "09-unknown-block": ("first-sourced-edit", "heading or block", '"juge"', 'did you mean "judge"?'),
    "10-comma-in-flow-map": ("comma ended", "I am new", "double quotes"),
    "11-hash-cuts-text": ("Issue", "double quotes"),
    "12-colon-in-list-text": ("mapping", "quotes"),
    "13-unknown-key": ("keyword", "keywords"),
    "14-duplicate-key": ("stage", "line 4"),
    "15-cycle": ("helps_first", "circle", "broken → broken-too → broken", "take one"),
    "16-assesses-without-block": (
        "quiz, order, match or checklist",
        "assume-good-faith",
        "`assesses=assume-good-faith`",
    ),
    "17-unknown-objective": ("objective", '"sea"', 'did you mean "see"?'),
    "18-image-without-alt": ("cannot see", "describe it between the brackets", "`decorative: true`"),
    "19-media-without-licence": ("waymark.svg", "no licence", "`license:`", "SPDX"),
    "20-media-not-in-list": ("no media file", "dor.svg"),
    "21-svg-with-script": ("script", "plain SVG"),
    "22-media-wrong-bytes": ("photo.png", "not those of a", "PNG", "export it anew"),
    "23-heading-skip": ("level 4", "level 2", "`###`"),
    "24-bad-heading-id": ("`{#Bad Id}`", "not an id", "`{#bad-id}`"),
    "25-note-without-call": ("lost", "`[^lost]`"),
    "26-call-without-note": ("gone", "`[^gone]: …`"),
    "27-video-without-transcript": ("cannot hear", "inside the block"),
    "28-unknown-kind": ("cuation", 'did you mean "caution"?'),
    "29-hint-alone": ("hint", "activity", "quiz", "order", "match", "never alone"),
    "30-fence-lengths-differ": ("`:::`", "does not close", "`::::`", "line 23"),
    "31-match-same-twice": ("host", "different"),
    "32-activity-without-minutes": ("activity", "minutes", "planned"),
    "33-competency-without-line": (
        "run-event",
        "no line",
        "fundamental",
        "expanding, elevated",
        "framework",
    ),
    "34-retired-step": ("old-lesson", "retired", "successor", "talk-first"),
    "35-locale-not-bcp47": ("pt_BR", "pt-BR"),
    "36-po-live-and-obsolete": ("obsolete", "gettext"),
    "37-po-changed-target": ("stage:emerging", "stage:fundamental"),
    "38-po-foreign-host": ("commons.example.net", "commons.wikimedia.org"),
    "39-po-unbalanced-bidi": ("U+202E", "closed"),
    "40-po-missing-code": ("`blog | diary`",),
    "41-po-missing-note": ("[^echo]",),
}
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir()) if BROKEN.is_dir() else []


def test_every_variant_has_words_here(example: Path) -> None:
    assert sorted(WORDS) == sorted(path.name for path in (example / "broken").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_a_broken_variant_is_reported(case: str, site: Path) -> None:
    """At its file and line, in words that help; and no other file has an error: it is one mistake each."""
    shutil.copytree(BROKEN / case, site, dirs_exist_ok=True)
    expected = _expected((BROKEN / case / "expected.txt").read_text(encoding="utf-8"))
    result = _checked(site)
    everything = placed(result.diagnostics, result.positions)
    found = [one for one in everything if _is(one, expected)]
    assert found, _listed(result)
    said = " ".join(f"{one.message} {one.hint}" for one in found).lower()
    assert [word for word in WORDS[case] if word.lower() not in said] == [], said
    if "names also" in expected:
        also = [related.location for one in found for related in one.related]
        assert _place(expected["names also"], expected["file"]) in [(at.path, at.line) for at in also], also
    assert {one.location.path for one in everything if one.severity == "error"} <= {expected["file"]}


SOME = ("08-unknown-module", "36-po-live-and-obsolete", "41-po-missing-note")


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=[] if case in SOME else pytest.mark.full) for case in CASES]
)
def test_checking_finds_all_that_building_finds(case: str, site: Path) -> None:
    shutil.copytree(BROKEN / case, site, dirs_exist_ok=True)
    built, checked = build_quietly(site, site / "out"), _checked(site)
    assert set(built.diagnostics) <= set(checked.diagnostics), _listed(built)
    assert built.count("error") == checked.count("error")


def test_the_example_site_has_no_errors_and_only_empty_cells(site: Path) -> None:
    result = _checked(site)
    assert {one.code for one in result.diagnostics} <= {"V506"}, _listed(result)


@pytest.mark.parametrize("name", ["opensource-guide", "."])
def test_real_texts_have_no_errors(name: str, root: Path, corpora: Path, tmp_path: Path) -> None:
    source = root if name == "." else corpora / name
    shutil.copytree(source / "content", tmp_path / "content")
    result = _checked(tmp_path)
    assert result.count("error") == 0, _listed(result)


def _checked(site: Path) -> Result:
    return build.check(site, date(2026, 10, 2), lambda _what, _done, _total: None)


def _expected(text: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)


def _is(found: Diagnostic, expected: dict[str, str]) -> bool:
    severity = "warning" if expected["command"].startswith("translations check") else expected["severity"]
    at = found.location
    return (at.path, at.line, found.severity) == (expected["file"], int(expected["line"]), severity)


def _place(text: str, path: str) -> tuple[str, int]:
    """Read `line 23`, or `content/modules/broken-too.md:8`."""
    same = re.fullmatch(r"line (\d+)", text)
    if same:
        return path, int(same[1])
    other, _, line = text.rpartition(":")
    return other, int(line)


def _listed(result: Result) -> str:
    return "\n".join(
        f"{one.location.path}:{one.location.line} {one.severity} {one.code} {one.message}"
        for one in placed(result.diagnostics, result.positions)
    )


def test_places_read_as_they_are_written() -> None:
    assert _place("line 23", "a.md") == ("a.md", 23)
    assert _place("b.md:8", "a.md") == ("b.md", 8)
