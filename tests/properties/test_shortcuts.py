"""Each short cut gives what the long way gives, over real texts and made-up ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it.token import Token

from generator.markdown import inline, tree
from generator.model.catalog import Catalog, Entry
from generator.model.text import count_words
from generator.translation import po
from generator.translation.po import reader
from generator.translation.po.canonical import EntryLines, blocks, entry_of, lines_of
from generator.translation.po.drafts import drafts

ROOT = Path(__file__).parents[2]
ANY = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
PLAIN = st.text(st.sampled_from(" .:/-#+=|(){}'\"a1é") | ANY, max_size=40)
STARS = st.sampled_from(["*", "**"])
INSIDE = st.sampled_from(
    ["a", "né", "漢", "1 - b", "¿q", "a:", "(a)", "a\xa0", "x>y", "😀", "e\u0301x", "「漢」", "漢、", "(كل)"]
)
BESIDE = st.sampled_from([*"  .()«$😀é漢、و״", "\xa0", "\u2028", "\u3000", "\u200b", "\u200c"])
STRESSED = st.builds("{0}{1}{2}{1}{3}".format, BESIDE, STARS, INSIDE, BESIDE)
LINKED = st.builds(
    "{0}[{1}]({2}){3}".format,
    BESIDE | st.sampled_from(["!", "]", "[", "\\", "(x)", "&", "^"]),
    st.sampled_from(["a", "né b", " a ", " ", "!", "^a", "a]", "1. b", "x>y", "漢", "a\xa0", "(b)", "{a}"]),
    st.sampled_from(
        ["module:a-b", "#x", "../media/a_b*c.svg", "https://x.org/~a?b=c", "lang:es", "a'b", "é"]
    ),
    BESIDE | st.sampled_from(["[r]", "(y)", "]", ": z"]),
)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\4"), min_size=1, max_size=20)
LINE = st.sampled_from(
    ["#", "# a", "#. a", "#, fuzzy", '#| msgid "a"', 'msgid "a"', '"b"', 'msgstr ""', "", "#~ msgid"]
)
BLOCK_LINE = st.sampled_from((
    "", "", "", "a", "a b", "  é", "    e", "\tf", "- a", "-", "  - z", "* b", "1. x", "2) y", "> q", "> - w",
    ">", "# h", "---", "===", "```", ": def", "  ~ def", ":x", "| a | b |", "|---|---|", "a | b", "[^n]: n",
    "[r]:", "/u", "::: tip", ":::", "<div>", "a  ", "a\\", "x\x0c",
))  # fmt: skip
CHANGE = st.tuples(st.sampled_from(["drop", "double", "insert", "none"]), st.integers(0, 60), LINE)


@given(PLAIN)
def test_a_text_without_marks_needs_no_parser(text: str) -> None:
    assume(text and not inline.MARKED.search(text))
    assert ways_differ(text) == []


def test_no_real_text_without_marks_needs_the_parser(corpora: Path) -> None:
    texts = {text for path in catalogs(corpora) for text in texts_of(path)}
    plain = [text for text in texts if text and not inline.MARKED.search(text)]
    assert len(plain) > 10_000
    assert [text for text in plain if ways_differ(text)] == []


@given(st.lists(STRESSED | BESIDE, min_size=1, max_size=5).map("".join))
def test_words_between_stars_need_no_parser(text: str) -> None:
    assume(inline.is_stressed_only(text))
    assert ways_differ(text) == []


def test_no_real_words_between_stars_need_the_parser(corpora: Path) -> None:
    texts = {text for path in catalogs(corpora) for text in texts_of(path)}
    stressed = [text for text in texts if inline.is_stressed_only(text)]
    assert len(stressed) > 1_000
    assert [text for text in stressed if ways_differ(text)] == []


@given(st.lists(LINKED | BESIDE, min_size=1, max_size=4).map("".join))
def test_plain_links_need_no_parser(text: str) -> None:
    assume(inline.is_linked_only(text))
    assert ways_differ(text) == []


def test_no_real_plain_links_need_the_parser(corpora: Path) -> None:
    texts = {text for path in catalogs(corpora) for text in texts_of(path)}
    linked = [text for text in texts if inline.is_linked_only(text)]
    assert len(linked) > 1_000
    assert [text for text in linked if ways_differ(text)] == []


@given(st.text(st.sampled_from(" ab漢.!?[](){}*_`~<>\\\n") | ANY, max_size=60))
def test_marks_never_part_words(text: str) -> None:
    """So a text whose marked words are few has no long sentence."""
    if "&" not in text:
        assert count_words(inline.plain(text)) <= count_words(text)


def test_no_real_marks_part_words(corpora: Path) -> None:
    texts = {text for path in catalogs(corpora) for text in texts_of(path) if "&" not in text}
    assert [text for text in texts if count_words(inline.plain(text)) > count_words(text)] == []


@given(st.lists(BLOCK_LINE, max_size=9))
def test_a_line_of_words_is_the_paragraph_that_all_rules_find(lines: list[str]) -> None:
    assert blocks_differ("\n".join(lines)) is False


def test_real_lines_of_words_are_the_paragraphs_that_all_rules_find(corpora: Path) -> None:
    paths = [*corpora.rglob("*.md"), *(ROOT / "content").rglob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert len(paths) > 100
    assert [path.name for path in paths if blocks_differ(path.read_text("utf-8"))] == []


@given(st.lists(TEXT, min_size=1, max_size=4, unique=True), TEXT, st.lists(CHANGE, max_size=3))
def test_a_canonical_catalog_is_read_at_one_stroke_as_line_by_line(
    msgids: list[str], msgstr: str, changes: list[tuple[str, int, str]]
) -> None:
    """Whatever happens to the lines of a file: where the short cut takes it, both agree."""
    entries = tuple(Entry(msgid, msgstr, fuzzy=bool(number % 2)) for number, msgid in enumerate(msgids))
    lines = po.write(Catalog("es.po", "es", entries=entries)).decode().split("\n")
    for change, at, line in changes:
        lines[at : at + 1] = {"drop": [], "double": lines[at : at + 1] * 2, "insert": [line]}.get(
            change, lines[at : at + 1]
        )
    text = "\n".join(lines)
    assume(blocks(text) is not None)
    assert at_one_stroke(text) == line_by_line(text)


def test_real_catalogs_are_read_at_one_stroke_as_line_by_line(corpora: Path) -> None:
    texts = {path: path.read_text("utf-8") for path in catalogs(corpora)}
    taken = {path: text for path, text in texts.items() if blocks(text) is not None}
    assert len(taken) > 100
    assert [path.name for path, text in taken.items() if at_one_stroke(text) != line_by_line(text)] == []


def catalogs(corpora: Path) -> Iterator[Path]:
    for folder in (corpora, ROOT / "translations"):
        yield from sorted(folder.rglob("*.po"))


def texts_of(path: Path) -> Iterator[str]:
    locale = path.parts[-3]
    for entry in po.read(path.name, locale, path.read_bytes()).value.entries:
        yield from (entry.msgid, entry.msgstr)


def ways_differ(text: str) -> list[str]:
    """Return which of the three answers about a text the parser gives otherwise."""
    ways = (inline.pieces, inline.mentions, inline.plain)
    short = [way.__wrapped__(text) for way in ways]
    with mock.patch.object(inline, "MARKED", _Everything()):
        long = [way.__wrapped__(text) for way in ways]
    return [way.__name__ for way, one, other in zip(ways, short, long, strict=True) if one != other]


def blocks_differ(body: str) -> bool:
    """Whether the parser of blocks gives other tokens without its short way for paragraphs."""
    short, long = tree._parser(), tree._parser.__wrapped__()
    long.block.ruler.disable("short_paragraph")
    found: list[list[Token]] = [[], []]
    for parser, tokens in zip((short, long), found, strict=True):
        parser.block.parse(body, parser, {}, tokens)
    return found[0] != found[1]


class _Everything:
    """An expression that finds a mark in any text."""

    @staticmethod
    def search(_text: str) -> bool:
        return True


def at_one_stroke(text: str) -> list[tuple[Entry, EntryLines]]:
    found = blocks(text) or []
    return list(zip(map(entry_of, found), lines_of(found), strict=True))


def line_by_line(text: str) -> list[tuple[Entry, EntryLines]] | None:
    gathered = drafts(text)
    if any(draft.fault for draft in gathered):
        return None
    return [(reader._entry(draft), reader._lines(draft)) for draft in gathered]
