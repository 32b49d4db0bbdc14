"""Searching within a test: the index of a built site, in Python and as the browser's code reads it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model.search import IndexedPage, PageWords, Terms
from generator.outputs.search.groups import PAGES, group_words
from generator.outputs.search.index import locale_index
from generator.outputs.search.reading import Index

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "generator/outputs/search"
LUNR = CODE / "lunr-2.3.9.min.js"
JUDGED = ROOT / "tests/fixtures/search/judged.tsv"
NODE = """
const fs = require("fs");
const [folder, lunrFile, ...sources] = process.argv.slice(1);
globalThis.lunr = require(lunrFile);
const code = sources.map((file) => fs.readFileSync(file, "utf8")).join("");
const get = async (_base, locale, name) => {
  const call = fs.readFileSync(`${folder}/${locale}/search/${name}.js`, "utf8");
  return new Function("veredaSearch", `return ${call}`)((_locale, _name, value) => value);
};
const search = new Function(`${code};return veredaSearch;`)();
const input = JSON.parse(fs.readFileSync(0, "utf8"));
(async () => { console.log(JSON.stringify(await run(search, get, input))); })();
"""
RANKED = """
const run = async (search, get, queries) => {
  const found = [];
  for (const [locale, query] of queries) found.push(await (await search.open("", locale, get)).ranked(query));
  return found;
};
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the places that answer it."""

    kind: str
    locale: str
    query: str
    wanted: tuple[str, ...]

    def fits(self, place: str) -> bool:
        """Whether a place, `module` or `module#section`, is one of those that are wanted."""
        return place in self.wanted or place.partition("#")[0] in self.wanted


def judged() -> list[Judged]:
    """Return the judged queries."""
    lines = [line for line in JUDGED.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split("\t") for line in lines[1:]]
    return [Judged(kind, locale, query, tuple(wanted.split())) for kind, locale, query, wanted in rows]


def index_of(site: Path, locale: str) -> Index:
    """Return the index of a locale of a built site."""
    return Index(lambda name: (site / locale / "search" / name).read_bytes())


def places(index: Index, numbers: list[int]) -> list[str]:
    """Return where documents stand: `module#section`."""
    found = (index.document(number) for number in numbers)
    return [f"{Path(head[0]).stem}#{row[0]}" for head, row in found]


def in_browser_code(site: Path, run: str, value: object, lunr: Path = LUNR) -> Any:
    """Return what the JavaScript function `run(search, get, value)` gives over a built site."""
    sources = [str(CODE / name) for name in ("tokens.js", "slips.js", "client.js")]
    done = subprocess.run(
        ["node", "-e", run + NODE, str(site), str(lunr), *sources],
        input=json.dumps(value),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def write_index(folder: Path, words: Sequence[PageWords], locale: str) -> None:
    """Write the index of some pages as a build does, group by group."""
    found = tuple(IndexedPage(f"{at}.html") for at in range(len(words)))
    groups, documents = [], []
    for at in range(0, len(words), PAGES):
        some = slice(at, at + PAGES)
        group, *files = group_words(locale, at, found[some], tuple(words[some])).value.parts
        groups.append(group)
        documents += files
    named, others, *rest = locale_index(locale, found, tuple(groups), Terms((), (), ())).value.parts
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in zip((*named, *others), (*documents, *rest), strict=True):
        (folder / f"{name}.js").write_bytes(data)
