"""Reading PO files: ours, those of other tools, and broken ones."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model.catalog import Catalog, Entry
from generator.model.diagnostic import Diagnostic, Outcome, Positions
from generator.translation import po
from generator.translation.po import reader

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests/fixtures/po"
SHARED = ROOT.parent / "shared"
HEADER = 'msgid ""\nmsgstr "Language: es\\n"\n\n'
UTF_8 = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
needs_gettext = pytest.mark.skipif(not shutil.which("msgcat"), reason="gettext is not installed")


def read(text: str | bytes) -> tuple[Catalog, tuple[Diagnostic, ...]]:
    data = text.encode() if isinstance(text, str) else text
    outcome = po.read("es.po", "es", data)
    return outcome.value, outcome.diagnostics


def fixture(name: str) -> dict[str, Entry]:
    catalog, found = read((FIXTURES / name).read_bytes())
    assert found == ()
    return {entry.msgid: entry for entry in catalog.entries}


def test_each_part_of_an_entry() -> None:
    catalog, found = read(
        "# Translators: Ana Ruiz <https://example.org/ana>\n"
        "# Not reviewed yet.\n" + HEADER + "# vereda: ignore V420\n"
        "#. Paragraph\n"
        "#. Keep as they are: (page:about)\n"
        "#: content/pages/about.md:12\n"
        "#, fuzzy, no-wrap\n"
        '#| msgctxt "then"\n'
        '#| msgid "Old \\"words\\""\n'
        'msgctxt "now"\n'
        'msgid ""\n'
        '"New\\n"\n'
        '"words"\n'
        'msgstr "Palabras\\tnuevas \\\\"\n'
    )
    assert found == ()
    assert catalog.translators == ("Ana Ruiz <https://example.org/ana>",)
    assert catalog.comments == ("Not reviewed yet.",)
    assert catalog.header == (("Language", "es"),)
    assert catalog.entries == (
        Entry(
            msgid="New\nwords",
            msgstr="Palabras\tnuevas \\",
            context="now",
            fuzzy=True,
            previous='Old "words"',
            previous_context="then",
            comments=("vereda: ignore V420",),
            extracted=("Paragraph", "Keep as they are: (page:about)"),
            flags=("no-wrap",),
        ),
    )


def test_what_poedit_wraps_is_joined() -> None:
    entries = fixture("poedit.po")
    drawn = entries[
        "Draw the room you will use: doors, tables, plugs, windows. Put a cross where each person sits."
    ]
    assert drawn.fuzzy
    assert drawn.previous == (
        "Draw the room you will use: doors, tables and windows. Put a cross where each person sits."
    )
    assert drawn.msgstr.endswith("mesas y ventanas. Pon una cruz donde se sienta cada persona.")
    assert entries["Count the chairs."].obsolete
    assert entries["Your first small event"].comments == ("«encuentro», no «evento»",)


def test_what_weblate_adds_is_read() -> None:
    catalog, found = read((FIXTURES / "weblate.po").read_bytes())
    assert found == ()
    assert catalog.translators == ("Luis Paz <https://example.org/people/luis>",)
    assert (
        "Language-Team",
        "Spanish <https://weblate.example.org/projects/footpath/modules/es/>",
    ) in catalog.header
    in_block, elsewhere, plural, missing = catalog.entries
    assert (in_block.context, in_block.msgstr) == ("source-and-statement", "Fuente que conviene")
    assert (elsewhere.context, elsewhere.flags) == (None, ("read-only", "max-length:100"))
    assert plural.plurals == ("{n} lección", "{n} lecciones")
    assert (plural.previous_context, plural.previous, plural.previous_plural) == (
        "home",
        "{n} lesson",
        "{n} lessons",
    )
    assert missing.msgstr == ""


def test_what_msgmerge_keeps_of_earlier_texts() -> None:
    entries = fixture("msgmerge.po")
    numbers = entries["Write down two numbers of your last event."]
    assert (numbers.previous_context, numbers.previous) == (
        "two-numbers",
        "Write down two numbers of your event.",
    )
    cable = entries["Bring a spare cable."]
    assert (cable.obsolete, cable.fuzzy, cable.previous) == (True, True, "Bring a cable.")


def test_byte_order_mark_and_carriage_returns_change_nothing() -> None:
    for path in FIXTURES.glob("*.po"):
        plain = path.read_bytes()
        windows = b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")
        assert po.read("es.po", "es", windows) == po.read("es.po", "es", plain)
        assert po.positions("es.po", windows) == po.positions("es.po", plain)


def test_places_of_entries() -> None:
    positions = po.positions("es.po", (FIXTURES / "poedit.po").read_bytes())
    lines = (FIXTURES / "poedit.po").read_text(encoding="utf-8").split("\n")
    places = {anchor: line for anchor, line, _ in positions.anchors}
    assert places["header"] == 2
    assert lines[places["entry:0:msgid"] - 1] == 'msgid "Your first small event"'
    assert lines[places["entry:0"] - 1] == 'msgstr "Tu primer encuentro pequeño"'
    assert lines[places["entry:4:msgid"] - 1] == '#~ msgid "Count the chairs."'
    assert lines[places["entry:4"] - 1] == '#~ msgstr "Cuenta las sillas."'


def cases(name: str) -> list[tuple[str, str, str]]:
    parts = (FIXTURES / name).read_text(encoding="utf-8").split("\n.\n")
    titles = (title.strip() for title in parts[::3])
    return list(zip(titles, parts[1::3], parts[2::3], strict=False))


@pytest.mark.parametrize(("title", "given", "expected"), cases("broken.txt"))
def test_a_broken_entry_is_told_and_the_others_stand(title: str, given: str, expected: str) -> None:
    catalog, found = read(given + "\n")
    told = [f"{each.location.line} {each.code} {each.message}" for each in found]
    kept = " ".join(["kept:", *(entry.msgid for entry in catalog.entries)])
    assert "\n".join([*told, kept]) == expected, title
    assert all(each.severity == "warning" and each.hint and each.location.path == "es.po" for each in found)


def test_a_text_that_stands_twice_names_both_places() -> None:
    _, (found,) = read('msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n')
    assert found.location.line == 4
    assert [related.location.line for related in found.related] == [1]


def test_bytes_that_are_not_utf_8_cost_their_entries_only() -> None:
    text = HEADER + 'msgid "Title"\nmsgstr "Título"\n\nmsgid "Summary"\nmsgstr "En breve"\n'
    catalog, found = read(text.encode("latin-1"))
    assert [entry.msgid for entry in catalog.entries] == ["Summary"]
    assert [(each.code, each.location.line) for each in found] == [("V150", 5)]
    assert read(text.encode("utf-16"))[0].entries == ()


def test_an_empty_file_is_an_empty_catalog() -> None:
    assert read("") == (Catalog("es.po", "es"), ())


HOSTILE = {
    "an open quote": 'msgid "' + "a" * 1_000_000,
    "quotes": 'msgid "' + '"' * 1_000_000,
    "backslashes": 'msgid "' + "\\" * 1_000_001 + '"',
    "blanks": "#~ " + " " * 1_000_000 + "x",
    "digits": "msgstr[" + "9" * 1_000_000 + '] "x"',
    "hashes": "#" * 1_000_000,
    "lines of quotes": 'msgid "a"\n' + '""\n' * 40_000,
    "broken entries": 'msgid "\n\n' * 15_000,
    "the same entry": 'msgid "a"\nmsgstr "b"\n\n' * 15_000,
    "empty header": 'msgid ""\nmsgstr ""\n\n' * 15_000,
    "nul": "\0" * 1_000_000,
    "separators": 'msgid "a\u2028b"\nmsgstr "c"\n' * 2,
    "comments": "# " + "# \n" * 60_000 + "x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_stands_before_something_hostile_is_read_or_told(name: str) -> None:
    """A way that is quadratic in the size would take minutes."""
    catalog, found = read(HEADER + 'msgid "Title"\nmsgstr "Título"\n\n' + HOSTILE[name])
    assert "Title" in [entry.msgid for entry in catalog.entries] or found


@pytest.mark.parametrize("folder", ["example/site", "corpora"])
def test_both_readers_give_the_same(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted((SHARED / folder).rglob("*.po"))[::5]
    if not files:
        pytest.skip(f"../shared/{folder} is not beside the repository")
    fast = [both(path) for path in files]
    monkeypatch.setattr(reader, "blocks", lambda _text: None)
    assert [both(path) for path in files] == fast


def both(path: Path) -> tuple[Outcome[Catalog], Positions]:
    data = path.read_bytes()
    return po.read(path.name, "es", data), po.positions(path.name, data)


ESCAPES = {
    r"\303\241": "á", r"\xc3\xa1": "á", r"\x41": "A", r"\x041": "A", r"\101": "A", r"\1011": "A1",
    r"\12": "\n", r"\t\\\"": '\t\\"', r"\342\200\246.": "….", r"caf\303\251": "café", '\\303"\n"\\241': "á",
    r"\b\f\v\a\r": "\b\f\v\a\r",
}  # fmt: skip


def test_escapes_are_read_as_gettext_reads_them() -> None:
    entries = "\n".join(f'msgid "{at}"\nmsgstr "{text}"\n' for at, text in enumerate(ESCAPES))
    catalog, found = read(f"{UTF_8}{entries}")
    assert found == ()
    assert [entry.msgstr for entry in catalog.entries] == list(ESCAPES.values())


@needs_gettext
def test_gettext_reads_them_so() -> None:
    entries = "\n".join(f'msgid "{at}"\nmsgstr "{text}"\n' for at, text in enumerate(ESCAPES))
    data = f"{UTF_8}{entries}".encode()
    said = subprocess.run(["msgcat", "-"], input=data, capture_output=True, check=True).stdout
    assert read(said)[0].entries == read(data)[0].entries


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (r"50\% more", 'gettext does not know the escape "\\%"'),
        (r"\u00e1", 'gettext does not know the escape "\\u"'),
        (r"\8", 'gettext does not know the escape "\\8"'),
        (r"\x", 'gettext does not know the escape "\\x"'),
        (r"a\000b", 'the escape "\\000" stands for no letter'),
        (r"\xC3\xA1b", 'the escape "\\xA1b" stands for no letter'),
        (r"\303", "the escapes of this text stand for bytes that are no letters of UTF-8"),
    ],
)
def test_an_escape_that_is_no_letter_costs_its_entry_and_is_told(text: str, message: str) -> None:
    catalog, found = read(f'{UTF_8}msgid "a"\nmsgstr "{text}"\n\nmsgid "b"\nmsgstr "c"\n')
    assert [(one.code, one.location.line, one.message) for one in found] == [("V153", 5, message)]
    assert [entry.msgid for entry in catalog.entries] == ["b"]


def test_lines_of_old_systems_are_lines() -> None:
    text = f'{UTF_8}# One.\nmsgid ""\n"a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n'
    data = text.encode()
    for ending in (b"\r", b"\r\n", b"\r\r\n"):
        assert read(data.replace(b"\n", ending)) == read(data)
    assert po.positions("es.po", data.replace(b"\n", b"\r")) == po.positions("es.po", data)


def test_a_carriage_return_within_quotes_belongs_to_the_text() -> None:
    catalog, found = read(f'{UTF_8}msgid "a"\nmsgstr "b\rc"\n')
    assert (catalog.entries, found) == ((Entry("a", "b\rc"),), ())


@pytest.mark.parametrize(
    ("said", "encoding", "text"),
    [
        ("ISO-8859-1", "latin-1", "Año"),
        ("iso-8859-15", "iso-8859-15", "5 €"),
        ("windows-1252", "cp1252", "“Año”"),
        ("KOI8-R", "koi8-r", "Год"),
        ("Shift_JIS", "shift_jis", "日本"),
        ("GB18030", "gb18030", "中国"),
        ("EUC-KR", "euc-kr", "한국"),
        ("ISO-2022-JP", "iso-2022-jp", "日本"),
    ],
)
def test_a_file_is_read_as_its_header_says_and_that_is_told(said: str, encoding: str, text: str) -> None:
    data = f'{UTF_8.replace("UTF-8", said)}msgid "a"\nmsgstr "{text}"\n'.encode(encoding)
    catalog, (told,) = read(data)
    assert catalog.entries == (Entry("a", text),)
    assert (told.code, told.location.line) == ("V155", 2)
    assert f'"{said}", and so it was read' in told.message


def test_letters_that_are_utf_8_stay_so_whatever_the_header_says() -> None:
    catalog, (told,) = read(f'{UTF_8.replace("UTF-8", "ISO-8859-1")}msgid "a"\nmsgstr "Año"\n')
    assert catalog.entries == (Entry("a", "Año"),)
    assert (told.code, told.hint) == ("V155", "write `charset=UTF-8`")


@pytest.mark.parametrize("said", ["KLINGON", "zlib", "rot13", "utf-16", "x" * 1000])
def test_an_encoding_that_nobody_knows_is_told(said: str) -> None:
    text = f'{UTF_8.replace("UTF-8", said)}msgid "a"\nmsgstr "Año"\n\nmsgid "b"\nmsgstr "c"\n'
    catalog, found = read(text.encode("latin-1"))
    assert [entry.msgid for entry in catalog.entries] == ["b"]
    assert [one.code for one in found] == ["V155", "V150"]


@pytest.mark.parametrize("said", ["UTF-8", "utf8", "CHARSET", "US-ASCII", "ISO-8859-1", "KLINGON"])
def test_a_header_that_makes_no_difference_is_not_told(said: str) -> None:
    assert read(f'{UTF_8.replace("UTF-8", said)}msgid "a"\nmsgstr "b"\n')[1] == ()
