"""Sentences, words of links, links, tables, terms."""

from __future__ import annotations

import pytest

from generator.checks import links, sentences, tables, terms
from tests.unit.checks.sites import SITE, module, said

ONE = "content/modules/one.md"


def words(count: int) -> str:
    return " ".join(["Here", *["word"] * (count - 1)])


@pytest.mark.parametrize(
    "text",
    [
        f"{words(25)}.",
        f"{words(20)}. {words(20)}!",
        f"**{words(20)}.** {words(20)}",
        f'"{words(20)}." {words(20)}',
        f"{words(20)}\\\n{words(20)}",
        f"[{words(12)}](https://example.org/a-b-c-d-e-f-g-h-i-j-k-l-m-n) and {words(12)}.",
        "读者在这里停下来。" * 9,
    ],
)
def test_sentences_of_a_breath(text: str) -> None:
    assert said(sentences, {ONE: module(text)}) == []


@pytest.mark.parametrize("text", [f"{words(26)}.", f"Short. {words(26)}", "读者在这里停下来" * 9])
def test_a_long_sentence_is_reported_at_its_paragraph(text: str) -> None:
    (found,) = said(sentences, {ONE: module(f"First.\n\n{text}")})
    assert found.startswith("modules/one.md:12: V501 the sentence")


def test_long_sentences_in_fields() -> None:
    files = {
        ONE: module(summary=f"{words(26)}."),
        "content/glossary.yaml": f"- id: a\n  term: a\n  definition: {words(30)}.\n",
    }
    assert said(sentences, files) == [
        (
            'glossary.yaml:3: V501 the sentence "Here word word word …" has 30 words; '
            "make two of it, or leave out what nobody needs"
        ),
        (
            'modules/one.md:3: V501 the sentence "Here word word word …" has 26 words; '
            "make two of it, or leave out what nobody needs"
        ),
    ]


@pytest.mark.parametrize("text", ["here", "Click here", "this page.", "**more**", "Read more »"])
def test_words_that_say_nothing(text: str) -> None:
    (found,) = said(links, {ONE: module(f"See [{text}](module:one).")})
    assert found.startswith("modules/one.md:10: V302")


@pytest.mark.parametrize(
    "link",
    ["[how to begin here](module:one)", "<https://example.org>", "[here](lang:en)", "[aquí](module:one)"],
)
def test_words_that_say_something(link: str) -> None:
    assert said(links, {ONE: module(link)}) == []


def test_the_list_is_for_english_only() -> None:
    assert said(links, {ONE: module("[link](module:one)", source_locale="de")}) == []


def test_a_link_without_words_in_any_language() -> None:
    assert len(said(links, {ONE: module("[](module:one)", source_locale="de")})) == 1


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://example.org/a_(b), then go.", "https://example.org/a_(b)"),
        ("(See https://example.org/a_(b).)", "https://example.org/a_(b)"),
        ("(See https://example.org/a.)", "https://example.org/a"),
        ("See https://example.org/(a(b, then go.", "https://example.org/(a(b"),
        ("See www.example.org.", "www.example.org"),
        ("<https://a.example> and https://b.example/x?y=z", "https://b.example/x?y=z"),
    ],
)
def test_a_bare_address(text: str, address: str) -> None:
    (found,) = said(links, {ONE: module(text)})
    assert found.startswith(f"modules/one.md:10: V224 the address {address} is no link; write `<http")


@pytest.mark.parametrize(
    "text",
    [
        "<https://example.org>",
        "[https://example.org](https://example.org)",
        "`https://example.org`",
        "[two blanks](https://example.org/a b)",
        "[a blank] (https://example.org)",
        "(turned)[https://example.org]",
        "<www.example.org>",
        "![https://example.org](../media/gap.svg)",
        "[a][b]\n\n[b]: https://example.org",
        "```\nhttps://example.org\n```",
    ],
)
def test_an_address_that_is_marked(text: str) -> None:
    assert said(links, {ONE: module(text)}) == []


def table(columns: int) -> str:
    return "\n".join("| " + " | ".join([cell] * columns) + " |" for cell in ("Head", "---", "Cell"))


def test_a_wide_table() -> None:
    body = f"{table(4)}\n\n- In a list:\n\n{table(5)}"
    assert said(tables, {ONE: module(body)}) == [
        (
            "modules/one.md:16: V303 this table has 5 columns; "
            "make two tables of it, or a list with a heading for each row"
        )
    ]


def test_a_keyword_that_is_said_often() -> None:
    body = "Find Consensus. " * 8
    assert said(terms, {ONE: module(body, keywords="[other, consensus]")}) == [
        (
            'modules/one.md:8: V508 "consensus" is said 8 times, but is not in the glossary; '
            "explain it in content/glossary.yaml"
        )
    ]


@pytest.mark.parametrize(
    ("body", "front"),
    [
        ("Find consensus. " * 7, {"keywords": "[consensus]"}),
        ("Find consensus. " * 9, {}),
        ("Add a citation. " * 9, {"keywords": "[citation]"}),
        ("Find consensus. " * 9, {"keywords": "[consensus]", "title": "What is consensus?"}),
    ],
)
def test_a_keyword_that_needs_no_entry(body: str, front: dict[str, str]) -> None:
    assert said(terms, {ONE: module(body, **front)}) == []


def test_a_part_of_a_term_is_explained_with_it() -> None:
    glossary = SITE["content/glossary.yaml"].replace("term: citation", "term: rough consensus")
    files = {ONE: module("Find consensus. " * 9, keywords="[consensus]"), "content/glossary.yaml": glossary}
    assert said(terms, files) == []
