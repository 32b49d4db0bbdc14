"""What readers type finds what is written, in indexes of many sections and many languages."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.model.page import LocalText
from generator.outputs.search.matching import asked
from generator.outputs.search.query import ranked
from generator.outputs.search.reading import Index
from generator.outputs.search.sections import SectionDraft, counted
from tests.searching import RANKED, in_browser_code, write_index

THAI = """
ภาษา ความรู้ อาสาสมัคร บทความ รูปภาพ แหล่งข้อมูล การแปล ชุมชน เครื่องมือ โรงเรียน ห้องสมุด พิพิธภัณฑ์ ดนตรี
ประวัติศาสตร์ วิทยาศาสตร์ หนังสือ ผู้อ่าน ผู้เขียน คำบรรยาย แผนที่ อาหาร แม่น้ำ ภูเขา หมู่บ้าน ประเทศไทย กรุงเทพ
มหาวิทยาลัย นักเรียน คอมพิวเตอร์ โทรศัพท์ อินเทอร์เน็ต สารานุกรม วัฒนธรรม ศิลปะ สิ่งแวดล้อม สุขภาพ กฎหมาย
เศรษฐกิจ การเมือง ครอบครัว
"""
THAI_WORDS = THAI.split()
WORDS_OF_A_SECTION = 12
SECTIONS = 300


@pytest.fixture(scope="module")
def thai(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Write an index of Thai without a blank; return its folder and the texts of the sections."""
    chance = random.Random(1)  # noqa: S311 - the same at each run is what is wanted
    texts = ["".join(chance.sample(THAI_WORDS, WORDS_OF_A_SECTION)) for _ in range(SECTIONS)]
    folder = tmp_path_factory.mktemp("thai")
    pages = [texts[at : at + 10] for at in range(0, SECTIONS, 10)]
    write_index(folder / "th/search", [counted(map(draft, page)) for page in pages], "th")
    return folder, texts


def draft(text: str, locale: str = "th") -> SectionDraft:
    return SectionDraft("", LocalText(text, locale), LocalText("", locale), [LocalText(text, locale)])


def found(folder: Path, query: str, locale: str = "th") -> list[str]:
    """Return the titles of the sections that are found, best first."""
    index = Index(lambda name: (folder / locale / "search" / name).read_bytes())
    return [str(index.document(number)[1][1]) for _, number in ranked(index, query)]


@pytest.mark.parametrize("word", THAI_WORDS)
def test_a_thai_word_is_found_inside_a_text_without_blanks(thai: tuple[Path, list[str]], word: str) -> None:
    folder, texts = thai
    results = found(folder, word)
    assert all(word in text for text in results[:5])
    assert {text for text in texts if word in text} <= set(results)


@pytest.mark.parametrize("part", ["สมัคร", "ศาสตร์", "วิทยา", "ข้อมูล", "พิวเตอร์"])
def test_a_part_of_a_thai_word_is_found_too(thai: tuple[Path, list[str]], part: str) -> None:
    folder, texts = thai
    assert any(part in text for text in texts)
    assert all(part in text for text in found(folder, part)[:5])


def test_the_browser_finds_the_same_thai(thai: tuple[Path, list[str]]) -> None:
    folder, _ = thai
    asked = [["th", word] for word in THAI_WORDS[::8]]
    index = Index(lambda name: (folder / "th/search" / name).read_bytes())
    mine = [[list(each) for each in ranked(index, word)] for _, word in asked]
    assert in_browser_code(folder, RANKED, asked) == mine


WRITTEN = (
    ("es", "Buenas prácticas"),
    ("en", "A walk through İstanbul"),
    ("ar", "مُدَوَّنَة السُّلُوك"),
    ("hi", "आचार संहिता"),
    ("ja", "行動規範を採用する"),
    ("fr", "L’œuvre de Zoë"),
    ("de", "Die Straße"),
    ("ru", "Ёлка и лицензия"),
    ("ko", "행동 강령"),
    ("zh-Hans", "行为准则"),
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write an index of sections in many languages, each by its own rules."""
    folder = tmp_path_factory.mktemp("many")
    write_index(folder / "en/search", [counted(draft(text, locale) for locale, text in WRITTEN)], "en")
    return folder


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("practicas", "Buenas prácticas"),
        ("PRÁCTICA", "Buenas prácticas"),
        ("istanbul", "A walk through İstanbul"),
        ("ISTANBUL", "A walk through İstanbul"),
        ("walking", "A walk through İstanbul"),
        ("practicado", "Buenas prácticas"),
        ("مدونة السلوك", "مُدَوَّنَة السُّلُوك"),
        ("संहिता", "आचार संहिता"),
        ("規範", "行動規範を採用する"),
        ("oeuvre", "L’œuvre de Zoë"),
        ("zoe", "L’œuvre de Zoë"),
        ("STRASSE", "Die Straße"),
        ("елка", "Ёлка и лицензия"),
        ("강령", "행동 강령"),
        ("准则", "行为准则"),
    ],
)
def test_what_is_typed_in_another_way_is_found(many: Path, typed: str, written: str) -> None:
    assert found(many, typed, "en")[0] == written


STRANGE = (
    "walking practicado",
    "",
    "   ",
    "…",
    "<b>",
    "zzqqxxyy",
    "why " * 500,
    "\u0651",
    "𠮷" * 300,
    "\x00",
    " ".join(f"zzqq{at}" for at in range(400)),
    "a" * 100_000,
    "行" * 100_000,
    "é\u0301" * 1_000,
    "!?…؟" * 1_000,
    "\u200f\u202e\u2067",
    "👩\u200d👩\u200d👧 🇪🇸 ❤\ufe0f",
    "𞤀𞤁𞤂𞤃 𐌰𐌱𐌲𐌳",
)


def test_no_query_is_too_strange(many: Path) -> None:
    index = Index(lambda name: (many / "en/search" / name).read_bytes())
    mine = [[list(each) for each in ranked(index, query)] for query in STRANGE]
    assert in_browser_code(many, RANKED, [["en", query] for query in STRANGE]) == mine


@pytest.mark.parametrize(
    ("query", "words", "cut"),
    [
        ("walk " * 40, 1, False),
        (" ".join(f"w{at}" for at in range(32)), 32, False),
        (" ".join(f"w{at}" for at in range(33)), 32, True),
        ("".join(chr(0x4E00 + at) for at in range(65)), 64, False),
        ("".join(chr(0x4E00 + at) for at in range(66)), 64, True),
    ],
)
def test_so_many_words_of_a_query_are_looked_for_and_no_more(query: str, words: int, *, cut: bool) -> None:
    found = asked(query)
    assert (len(found.words), found.cut, bool(found.unfinished)) == (words, cut, not cut and query[-1] != " ")


ASKED_ANEW = """
const run = async (search, get, query) => {
  const index = await search.open("", "xx", get);
  let asked = 0;
  const counted = { current: () => { asked += 1; return true; } };
  await index.ranked(query, counted);
  const all = asked;
  const dropped = { current: () => { asked += 1; return asked < 60; } };
  asked = 0;
  const end = await index.ranked(query, dropped).catch((error) => error.message);
  return [all, asked, end, counted.cut];
};
"""


def test_long_work_asks_again_and_again_whether_somebody_waits_and_ends_when_nobody_does(
    tmp_path: Path,
) -> None:
    letters = str.maketrans("0123456789", "abcdefghij")  # no slip is looked for in numbers
    words = " ".join(f"w{at * 7919 % 100_003:05}x".translate(letters) for at in range(6_000))
    write_index(tmp_path / "xx/search", [counted([draft(words, "xx")])], "xx")
    query = " ".join(f"q{at}zz" for at in range(400))
    all_times, dropped, end, cut = in_browser_code(tmp_path, ASKED_ANEW, query)
    assert all_times > 32 * 6_000 / 256
    assert (end, cut) == ("asked anew", 32)
    assert dropped < all_times / 2
