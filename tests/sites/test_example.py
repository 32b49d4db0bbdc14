"""The shared example: it builds clean, and its units, comments and percents are those that were agreed."""

from __future__ import annotations

import re
from pathlib import Path

from generator.directives import labels
from generator.model.content import Content, Kind
from generator.model.text import Unit
from generator.source.document import DECODERS, decode, decode_document
from generator.translation import po
from generator.translation.align import align
from generator.translation.describe import FileKind, comments, file_kind_of
from generator.translation.localise import count, percent
from tests.building import build_quietly

KINDS: dict[str, Kind] = {"modules": "module", "pathways": "pathway", "pages": "page"}


def contents(site: Path) -> dict[str, Content]:
    """Return what of each file is translated, by its path without `content/` and extension."""
    found = {}
    for path in sorted([*site.glob("content/*.yaml"), *site.glob("content/*/*.md")]):
        name = path.relative_to(site).as_posix()
        id = name.removeprefix("content/").rpartition(".")[0]
        if id in DECODERS:
            found[id] = decode(id, name, path.read_bytes(), ()).value.parts[1]
        else:
            kind = KINDS[path.parent.name]
            found[id] = decode_document(kind, name, path.read_bytes()).value.parts[1]
    return found


def test_it_builds_without_an_error(site: Path, tmp_path: Path) -> None:
    result = build_quietly(site, tmp_path / "out")
    assert result.count("error") == 0
    assert [(one.locale, one.percent) for one in result.locales] == [("en", 100), ("es", 100), ("ar", 20)]


def test_units_and_their_comments(example: Path) -> None:
    for id, content in contents(example / "site").items():
        table = (example / f"expected/units/{id}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        kind = file_kind_of(f"content/{id}.md")
        mine = [_row(kind, unit, content) for unit in content.units]
        assert mine == [_cells(line) for line in table], id


def _row(kind: FileKind, unit: Unit, content: Content) -> list[str]:
    described, *kept = comments(kind, unit, content.definitions, labels())
    return [unit.kind, unit.text, f"#. {described}", f"#. {kept[0]}" if kept else ""]


def _cells(line: str) -> list[str]:
    cells = [*line.split("\t"), "", "", ""][:4]
    return [
        re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), cell) for cell in cells
    ]


def test_percents(example: Path) -> None:
    known = contents(example / "site")
    rows = [line.split("\t") for line in (example / "expected/percent.tsv").read_text().splitlines()[1:]]
    for locale, id, *wanted in rows:
        ids = [name for name in known if "/" in name] if id == "*" else [id]
        counts = [_count(example / "site", locale, name, known[name]) for name in ids]
        current, total = sum(pair[0] for pair in counts), sum(pair[1] for pair in counts)
        assert [current, total, percent(current, total)] == [int(number) for number in wanted], (locale, id)


def _count(site: Path, locale: str, id: str, content: Content) -> tuple[int, int]:
    name = f"translations/{locale}/{id}.po"
    if not (site / name).is_file():
        return 0, len(content.units)
    catalog = po.read(name, locale, (site / name).read_bytes()).value
    return count(align(name, content.units, content.definitions, catalog).value)[0], len(content.units)


def test_catalogs_are_written_back_byte_for_byte(example: Path) -> None:
    paths = sorted((example / "site/translations").rglob("*.po"))
    assert len(paths) > 10
    for path in paths:
        data = path.read_bytes()
        assert po.write(po.read(path.name, path.parts[-3], data).value) == data, path
