"""Writing PO files, held to gettext's own tools."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.catalog import Catalog, Entry
from generator.translation import po

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests/fixtures/po"
SHARED = ROOT.parent / "shared"
needs_gettext = pytest.mark.skipif(not shutil.which("msgcat"), reason="gettext is not installed")


def catalog_of(data: bytes) -> Catalog:
    return po.read("es.po", "es", data).value


def msgcat(data: bytes, *options: str) -> bytes:
    command = ["msgcat", "--no-wrap", *options, "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def below_header(data: bytes) -> bytes:
    return data.partition(b"\n\n")[2]


def test_the_canonical_form() -> None:
    catalog = Catalog(
        path="es.po",
        locale="es",
        header=(
            ("X-Generator", "Poedit 3.4.2"),
            ("X-Segmentation", "1"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ),
        translators=("Ana Ruiz <https://example.org/ana>",),
        entries=(
            Entry("Bring a cable.", "Trae un cable.", obsolete=True),
            Entry("Title", "Título", extracted=("Title",)),
            Entry('Say "yes".\\\nOr no.', "Di «sí».\\\nO no.", fuzzy=True, previous="Say yes."),
            Entry("Missing", "", fuzzy=True),
        ),
    )
    assert po.write(catalog).decode() == (FIXTURES / "canonical.po").read_text(encoding="utf-8")


@needs_gettext
@pytest.mark.parametrize("name", ["poedit.po", "weblate.po", "msgmerge.po", "canonical.po"])
def test_other_tools_files_are_written_as_msgcat_writes_them(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    assert below_header(po.write(catalog_of(data))) == below_header(msgcat(data, "--no-location"))


@needs_gettext
@pytest.mark.parametrize("name", ["poedit.po", "weblate.po", "msgmerge.po", "canonical.po"])
def test_msgfmt_has_nothing_to_say(name: str) -> None:
    written = po.write(catalog_of((FIXTURES / name).read_bytes()))
    command = ["msgfmt", "--check-format", "--check-domain", "-o", "/dev/null", "-"]
    result = subprocess.run(command, input=written, capture_output=True, check=True)
    assert result.stderr == b""


@pytest.mark.parametrize("folder", ["example/site", "corpora"])
def test_canonical_files_come_back_byte_for_byte(folder: str) -> None:
    files = sorted((SHARED / folder).rglob("*.po"))
    if not files:
        pytest.skip(f"../shared/{folder} is not beside the repository")
    for path in files:
        data = path.read_bytes()
        outcome = po.read(path.name, path.relative_to(SHARED).parts[-2], data)
        assert outcome.diagnostics == ()
        assert po.write(outcome.value) == data, path


# gettext keeps NUL and EOT for itself.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4"), min_size=1, max_size=30)
comments = st.lists(st.sampled_from(["", "vereda: ignore V420", "  indented", "«sí»"]), max_size=2).map(tuple)


@st.composite
def entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    found = []
    for msgid in draw(st.lists(texts, min_size=1, max_size=4, unique=True)):
        obsolete = draw(st.booleans())
        msgstr = draw(texts)
        plural = draw(st.none() | texts)
        found.append(
            Entry(
                msgid=msgid,
                msgstr=msgstr,
                context=draw(st.none() | texts),
                fuzzy=draw(st.booleans()),
                previous=draw(st.none() | texts),
                obsolete=obsolete,
                plural=plural,
                plurals=() if plural is None else (msgstr, draw(texts)),
                comments=draw(comments),
                extracted=draw(comments),
            )
        )
    return tuple(sorted(found, key=lambda entry: entry.obsolete))


@given(entries())
def test_what_is_written_is_read_back(given_entries: tuple[Entry, ...]) -> None:
    written = po.write(Catalog("es.po", "es", entries=given_entries))
    outcome = po.read("es.po", "es", written)
    assert outcome.diagnostics == ()
    assert outcome.value.entries == given_entries
    assert po.write(outcome.value) == written


@needs_gettext
@settings(max_examples=40)
@given(entries())
def test_what_is_written_is_what_msgcat_writes(given_entries: tuple[Entry, ...]) -> None:
    written = po.write(Catalog("es.po", "es", entries=given_entries))
    assert msgcat(written) == written
