"""The search over a real site in 16 languages: judged queries, equal scores, words of many scripts."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lunr.index import Index as Lunr

from generator.build.engine import open_engine
from generator.build.gather import gather
from generator.build.publish import publish
from generator.cli.commands import vereda
from generator.engine.engine import Engine
from generator.engine.values import Ref
from generator.model.search import Counts, PageWords
from generator.outputs.search.groups import first_numbers
from generator.outputs.search.monolithic import monolithic
from generator.outputs.search.pages import pages
from generator.outputs.search.query import ranked
from tests.building import build_quietly
from tests.searching import RANKED, Judged, in_browser_code, index_of, judged, places

LOCALES = ("en", "es", "ar", "ja", "hi")


@pytest.fixture(scope="module")
def out(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the corpus with the languages that the queries are in."""
    folder = tmp_path_factory.mktemp("search")
    shutil.copytree(corpora / "opensource-guide", folder / "site")
    settings = folder / "site/content/site.yaml"
    lines = settings.read_text("utf-8").splitlines()
    others = {f"- {each.name}" for each in (folder / "site/translations").iterdir()} - {
        f"- {x}" for x in LOCALES
    }
    settings.write_text("\n".join(line for line in lines if line not in others) + "\n", "utf-8")
    assert build_quietly(folder / "site", folder / "out").count("error") == 0
    return folder / "out"


def positions(out: Path, kind: str) -> list[int]:
    """Return at which place the answer to each query of a kind stands; 99: not among the first ten."""
    return [position(out, each) for each in judged() if each.kind == kind]


def position(out: Path, one: Judged) -> int:
    index = index_of(out, one.locale)
    found = places(index, [number for _, number in ranked(index, one.query)[:10]])
    return next((at for at, place in enumerate(found) if one.fits(place)), 99)


def share(places: list[int], first: int) -> float:
    return sum(place < first for place in places) / len(places)


def test_words_as_people_type_them_find_their_section(out: Path) -> None:
    found = positions(out, "words")
    assert len(found) >= 60
    assert share(found, 1) >= 0.85
    assert share(found, 5) >= 0.92


@pytest.mark.parametrize("kind", ["typo", "part", "english"])
def test_slips_beginnings_and_english_titles_find_their_section(out: Path, kind: str) -> None:
    assert share(positions(out, kind), 1) >= 0.9


def queries(out: Path) -> Iterator[tuple[str, str]]:
    """Yield the judged queries, and the titles of some sections, with their blanks and without."""
    yield from ((one.locale, one.query) for one in judged())
    for locale in LOCALES:
        index = index_of(out, locale)
        for number in sorted(index.pages)[:100:10]:
            title = index.document(number)[1][1]
            yield from ((locale, title), (locale, title.replace(" ", "", 1)))


def test_python_and_the_browser_give_the_same_documents_and_scores(out: Path) -> None:
    asked = list(queries(out))
    assert len(asked) >= 200
    mine = [[list(each) for each in ranked(index_of(out, locale), query)] for locale, query in asked]
    assert in_browser_code(out, RANKED, asked) == mine


BUILT = """
const run = async (search, get, [locales, queries]) => {
  const wholes = {};
  for (const [locale, documents] of Object.entries(locales)) wholes[locale] = whole(documents);
  let compared = 0;
  let most = 0;
  for (const [locale, query] of queries) {
    const cut = await search.open("", locale, get);
    const words = (await cut.matches(query)).filter((found) => found.length);
    const boosts = new Map();
    for (const [term, boost] of words.flat()) boosts.set(term, (boosts.get(term) || 0) + boost);
    if (!boosts.size) continue;
    const clauses = [...boosts.keys()].sort();
    const all = wholes[locale].query((q) => clauses.forEach((term) =>
      q.clause({ term, boost: boosts.get(term), usePipeline: false })));
    const scores = new Map(cut.lunrScores(words).scores.map(({ ref, score }) => [ref, score]));
    if (scores.size !== all.length) most = 1e9;
    for (const { ref, score } of all) most = Math.max(most, Math.abs(score - scores.get(ref)));
    compared += 1;
  }
  return [compared, most];
};

/* The index that lunr's own builder makes of all documents. Then the rule that is ours: a term that more than
   half of the bodies have stands in none. Terms are numbered by name, so that sums run in the same order. */
const whole = (documents) => {
  const builder = new lunr.Builder();
  builder.ref("id");
  const boosts = { title: 6, page: 1.5, body: 1, source: 3 };
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
  documents.forEach((each) => builder.add(each));
  const index = builder.build().toJSON();
  const terms = index.invertedIndex.sort(([one], [other]) => (one < other ? -1 : 1));
  const places = new Map(terms.map(([, entry], at) => [entry._index, at]));
  const common = new Set();
  for (const [, entry] of terms) {
    if (Object.keys(entry.body).length * 2 > documents.length) {
      entry.body = {};
      common.add(entry._index);
    }
  }
  for (const row of index.fieldVectors) {
    const pairs = [];
    for (let at = 0; at < row[1].length; at += 2) {
      const [term, weight] = row[1].slice(at, at + 2);
      if (!(row[0].startsWith("body/") && common.has(term))) pairs.push([places.get(term), weight]);
    }
    row[1] = pairs.sort((one, other) => one[0] - other[0]).flat();
  }
  for (const [, entry] of terms) entry._index = places.get(entry._index);
  return lunr.Index.load(index);
};
"""


def test_scores_are_those_of_one_whole_lunr_index(out: Path) -> None:
    with closing(open_engine(out.parent / "site")) as engine:
        publication = publish(engine, gather(engine, out.parent / "site", lambda *_: None))
        found = pages(publication, engine)
        documents = {locale: documents_of(engine, found[locale][1]) for locale in LOCALES}
    compared, most = in_browser_code(out, BUILT, [documents, list(queries(out))])
    assert compared >= 200
    assert most == 0


def documents_of(engine: Engine, words: Sequence[Ref[PageWords]]) -> list[dict[str, object]]:
    """Return the sections with the terms of each field, each as often as it stands there."""
    each = [engine.get(ref) for ref in words]
    firsts = first_numbers(len(page.sections) for page in each)
    return [
        {
            "id": str(number),
            "title": repeated(section.in_title),
            "page": repeated(page.sections[0].in_title),
            "body": repeated(section.in_body),
            "source": repeated(section.in_source),
        }
        for first, page in zip(firsts, each, strict=False)
        for number, section in enumerate(page.sections, first)
    ]


def repeated(counts: Counts) -> list[str]:
    pairs = (each.partition(":") for each in counts.split())
    return [term for term, _, count in pairs for _ in range(int(count or 1))]


@pytest.mark.parametrize(
    ("locale", "query", "place"),
    [
        ("es", "prácticas", "best-practices"),
        ("es", "practicas", "best-practices"),
        ("ja", "行動規範", "code-of-conduct"),
        ("ar", "مدونة السلوك", "code-of-conduct"),
        ("ar", "مُدَوَّنَة السُّلُوك", "code-of-conduct"),
        ("hi", "संहिता", "code-of-conduct"),
        ("es", "threat model", "security-best-practices-for-your-project"),
    ],
)
def test_a_word_finds_its_page_however_it_is_typed(out: Path, locale: str, query: str, place: str) -> None:
    index = index_of(out, locale)
    first = places(index, [number for _, number in ranked(index, query)[:3]])
    assert place in {each.partition("#")[0] for each in first}


def test_the_command_gives_what_the_site_would(out: Path) -> None:
    arguments = ["search", "buenas practicas", "--locale", "es", "--json", "--limit", "3"]
    where = ["--site", str(out.parent / "site"), "--output", str(out)]
    done = CliRunner().invoke(vereda, [*arguments, *where])
    found = json.loads(done.output)
    index = index_of(out, "es")
    assert [each["score"] for each in found] == [score for score, _ in ranked(index, "buenas practicas")[:3]]
    assert found[0].keys() == {"url", "title", "page", "score"}
    assert (out / found[0]["url"]).is_file()


def test_words_on_the_command_line_need_no_quotes(out: Path) -> None:
    where = ["--locale", "es", "--json", "--site", str(out.parent / "site"), "--output", str(out)]
    quoted = CliRunner().invoke(vereda, ["search", "buenas practicas", *where])
    assert CliRunner().invoke(vereda, ["search", "buenas", "practicas", *where]).output == quoted.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["foto", "--locale", "ES"], 'no pages in "ES" were built; there are ar, en, es, hi, ja'),
        (["--locale", "es"], "the words to look for are missing"),
        (["foto", "--locale", "es", "--output", "nowhere"], '"nowhere" holds no built site'),
    ],
)
def test_the_command_says_what_to_type_instead(out: Path, arguments: list[str], words: str) -> None:
    where = ["--site", str(out.parent / "site"), "--output", str(out)]
    done = CliRunner().invoke(vereda, ["search", *where, *arguments])
    assert done.exit_code == 2
    assert words in done.output


@pytest.mark.parametrize(
    ("names", "left"),
    [
        ("manifest.js", b"half a fi"),
        ("i*.js", b'veredaSearch("es","i0",7);\n'),
        ("d*.js", b"half a fi"),
        ("i*.js", None),
        ("vocab.js", None),
    ],
)
def test_the_command_says_that_an_index_is_damaged(
    out: Path, tmp_path: Path, names: str, left: bytes | None
) -> None:
    copy = Path(shutil.copytree(out / "es/search", tmp_path / "es/search"))
    for file in copy.glob(names):
        file.unlink() if left is None else file.write_bytes(left)
    where = ["--site", str(out.parent / "site"), "--output", str(tmp_path)]
    done = CliRunner().invoke(vereda, ["search", "practcas", "qqxx", "--locale", "es", *where])
    assert done.exit_code == 1
    assert "is damaged, or not all of it is there; run `vereda build`" in done.output


def test_of_a_pasted_page_the_first_words_are_looked_for_and_the_command_says_so(out: Path) -> None:
    words = ["practicas", *(f"zzqqx{at}" for at in range(400))]
    where = ["--locale", "es", "--json", "--site", str(out.parent / "site"), "--output", str(out)]
    done = CliRunner().invoke(vereda, ["search", *words, *where])
    assert json.loads(done.stdout)[0]["page"].startswith("Buenas prácticas")
    assert done.stderr == "Only the first 32 words were looked for.\n"
    assert CliRunner().invoke(vereda, ["search", *words[:32], *where]).stderr == ""


@pytest.fixture
def index_at(out: Path) -> Callable[[Path], Result]:
    """Return what writes the index of a locale for lunr alone to a file."""
    where = ["search", "--locale", "es", "--site", str(out.parent / "site"), "--output", str(out)]
    return lambda file: CliRunner().invoke(vereda, [*where, "--monolithic", str(file)])


@pytest.mark.parametrize("text", ["# Notes\n", "", '{"index": {"version": "2.3.9"}, "documents": {}}'])
def test_a_file_that_is_no_such_index_stays_as_it_is(
    index_at: Callable[[Path], Result], tmp_path: Path, text: str
) -> None:
    file = tmp_path / "es-index.json"
    file.write_text(text, "utf-8")
    done = index_at(file)
    assert (done.exit_code, file.read_text("utf-8"), list(tmp_path.iterdir())) == (2, text, [file])
    assert "is there already and is no such index" in done.output
    assert f"`--monolithic {tmp_path / '2-es-index.json'}`" in done.output


def test_such_an_index_is_replaced_as_a_whole_and_no_other_file_is_left(
    index_at: Callable[[Path], Result], tmp_path: Path
) -> None:
    file = tmp_path / "index.json"
    assert index_at(file).exit_code == 0
    first = file.read_bytes()
    file.write_bytes(first[:3000])
    assert index_at(file).exit_code == 0
    assert (file.read_bytes(), list(tmp_path.iterdir())) == (first, [file])


def test_a_folder_a_missing_folder_and_a_link_to_nowhere_are_told(
    index_at: Callable[[Path], Result], tmp_path: Path
) -> None:
    assert f"name a file: `--monolithic {tmp_path / 'es-index.json'}`" in index_at(tmp_path).output
    assert "there is no folder" in index_at(tmp_path / "none/index.json").output
    (tmp_path / "link").symlink_to("link")
    assert "is there already" in index_at(tmp_path / "link").output
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


def test_a_link_to_such_an_index_stays_a_link(index_at: Callable[[Path], Result], tmp_path: Path) -> None:
    assert index_at(tmp_path / "index.json").exit_code == 0
    (tmp_path / "link").symlink_to("index.json")
    assert index_at(tmp_path / "link").exit_code == 0
    assert (tmp_path / "link").is_symlink()


MONOLITHIC = """
const run = async (search, get, [index, query]) =>
  lunr.Index.load(index).query((q) => q.clause({ term: query, usePipeline: false }))
    .map(({ ref, score }) => [score, Number(ref)]);
"""


def test_one_whole_file_serves_lunr_alone(out: Path) -> None:
    index = index_of(out, "es")
    file = monolithic(index)
    found = in_browser_code(out, MONOLITHIC, [file["index"], "practicas"])
    assert file["documents"][str(found[0][1])][0] == "modules/security-best-practices-for-your-project.html"
    assert {number for _, number in found} == {number for _, number in ranked(index, "practicas ")}


@pytest.mark.parametrize("word", ["practicas", "licencia", "proyecto", "codigo"])
def test_lunr_in_python_loads_that_file_and_scores_as_in_the_browser(out: Path, word: str) -> None:
    file = json.loads(json.dumps(monolithic(index_of(out, "es"))["index"]))
    whole = Lunr.load(file)
    query = whole.create_query()
    query.clause(word, use_pipeline=False)
    mine = {int(each["ref"]): each["score"] for each in whole.query(query)}
    theirs = {number: score for score, number in in_browser_code(out, MONOLITHIC, [file, word])}
    assert mine == pytest.approx(theirs, abs=1e-12)
    assert mine


def test_a_build_loads_no_lunr() -> None:
    code = "import sys; import generator.build.flow, generator.cli.build; sys.exit('lunr' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_edit_rewrites_few_files(out: Path, tmp_path: Path) -> None:
    site = Path(shutil.copytree(out.parent / "site", tmp_path / "site"))
    module = site / "content/modules/metrics.md"
    before = digests(out / "en/search")
    text = module.read_text("utf-8")
    module.write_text(text.replace("\n## ", "\nA sentence of our own about measuring.\n\n## ", 1), "utf-8")
    build_quietly(site, tmp_path / "out")
    after = digests(tmp_path / "out/en/search")
    changed = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    assert 0 < len(changed) <= 10


def digests(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}
