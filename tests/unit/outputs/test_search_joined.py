"""Words that one writes together and another apart, and Chinese in its two ways of writing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.model.page import LocalText
from generator.outputs.search.compounds import cut_in_two
from generator.outputs.search.query import ranked
from generator.outputs.search.reading import Index
from generator.outputs.search.sections import SectionDraft, counted
from generator.outputs.search.twins import simplified, twins
from tests.searching import RANKED, in_browser_code, write_index

FILE = Path(__file__).resolve().parents[2] / "fixtures/search/joined.tsv"


class Case(NamedTuple):
    """A small site, and what a query finds there."""

    place: str
    """Of its index, in a folder of its own; it ends with the locale."""
    query: str
    found: tuple[str, ...]
    others: tuple[str, ...]
    ordered: bool


def cases() -> list[Case]:
    """Return the cases of the file."""
    lines = [line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [_case(at, *line.split("\t")) for at, line in enumerate(lines[1:])]


def _case(at: int, locale: str, query: str, found: str, others: str) -> Case:
    first, rest = (tuple(filter(None, re.split(" [>=] ", each))) for each in (found, others))
    return Case(f"{at}/{locale}", query.replace("_", " "), first, rest, " = " not in found)


CASES = cases()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the index of each case."""
    folder = tmp_path_factory.mktemp("sites")
    for case in CASES:
        locale = Path(case.place).name
        pages = [counted([_draft(text, locale)]) for text in (*case.others, *reversed(case.found))]
        write_index(folder / case.place / "search", pages, locale)
    return folder


def _draft(text: str, locale: str) -> SectionDraft:
    title, _, below = text.partition(" // ")
    return SectionDraft(
        "", LocalText(title, locale), LocalText("", locale), [LocalText(below or title, locale)]
    )


def _index(sites: Path, case: Case) -> Index:
    return Index(lambda name: (sites / case.place / "search" / name).read_bytes())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.place}-{case.query}" for case in CASES])
def test_what_is_written_in_another_way_is_found(sites: Path, case: Case) -> None:
    index = _index(sites, case)
    found = [index.document(number)[1][1] for _, number in ranked(index, case.query)]
    wanted = [text.partition(" // ")[0] for text in case.found]
    first = found[: len(wanted)] if wanted else found
    assert (first if case.ordered else sorted(first)) == (wanted if case.ordered else sorted(wanted))


def test_the_browser_finds_the_same_with_the_same_scores(sites: Path) -> None:
    mine = [[list(each) for each in ranked(_index(sites, case), case.query)] for case in CASES]
    assert in_browser_code(sites, RANKED, [[case.place, case.query] for case in CASES]) == mine


def test_pairs_are_kept_for_the_characters_of_a_site_alone() -> None:
    assert simplified("學習 abc 頭髮") == "学习 abc 头发"
    assert twins(["学习", "abc"]) == "學学習习"
    assert twins(["頭髮"]) == "发髮头頭發髮"


@pytest.mark.parametrize(
    ("word", "shortest", "cut"),
    [
        ("opensource", 3, 4),
        ("opensources", 3, 0),
        ("setup", 3, 0),
        ("setup", 2, 3),
        ("openopen", 3, 4),
        ("open2023", 3, 0),
        ("", 3, 0),
    ],
)
def test_a_word_falls_into_two_known_ones(word: str, shortest: int, cut: int) -> None:
    assert cut_in_two(word, {"open", "source", "set", "up", "2023"}, shortest) == cut
