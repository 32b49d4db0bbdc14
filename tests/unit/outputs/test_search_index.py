"""From a page to the files of an index, and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.content import Content
from generator.model.page import LocalText
from generator.model.search import PageWords
from generator.model.text import ResolvedText
from generator.outputs.search.code import reader
from generator.outputs.search.coding import (
    after,
    browser_order,
    delta_coded,
    delta_decoded,
    entry_code,
    entry_of,
    front_coded,
    front_decoded,
    restored,
    term_code,
    terms_of,
    words_coded,
    words_decoded,
)
from generator.outputs.search.groups import PAGES
from generator.outputs.search.query import ranked
from generator.outputs.search.reading import Index, Vocabulary
from generator.outputs.search.sections import SectionDraft, counted, page_words
from generator.outputs.search.slips import distance
from generator.source.document import decode_document
from tests.searching import LUNR, RANKED, in_browser_code, write_index
from tests.translated import chain_of

PAGE = """---
title: Pr&aacute;cticas
summary: What to do first.
---

A page with a [link](https://example.org/) and a note.[^a]

## Find a source

Sources are everywhere.

::: activity {#try minutes=5}

### Try it

Walk to a library.

:::

Back in the section.

::: facilitator

Bring whiskers.

:::

::: quiz {#check}

Which is best?

- [x] Marmalade
  > Trombone.
- [ ] Vinegar
  > Saxophone.

:::

[^a]: Written on vellum.
"""


@pytest.fixture(scope="module")
def content() -> Content:
    value = decode_document("page", "content/pages/one.md", PAGE.encode()).value
    found = value.parts[1]
    assert isinstance(found, Content)
    return found


def words_of(content: Content, locale: str = "en", **other: str) -> PageWords:
    """Return the words of a page; `other` gives units in another language, by their source."""
    shown = tuple(
        ResolvedText(other[unit.text], locale, "current")
        if unit.text in other
        else ResolvedText(unit.text, "en", "missing")
        for unit in content.units
    )
    return page_words(content, chain_of(shown, locale), "en", locale).value


def test_each_heading_begins_a_section_and_one_in_a_block_ends_with_it(content: Content) -> None:
    sections = words_of(content).sections
    assert [section.id for section in sections] == ["", "find-a-source", "try-it"]
    assert [section.title.text for section in sections] == ["Prácticas", "Find a source", "Try it"]
    assert "back" in sections[1].in_body.split()
    assert "librari" in sections[2].in_body.split()


@pytest.mark.parametrize(
    "word", ["whisker", "marmalad", "trombon", "vinegar", "saxophon", "activ", "quiz", "facilit"]
)
def test_what_readers_should_not_find_stays_out(content: Content, word: str) -> None:
    found = words_of(content)
    assert (
        word not in " ".join(section.in_title + " " + section.in_body for section in found.sections).split()
    )


def test_notes_belong_to_the_section_that_calls_them_and_their_numbers_to_none(content: Content) -> None:
    top = words_of(content).sections[0]
    assert "vellum" in top.in_body.split()
    assert "1" not in top.in_body.split()


def test_words_are_stemmed_by_the_language_of_their_block(content: Content) -> None:
    found = words_of(content, "es", **{"Find a source": "Encontrar fuentes"})
    section = found.sections[1]
    assert section.in_title == "encontr fuent"
    assert section.in_body.split()[-1] == "which" or "sourc" in section.in_body.split()
    assert (section.locale, section.title.locale) == ("en", "es")
    assert section.in_source == "a find sourc"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Short.", "Short."),
        (f"{'word ' * 21}end. More.", f"{'word ' * 21}end…"),
        ("語" * 56, "語" * 55 + "…"),
    ],
)
def test_an_excerpt_ends_with_a_word_and_three_dots(text: str, excerpt: str) -> None:
    page = counted([SectionDraft("", LocalText("Title", "en"), LocalText("", "en"), [LocalText(text, "en")])])
    assert page.sections[0].excerpt.text == excerpt


WORDS = st.text(st.characters(exclude_categories=("Cs", "Zs", "Cc", "Zl", "Zp")), min_size=1, max_size=40)


@given(WORDS, WORDS)
def test_a_word_after_another_comes_back(known: str, text: str) -> None:
    assert restored(known, after(known, text)) == text


@given(st.lists(WORDS.filter(lambda word: " " not in word), unique=True))
def test_keys_come_back(keys: list[str]) -> None:
    ordered = sorted(keys, key=browser_order)
    assert list(front_decoded(front_coded(ordered))) == ordered


@given(st.lists(WORDS.map(str.lower).filter(lambda word: not re.search("[A-Z]", word)), unique=True))
def test_words_of_lower_case_come_back(words: list[str]) -> None:
    ordered = sorted(words, key=browser_order)
    assert list(words_decoded(words_coded(ordered))) == ordered


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 40)), unique_by=lambda pair: pair[0]))
def test_postings_come_back(pairs: list[tuple[int, int]]) -> None:
    assert list(delta_decoded(delta_coded(sorted(pairs)))) == sorted(pairs)


def test_a_key_may_have_terms_of_two_languages() -> None:
    assert term_code("final", ("final", "fin")) == ",3"
    assert terms_of("final", ",3") == ["final", "fin"]


@pytest.mark.parametrize(("ended", "cut"), [((), 0), (("verhaltenskodex",), 0), ((), 4), (("ab", "c"), 35)])
def test_what_else_is_known_of_a_key_comes_back(ended: tuple[str, ...], cut: int) -> None:
    code = ",3" + entry_code("final", ended, cut)
    assert entry_of("final", code) == (["final", "fin"], list(ended), cut)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("same", "same", 0),
        ("form", "from", 1),
        ("licence", "license", 1),
        ("a", "ab", 1),
        ("abcd", "wxyz", 2),
    ],
)
def test_slips_are_counted_up_to_a_limit(one: str, other: str, slips: int) -> None:
    assert distance(one, other, 1) == slips


def test_groups_of_pages_together_hold_what_each_page_says(tmp_path: Path) -> None:
    words = [counted(drafts_of(page)) for page in range(2 * PAGES + 3)]
    write_index(tmp_path, words, "en")
    index = Index(lambda name: (tmp_path / name).read_bytes())
    counts = {
        (page, at): {"everywhere": 1, f"page{page % 7}": 1, f"place{at}": at + 1}
        for page, each in enumerate(words)
        for at in range(len(each.sections))
    }
    found: dict[tuple[int, int], dict[str, int]] = {place: {"everywhere": 1} for place in counts}
    for _, lists in index.all_shards():
        for term, coded in lists.items():
            for number, count in index.postings(coded)[2].items():
                found[index.pages[number]][term] = count
    assert found == counts
    assert next(lists for _, lists in index.all_shards())["everywhere"] == [0, 0, len(counts)]
    titles = {index.document(number)[1][1] for number in index.pages}
    assert titles == {f"{page}-{at}" for page, at in counts}


def drafts_of(page: int) -> list[SectionDraft]:
    """Return the sections of a page; each has a word that all have, one of its page, one of its place."""
    return [
        SectionDraft(
            "",
            LocalText(f"{page}-{at}", "en"),
            LocalText("", "en"),
            [LocalText(f"everywhere page{page % 7} {f'place{at} ' * (at + 1)}", "xx")],
        )
        for at in range(page % 12 or 1)
    ]


STRANGE = (
    "🦊 fox",
    "𠮷野家 is open",
    "［ full width ］ ｆｏｘ",
    "ไทยภาษา",
    "constructor __proto__",
    "\u0651 alone",
)


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """Write an index with astral and full-width characters, and words that JavaScript's objects know."""
    drafts = [
        SectionDraft(str(at), LocalText(text, "en"), LocalText("", "en"), [LocalText(text, "en")])
        for at, text in enumerate(STRANGE)
    ]
    write_index(tmp_path / "en/search", [counted(drafts)], "en")
    return tmp_path


WORDS_NEAR = ["licence", "license", "silence", "lice", "form", "from", "lien", "𐌰𐌱𐌲𐌳", "äé", "ée"]


@pytest.mark.parametrize("word", WORDS_NEAR)
@pytest.mark.parametrize("limit", [1, 2])
def test_the_look_at_length_and_letters_passes_over_no_word_that_is_near(word: str, limit: int) -> None:
    vocabulary = Vocabulary(tuple(WORDS_NEAR))
    near = {key for key in WORDS_NEAR if distance(word, key, limit) <= limit}
    assert near <= set(vocabulary.near(word, limit))


@pytest.mark.parametrize(
    ("query", "place"), [("fox", 0), ("𠮷野", 1), ("fox", 2), ("ษาไ", -1), ("ภาษา", 3), ("constructor", 4)]
)
def test_an_index_of_strange_characters_serves_both(strange: Path, query: str, place: int) -> None:
    found = ranked(Index(lambda name: (strange / "en/search" / name).read_bytes()), query)
    assert place in {number for _, number in found} | {-1}
    assert in_browser_code(strange, RANKED, [["en", query]]) == [[list(each) for each in found]]


def test_a_title_or_a_text_without_a_letter_keeps_its_direction_among_others() -> None:
    page = PAGE.partition("---\n")[2].partition("---\n")[0]
    body = f"---\n{page}---\n\n## 3 > 2\n\n-5\n\n5 - 2 = 3\n"
    found = decode_document("page", "content/pages/two.md", body.encode()).value.parts[1]
    assert isinstance(found, Content)
    (_, section) = words_of(found, "ar").sections
    assert section.title.text == "\u20663 > 2\u2069"
    assert section.excerpt.text == "\u2066-5\u2069 \u20665 - 2 = 3\u2069"
    assert words_of(found, "es").sections[1].title.text == "3 > 2"


def test_lunr_as_readers_get_it_is_a_third_smaller_and_scores_alike(strange: Path, tmp_path: Path) -> None:
    whole = LUNR.read_bytes()
    (tmp_path / "lunr.js").write_bytes(reader(whole))
    asked = [["en", query] for query in ("fox", "𠮷野", "ภาษา", "constructor full width")]
    found = in_browser_code(strange, RANKED, asked, tmp_path / "lunr.js")
    assert found == in_browser_code(strange, RANKED, asked)
    assert all(found)
    assert len(reader(whole)) < 0.6 * len(whole)
