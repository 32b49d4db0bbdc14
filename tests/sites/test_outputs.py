"""What `outputs` leaves out is not there, and nothing leads to it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import vereda
from generator.outputs import listed, outputs
from tests.building import build_quietly
from tests.sites.links import broken_links

FILES = {output.name: output.files for output in outputs() if output.listed and output.name != "html"}
"""The names of the files of an output that a site may do without."""
TRACES = {
    "search": r"search\.html|assets/search\.|Control\+K|/search/",
    "feeds": r"feed\.xml|application/atom",
    "sitemap": r"sitemap\.xml",
    "catalogue": r"modules\.(schema\.)?json",
}
"""Words of another file that lead to that output."""
CHANGES = "changes: [{version: 1.0.0, date: 2026-10-01, note: First edition}]"
WITH_EXTRAS = sorted(FILES)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Return this repository's own site as pages alone."""
    folder = tmp_path_factory.mktemp("bare")
    for name in ("content", "translations", "themes"):
        shutil.copytree(root / name, folder / "source" / name)
    write_outputs(folder / "source", "html")
    assert build_quietly(folder / "source", folder / "site").diagnostics == ()
    return folder / "site"


@pytest.fixture
def starter(tmp_path: Path, root: Path) -> Path:
    """Return a copy of the site that a beginner starts from, with something to tell in its feed."""
    site = Path(shutil.copytree(root / "generator/starter", tmp_path / "starter"))
    module = site / "content/modules/first-change.md"
    module.write_text(module.read_text("utf-8").replace("---\n", f"---\n{CHANGES}\n", 1), "utf-8")
    return site


def write_outputs(site: Path, *names: str) -> None:
    settings = site / "content/site.yaml"
    lines = settings.read_text("utf-8").splitlines()
    others = [line for line in lines if not line.startswith("outputs:")]
    settings.write_text("\n".join([*others, f"outputs: [{', '.join(names)}]\n"]), "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_every_output_is_written_unless_a_site_says_otherwise(built: Path) -> None:
    names = files(built)
    for output in WITH_EXTRAS:
        assert [name for name in names if re.fullmatch(FILES[output], name)], output


def test_a_site_of_pages_alone_has_all_pages_but_the_search(built: Path, bare: Path) -> None:
    extras = re.compile("|".join(FILES.values()))
    assert set(files(bare)) == {name for name in files(built) if not extras.fullmatch(name)}


def test_every_link_of_pages_alone_leads_somewhere(bare: Path) -> None:
    assert broken_links(bare) == []


@pytest.mark.parametrize("output", WITH_EXTRAS)
def test_no_file_of_pages_alone_speaks_of_another_output(built: Path, bare: Path, output: str) -> None:
    trace = re.compile(TRACES[output].encode())
    own = {name for name in files(built) if re.fullmatch(FILES[output], name)}
    told = {name for name, data in files(built).items() if trace.search(data)} - own
    assert told or output == "catalogue", "only the catalogue is not spoken of elsewhere"
    assert [name for name, data in files(bare).items() if trace.search(data)] == []


@pytest.mark.parametrize("output", WITH_EXTRAS)
def test_an_output_that_is_taken_off_the_list_leaves_no_file(starter: Path, output: str) -> None:
    out, clean = starter.parent / "out", starter.parent / "clean"
    build_quietly(starter, out)
    before = set(files(out))
    write_outputs(starter, *(name for name in listed() if name != output))
    build_quietly(starter, out)
    gone = before - set(files(out))
    assert gone
    assert all(re.fullmatch(FILES[output], re.sub(r"\.[0-9a-f]{8}\.", ".x.", name)) for name in gone)
    shutil.rmtree(starter / ".vereda")
    build_quietly(starter, clean)
    assert files(out) == files(clean)


def test_an_output_that_comes_back_is_whole(starter: Path) -> None:
    out = starter.parent / "out"
    write_outputs(starter, *listed())
    build_quietly(starter, out)
    before = files(out)
    write_outputs(starter, "html")
    build_quietly(starter, out)
    write_outputs(starter, *listed())
    build_quietly(starter, out)
    assert files(out) == before


def test_a_search_in_a_site_without_one_is_told_how_to_have_it(bare: Path) -> None:
    result = CliRunner().invoke(vereda, ["search", "sources", "--locale", "en", "--output", str(bare)])
    assert result.exit_code == 2
    assert "was built without a search" in result.output
    assert "add `search` to `outputs` in content/site.yaml" in result.output
