"""Which translation belongs to which unit, and in what state."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.model.catalog import Catalog, Entry
from generator.model.content import Definitions
from generator.model.diagnostic import Diagnostic
from generator.model.text import Translation, Unit
from generator.translation import left_over, po
from generator.translation.align import align
from generator.translation.localise import count, percent

DEFINITIONS: Definitions = (("CITING", "https://en.wikipedia.org/wiki/Wikipedia:Citing_sources", ""),)
MODULE = "content/modules/first-small-event.md"
FORMS = (("Plural-Forms", "nplurals=2; plural=(n != 1);"),)


def found(unit: Unit, *entries: Entry) -> tuple[Translation, tuple[Diagnostic, ...]]:
    catalog = Catalog("translations/es/modules/first-small-event.po", "es", FORMS, entries=entries)
    outcome = align(MODULE, (unit,), (), catalog)
    return outcome.value[0], outcome.diagnostics


def aligned(unit: Unit, *entries: Entry) -> Translation:
    translation, diagnostics = found(unit, *entries)
    assert diagnostics == ()
    return translation


PEN = Unit("Bring a pen.", "paragraph")
MISSING = Translation("", "missing")
CURRENT = Translation("Trae un bolígrafo.", "current")


def test_the_text_is_the_identity() -> None:
    assert aligned(PEN, Entry("Bring a pen.", "Trae un bolígrafo.")) == CURRENT
    assert aligned(PEN, Entry("Bring the pen.", "Trae el bolígrafo.")) == MISSING
    assert aligned(PEN, Entry("Bring a pen.", "")) == MISSING
    assert aligned(PEN, Entry("Bring a pen.", " \n")) == MISSING


@pytest.mark.parametrize(
    "earlier", ["http://example.org/rules", "https://www.example.org/rules", "https://example.org/rules/"]
)
def test_a_link_that_is_written_otherwise_outdates_nothing(earlier: str) -> None:
    today = Unit("Read [the rules](https://example.org/rules).", "paragraph")
    current = Translation("Lee [las reglas](https://example.org/rules).", "current")
    was, said = today.text.replace("https://example.org/rules", earlier), f"Lee [las reglas]({earlier})."
    assert aligned(today, Entry(was, said)) == current
    assert aligned(today, Entry(was, said, obsolete=True)) == current
    assert aligned(today, Entry(today.text, said, fuzzy=True, previous=was)) == current
    assert aligned(today, Entry("Something else.", said, fuzzy=True, previous=was)) == current


def test_a_link_to_another_place_outdates() -> None:
    today = Unit("Read [the rules](https://example.org/rules).", "paragraph")
    was = "Read [the rules](http://example.org/help)."
    assert aligned(today, Entry(was, "Lee [las reglas](http://example.org/help).")) == MISSING
    old = Entry(today.text, "Lee [las reglas](https://example.org/rules).", fuzzy=True, previous=was)
    assert aligned(today, old).state == "outdated"


def test_an_obsolete_entry_serves_where_no_live_one_does() -> None:
    old = Entry("Bring a pen.", "Trae una pluma.", obsolete=True)
    assert aligned(PEN, old) == Translation("Trae una pluma.", "current")
    assert aligned(PEN, old, Entry("Bring a pen.", "Trae un bolígrafo.", context="other")) == (
        Translation("Trae una pluma.", "current")
    )


def test_an_entry_for_the_section_comes_first() -> None:
    here = Entry("Source", "Fuente que conviene", context="source-and-statement")
    rest = Entry("Source", "Fuente")
    assert aligned(Unit("Source", "column", "source-and-statement"), rest, here).text == "Fuente que conviene"
    assert aligned(Unit("Source", "column", "judge"), rest, here).text == "Fuente"
    assert aligned(Unit("Source", "column"), rest, here).text == "Fuente"
    assert aligned(Unit("Source", "column", "judge"), here) == MISSING


def test_a_fuzzy_entry_is_outdated_and_knows_what_its_translator_saw() -> None:
    fuzzy = Entry("Bring a pen.", "Trae un lápiz.", fuzzy=True, previous="Bring a pencil.")
    assert aligned(PEN, fuzzy) == Translation("Trae un lápiz.", "outdated", "Bring a pencil.")
    assert aligned(PEN, Entry("Bring a pen.", "Trae un lápiz.", fuzzy=True)) == (
        Translation("Trae un lápiz.", "outdated")
    )


def test_a_change_that_was_taken_back_is_current_again() -> None:
    fuzzy = Entry("Bring a pencil.", "Trae un bolígrafo.", fuzzy=True, previous="Bring a pen.")
    assert aligned(PEN, fuzzy) == CURRENT
    assert (
        aligned(PEN, Entry("Bring a pen.", "Trae un bolígrafo.", fuzzy=True, previous="Bring a pen."))
        == CURRENT
    )


def test_edges_are_set_right_and_told() -> None:
    translation, (told,) = found(PEN, Entry("Other", "Otro"), Entry("Bring a pen.", "Trae un bolígrafo. "))
    assert translation == CURRENT
    assert (told.code, told.severity, told.location.anchor) == ("V420", "warning", "entry:1")
    assert told.location.path == "translations/es/modules/first-small-event.po"


def test_what_is_unsafe_or_wrong_is_outdated_and_harmless() -> None:
    unit = Unit("Read [the rules](page:rules).", "paragraph")
    translation, (told,) = found(unit, Entry(unit.text, "Lee [las reglas](https://example.net/)."))
    assert translation == Translation("Lee las reglas.", "outdated")
    assert told.code == "V401"


def test_what_cannot_be_shown_is_missing() -> None:
    translation, (told,) = found(PEN, Entry("Bring a pen.", "Trae \u202eun bolígrafo."))
    assert (translation, told.code) == (MISSING, "V402")


def test_of_a_fuzzy_entry_only_harm_is_told() -> None:
    unit = Unit("Type `help` on [the page](page:help).", "paragraph")
    no_code = Entry(unit.text, "Escribe ayuda en [la página](page:help).", fuzzy=True)
    assert aligned(unit, no_code).state == "outdated"
    _, (told,) = found(unit, Entry(unit.text, "Escribe en [la página](page:ayuda).", fuzzy=True))
    assert told.code == "V401"


def test_a_finding_is_waived_on_its_entry() -> None:
    unit = Unit("Type `help`.", "paragraph")
    waiving = Entry(unit.text, "Pide ayuda.", comments=("vereda: ignore V411",))
    assert aligned(unit, waiving) == Translation("Pide ayuda.", "current")


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("vereda: ignore V411", "V411 is ignored, but not found here"),
        ("vereda: ignore V999", "no finding about a translation has the code V999"),
        ("vereda: ignore V501", "no finding about a translation has the code V501"),
        ("vereda: ignore V401", "V401 is made harmless whatever a comment says"),
        ("vereda: ignore v411", "names no finding in the way that is understood"),
        ("Vereda ignore: V411", "names no finding in the way that is understood"),
        ("vereda: ignore everything", "names no finding in the way that is understood"),
    ],
)
def test_a_comment_that_waives_nothing_is_told(comment: str, message: str) -> None:
    outcome = found(PEN, Entry(PEN.text, "Trae un bolígrafo.", comments=(comment,)))
    ((told),) = outcome[1]
    assert told.code == "V454"
    assert message in told.message


@pytest.mark.parametrize("comment", ["About Vereda: ignore no help.", "Ask vereda@example.org", "V411"])
def test_other_comments_are_none_of_our_business(comment: str) -> None:
    assert found(PEN, Entry(PEN.text, "Trae un bolígrafo.", comments=(comment,)))[1] == ()


def test_what_a_fuzzy_entry_waives_is_asked_when_it_is_current_again() -> None:
    entry = Entry(PEN.text, "Trae un bolígrafo.", fuzzy=True, comments=("vereda: ignore V411",))
    assert found(PEN, entry)[1] == ()


def test_a_waiver_that_one_place_of_a_text_needs_is_not_idle() -> None:
    units = (
        Unit("A report", "paragraph"),
        Unit("Which source?", "quiz: question"),
        Unit("A rumour", "quiz: answer, wrong"),
        Unit("A report", "quiz: answer, right"),
    )
    entries = tuple(
        Entry(text, "Una noticia", comments=("vereda: ignore V429",) if text == "A report" else ())
        for text in ("A report", "A rumour")
    )
    assert align(MODULE, units, (), Catalog("es.po", "es", entries=entries)).diagnostics == ()


def test_a_text_that_stands_twice_is_told_once() -> None:
    entry = Entry("Bring a pen.", "Trae un bolígrafo. ")
    catalog = Catalog("es.po", "es", entries=(entry,))
    outcome = align(MODULE, (PEN, PEN, PEN), (), catalog)
    assert outcome.value == (CURRENT,) * 3
    assert len(outcome.diagnostics) == 1


def test_a_plural_entry_gives_its_first_form_if_it_has_all() -> None:
    unit = Unit("{n} module", "paragraph")
    whole = Entry(unit.text, "{n} módulo", plural="{n} modules", plurals=("{n} módulo", "{n} módulos"))
    assert aligned(unit, whole) == Translation("{n} módulo", "current")
    half = Entry(unit.text, "{n} módulo", plural="{n} modules", plurals=("{n} módulo",))
    translation, (told,) = found(unit, half)
    assert (translation.state, told.code) == ("outdated", "V414")


def test_plain_fields_are_no_markdown() -> None:
    title = Unit("Arrays: a[0](1) and `x`", "title")
    assert aligned(title, Entry(title.text, "Matrices: a[0](1) y «x»")).state == "current"


def test_answers_that_are_translated_alike() -> None:
    units = (
        Unit("Which source?", "quiz: question"),
        Unit("A report", "quiz: answer, right"),
        Unit("A rumour", "quiz: answer, wrong"),
    )
    texts = ("¿Qué fuente?", "Una noticia", "Una noticia")
    entries = tuple(Entry(unit.text, text) for unit, text in zip(units, texts, strict=True))
    outcome = align(MODULE, units, (), Catalog("es.po", "es", entries=entries))
    assert [(each.code, each.location.anchor) for each in outcome.diagnostics] == [("V429", "entry:2")]
    next_quiz = (*units[:2], units[0], units[2])
    assert align(MODULE, next_quiz, (), Catalog("es.po", "es", entries=entries)).diagnostics == ()


def units_of(path: Path) -> tuple[Unit, ...]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(Unit(_text(row["text"]), row["kind"], _context(row["kind"])) for row in rows)


def _text(cell: str) -> str:
    return cell.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")


def _context(kind: str) -> str:
    return "source-and-statement" if kind.startswith("match:") else ""


def percents(example: Path) -> list[list[str]]:
    lines = (example / "expected/percent.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if "*" not in line]


def test_percents_of_the_example_site(example: Path) -> None:
    for locale, file, *expected in percents(example):
        path = example / f"site/translations/{locale}/{file}.po"
        data = path.read_bytes() if path.exists() else b""
        catalog = po.read(path.name, locale, data).value
        outcome = align(file, units_of(example / f"expected/units/{file}.tsv"), DEFINITIONS, catalog)
        current, total = count(outcome.value)[0], len(outcome.value)
        assert [current, total, percent(current, total)] == [int(number) for number in expected], (
            locale,
            file,
        )
        assert outcome.diagnostics == (), (locale, file)


@pytest.mark.parametrize(
    ("case", "code", "message"),
    [
        ("37-po-changed-target", "V401", "stage:fundamental"),
        ("38-po-foreign-host", "V401", "https://commons.wikimedia.org/"),
        ("39-po-unbalanced-bidi", "V402", "U+202E (right-to-left override) is opened and never closed"),
        ("40-po-missing-code", "V411", "`blog | diary` of the source is missing"),
        ("41-po-missing-note", "V413", "`[^echo]` of the source is missing"),
    ],
)
def test_broken_variants_are_told_at_their_line(example: Path, case: str, code: str, message: str) -> None:
    folder = example / "broken" / case
    expected = dict(line.split(": ", 1) for line in (folder / "expected.txt").read_text().splitlines())
    _, locale, *parts = Path(expected["file"]).parts
    units = units_of(example / "expected/units" / Path(*parts).with_suffix(".tsv"))
    data = (folder / expected["file"]).read_bytes()
    catalog = po.read(expected["file"], locale, data).value
    (told,) = align(expected["file"], units, DEFINITIONS, catalog).diagnostics
    lines = {anchor: line for anchor, line, _ in po.positions(expected["file"], data).anchors}
    assert lines[told.location.anchor] == int(expected["line"])
    assert told.code == code
    assert message in told.message


def test_a_comment_in_a_translation_is_dropped() -> None:
    said = Entry("Bring a pen.", "Trae un <!-- ¿o una? --> bolígrafo.<!-- revisar -->")
    assert aligned(PEN, said) == CURRENT
    assert aligned(PEN, Entry("Bring a pen.", "<!-- no sé -->")) == MISSING
    assert aligned(Unit("A pen", "title"), Entry("A pen", "Un <!-- o una --> boli")).text == "Un boli"


def test_a_text_is_the_same_with_a_comment_and_without() -> None:
    assert aligned(PEN, Entry("Bring a <!-- or two? --> pen.", "Trae un bolígrafo.")) == CURRENT
    assert aligned(PEN, Entry("Bring a<!-- c --> pen.<!-- d -->", "Trae un bolígrafo.")) == CURRENT


def test_of_a_comment_that_is_not_closed_nobody_knows_the_end() -> None:
    translation, told = found(PEN, Entry("Bring a pen.", "Trae <!-- un bolígrafo."))
    assert translation == MISSING
    assert [one.code for one in told] == ["V290"]


def test_a_tag_that_the_source_has_not_is_told_and_may_be_waived() -> None:
    entry = Entry("Bring a pen.", "Trae <b>un bolígrafo</b>.")
    translation, told = found(PEN, entry)
    assert translation == Translation("Trae <b>un bolígrafo</b>.", "current")
    assert [(one.code, one.message, one.hint) for one in told] == [
        ("V291", "the tag `<b>` is shown as it is typed", "write `**words**`")
    ]
    assert aligned(PEN, entry._replace(comments=(" vereda: ignore V291",))).state == "current"
    assert aligned(Unit("A <b>pen</b>.", "paragraph"), Entry("A <b>pen</b>.", "Un <i>boli</i>.")).text


def codes_of(translation: str, kind: str = "paragraph") -> list[str]:
    """Return the codes of what a translation is told for what its source has not."""
    _, told = found(Unit("Bring a pen.", kind), Entry("Bring a pen.", translation))
    return [one.code for one in told if one.code in ("V277", "V291")]


@pytest.mark.parametrize(
    "sign",
    [
        *("##", "## ", "# ", "###", "> ", ">> ", "> [!NOTE] ", "[!tip] ", "- ", "* ", "+ ", ": "),
        *("!!! note ", "!!!note ", "??? note\n", ":: tip ", ":::tip ", "::: {.tip} ", '=== "Tab" ', "~~~ "),
        *("| uno | dos ", "Uno\n- ", "Uno\n## "),
    ],
)
def test_a_translation_that_begins_as_a_block_does_is_told(sign: str) -> None:
    assert codes_of(f"{sign}Trae un bolígrafo.") == ["V277"]
    assert codes_of(f"{sign}Trae un bolígrafo.", "title") == ["V277"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1. Mai ist Feiertag.",
            "#hashtag y más.",
            "-5 grados.",
            "— Trae.",
            "*Trae* un boli.",
            "**Trae** un boli.",
        ),
        *(
            "…",
            "¿¿¿Trae???",
            "??? Trae.",
            "!!! Trae.",
            r"\- Trae.",
            r"\# Trae.",
            "Trae - o no.",
            ":) Trae.",
            "| Trae.",
        ),
        *(
            "Cuesta $5 o $6.",
            "A las 10:30:15.",
            "a = b == c.",
            "~5 bolis.",
            "50% o 60%.",
            "[sic] Trae.",
            "__init__.",
        ),
    ],
)
def test_a_translation_that_begins_with_a_sign_of_its_own_is_not_told(text: str) -> None:
    assert codes_of(text) == []


def test_a_sign_that_its_source_has_is_not_told() -> None:
    assert found(Unit("# of edits", "title"), Entry("# of edits", "# de ediciones"))[1] == ()


@pytest.mark.parametrize(
    "text", ["Trae $$a^2$$.", "Trae [TOC].", "Trae ==un== boli.", "Trae :pen:.", "H~2~O."]
)
def test_signs_of_other_systems_in_a_translation_are_told(text: str) -> None:
    assert codes_of(text) == ["V291"]


def test_a_note_in_the_translation_of_a_plain_text_is_told() -> None:
    assert codes_of("Trae un boli.[^1]", "title") == ["V291"]


def test_a_tag_in_many_translations_of_a_file_is_told_once() -> None:
    units = tuple(Unit(f"Bring {number} pens.", "paragraph") for number in range(20, 40))
    entries = tuple(Entry(unit.text, unit.text.replace("Bring", "Trae<br>")) for unit in units)
    outcome = align(MODULE, units, (), Catalog("es.po", "es", FORMS, entries=entries))
    assert [one.message for one in outcome.diagnostics] == [
        "the tag `<br>` is shown as it is typed (19 more of these in this file)"
    ]


@pytest.mark.parametrize(
    ("msgid", "text"),
    [
        ("About 10 km away.", "About 10\u00a0km away."),
        ("About 10 km away.", "About\u200910 km\u202faway."),
        ("It is a cooperation.", "It is a co\u00adoperation."),
        ("A zerowidth text.", "A zero\u200bwidth text."),
        ("A joined text.", "A\u2060 joined text.\ufeff"),
        ("Don't wait.", "Don\u2019t wait."),
        ('Say "hello".', "Say \u201chello\u201d."),
        ("Wait... then go.", "Wait\u2026 then go."),
        ("From 3-4 people.", "From 3\u20134 people."),
        ("A caf\u00e9.", "A cafe\u0301."),
        ("A  text\nin two lines.\n", "A text in two lines."),
        ("A heart \u2764.", "A heart \u2764\ufe0f."),
    ],
)
def test_a_text_that_looks_the_same_is_the_same(msgid: str, text: str) -> None:
    for one, other in ((msgid, text), (text, msgid)):
        entry = Entry(one, "En 3 partes y 4, a 10 km.")
        assert found(Unit(other, "paragraph"), entry)[0] == Translation(entry.msgstr, "current")
        assert lost(Unit(other, "paragraph"), entry) == []


@pytest.mark.parametrize(
    ("msgid", "text"),
    [("Bring a pen.", "Bring a pen"), ("Bring a pen.", "bring a pen."), ("Type `a`.", "Type 'a'.")],
)
def test_what_can_be_seen_makes_another_text(msgid: str, text: str) -> None:
    unit, entry = Unit(text, "paragraph"), Entry(msgid, "Una cosa.")
    assert aligned(unit, entry) == MISSING
    assert len(lost(unit, entry)) == 1


def test_the_very_text_comes_before_one_that_looks_like_it() -> None:
    curly, straight = Entry("Don\u2019t.", "Primero."), Entry("Don't.", "Segundo.")
    for unit, text in (("Don\u2019t.", "Primero."), ("Don't.", "Segundo.")):
        assert aligned(Unit(unit, "paragraph"), straight, curly).text == text


def lost(unit: Unit, *entries: Entry) -> list[str]:
    """Return where the first translation stands that fits nothing, what is said of it, and the hint."""
    catalog = Catalog("es.po", "es", FORMS, entries=entries)
    translations = align(MODULE, (unit,), (), catalog).value
    told = left_over.lost((unit,), translations, catalog)
    return [f"{one.location.anchor}: {one.message}; {one.hint}" for one in told]


def test_translations_that_fit_nothing_are_told_once_with_the_nearest_text() -> None:
    name = Unit("Choose a good user name.", "paragraph")
    entries = (
        Entry("Not translated.", ""),
        Entry("Choose a user name.", "Elige un nombre."),
        Entry("Something else altogether.", "Otra cosa."),
        Entry("Gone.", "Se fue.", obsolete=True),
    )
    (told,) = lost(name, *entries)
    assert told.startswith(
        "entry:1:msgid: 2 translations fit no text of today, so nobody sees them; first `C"
    )
    assert "the nearest text without a translation is `Choose a good user name.`: write it as" in told
    (told,) = lost(name, Entry(name.text, "Elige."), entries[2])
    assert told.startswith("entry:1:msgid: the translation of `Something else altogether.` fits no text")
    assert told.endswith("copy the `msgid` anew from the text that it belongs to, or take the entry out")


def test_a_translator_may_keep_what_fits_nothing() -> None:
    assert lost(PEN, Entry("Gone.", "Se fue.", comments=("vereda: ignore V453",))) == []


def test_a_translation_for_a_section_without_its_text_is_told() -> None:
    unit = Unit("Save", "paragraph", context="first-edit")
    assert lost(unit, Entry("Save", "Guardar", context="first-edit")) == []
    (told,) = lost(unit, Entry("Save", "Guardar", context="second-edit"))
    assert "`Save` is for the section `second-edit`, which does not have this text" in told
    assert "it stands in `first-edit`" in told


def test_an_earlier_text_that_is_back_is_not_lost() -> None:
    entry = Entry("Bring two pens.", "Trae un bol\u00edgrafo.", fuzzy=True, previous=PEN.text)
    assert aligned(PEN, entry).state == "current"
    assert lost(PEN, entry) == []


def test_marks_in_the_translation_of_a_plain_text_are_told() -> None:
    title = Unit("Your first edit", "title")
    translation, (told,) = found(title, Entry(title.text, "Tu **primera** edici\u00f3n"))
    assert (translation.state, told.code) == ("current", "V455")
    marked = Unit("Your **first** edit", "title")
    assert aligned(marked, Entry(marked.text, "Tu **primera** edici\u00f3n")).state == "current"
    assert aligned(PEN, Entry(PEN.text, "Trae *un* bol\u00edgrafo.")).state == "current"
