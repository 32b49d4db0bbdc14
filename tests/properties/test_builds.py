"""Incremental == clean, wherever and however often a site is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.building import build_quietly
from tests.clusters import Dask

ROOT = Path(__file__).parents[2]
PARTS = ("content", "translations", "themes")


def copy_of_ours(folder: Path) -> Path:
    """Copy this repository's own site, which has every block and four locales."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return what a build has written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def first(site: Path, pattern: str) -> Path:
    return min(site.glob(pattern))


def edit(site: Path) -> None:
    module = first(site, "content/modules/*.md")
    module.write_text(module.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")


def retitle(site: Path) -> None:
    module = first(site, "content/modules/*.md")
    lines = module.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f'title: "A title with {len(lines)} lines below it"'
    module.write_text("\n".join(lines) + "\n", encoding="utf-8")


def add(site: Path) -> None:
    number = len(list(site.glob("content/modules/*.md")))
    template = first(site, "content/modules/*.md").read_text(encoding="utf-8")
    front = template.split("---\n")[1]
    kept = [
        line
        for line in front.split("\n")
        if line.split(":")[0] in ("title", "summary", "stage", "teaches", "time")
    ]
    text = "---\n" + "\n".join(kept) + "\nobjectives:\n  one: See one\n---\n\n## One\n\nA text.\n"
    (site / f"content/modules/added-{number}.md").write_text(text, encoding="utf-8")


def delete(site: Path) -> None:
    for path in sorted(site.glob("content/modules/added-*.md"))[:1]:
        path.unlink()


def rename(site: Path) -> None:
    for path in sorted(site.glob("content/modules/added-*.md"))[-1:]:
        path.rename(path.with_name(f"{path.stem}-again.md"))


def translate(site: Path) -> None:
    replace(first(site, "translations/ar/modules/*.po"), 'msgstr ""\n\n', 'msgstr "جملة"\n\n')


def age(site: Path) -> None:
    replace(first(site, "translations/es/modules/*.po"), "\nmsgid", "\n#, fuzzy\nmsgid")


def drop_catalog(site: Path) -> None:
    for path in sorted(site.glob("translations/fr/modules/*.po"))[:1]:
        path.unlink()


def style(site: Path) -> None:
    sheet = first(site, "themes/default/static/*.css")
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\n.added { color: inherit; }\n", encoding="utf-8")


def template(site: Path) -> None:
    replace(site / "themes/default/templates/base.html", "</body>", "<!-- changed --></body>")


def configure(site: Path) -> None:
    replace(site / "content/site.yaml", "locales: [en, es, fr, ar]", "locales: [en, ar, es]")


def reword_framework(site: Path) -> None:
    replace(site / "content/framework.yaml", "summary: ", "summary: Anew, ")


def redraw(site: Path) -> None:
    replace(first(site, "content/media/*.svg"), "</svg>", "<g/></svg>")


CHANGES = (
    *(edit, retitle, add, delete, rename, translate, age, drop_catalog),
    *(style, template, configure, reword_framework, redraw),
)


WAYS = ("one process", "two processes", "a cluster")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a Dask cluster with two workers."""
    with Dask(tmp_path_factory.mktemp("dask")) as running:
        running.worker("one", ROOT)
        running.worker("two", ROOT)
        yield running.address


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=st.lists(st.tuples(st.sampled_from(CHANGES), st.sampled_from(WAYS)), min_size=3, max_size=5))
def test_incremental_is_clean_and_all_ways_are_one(
    turns: list[tuple[Callable[[Path], None], str]],
    tmp_path_factory: pytest.TempPathFactory,
    cluster: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After each change the site is built anew in any way, and looks as one process makes it of nothing."""
    monkeypatch.setattr("generator.engine.engine.FEW", 0)
    folder = tmp_path_factory.mktemp("incremental")
    site = copy_of_ours(folder / "site")
    build_quietly(site, folder / "out")
    for number, (change, way) in enumerate(turns):
        change(site)
        jobs, scheduler = 2 if way == "two processes" else 1, cluster if way == "a cluster" else ""
        result = build_quietly(site, folder / "out", jobs, scheduler)
        assert result.count("error") == 0, (change.__name__, result.diagnostics)
        clean = folder / f"clean-{number}"
        shutil.copytree(site, clean / "site", ignore=shutil.ignore_patterns(".vereda"))
        build_quietly(clean / "site", clean / "out")
        assert files(folder / "out") == files(clean / "out"), (change.__name__, way)
        shutil.rmtree(clean)
    shutil.rmtree(folder)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_second_build_has_nothing_to_do(change: Callable[[Path], None], tmp_path: Path) -> None:
    site = copy_of_ours(tmp_path / "site")
    change(site)
    first_time = build_quietly(site, tmp_path / "out")
    again = build_quietly(site, tmp_path / "out")
    assert first_time.written > 0
    assert (again.written, again.removed) == (0, 0)
    assert again.diagnostics == first_time.diagnostics


def test_an_error_writes_and_removes_nothing(tmp_path: Path) -> None:
    site = copy_of_ours(tmp_path / "site")
    build_quietly(site, tmp_path / "out")
    before = files(tmp_path / "out")
    edit(site)
    module = max(site.glob("content/modules/*.md"))
    module.write_text(module.read_text(encoding="utf-8") + "\n::: tip\n", encoding="utf-8")
    result = build_quietly(site, tmp_path / "out")
    assert result.count("error") == 1
    assert [
        one.calls - one.cached for one in result.timings if one.step == "steps.document.decode_document"
    ] == [2]
    assert files(tmp_path / "out") == before


SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
)


def test_two_builds_in_different_surroundings_give_the_same_bytes(tmp_path: Path) -> None:
    outputs = []
    for number, variables in enumerate(SURROUNDINGS):
        site = copy_of_ours(tmp_path / f"{'deep/' * number}site-{number}")
        output = tmp_path / f"out-{number}"
        vereda = Path(sys.executable).with_name("vereda")
        command = [str(part) for part in (vereda, "build", "--site", site, "--output", output, "--quiet")]
        subprocess.run(command, env={**os.environ, **variables}, cwd=site.parent, check=True)
        outputs.append(files(output))
    assert outputs[0] == outputs[1]


def test_several_processes_write_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.engine.engine.FEW", 0)
    results = []
    for jobs in (1, 3):
        site = copy_of_ours(tmp_path / f"site-{jobs}")
        for change in (None, edit, translate):
            if change:
                change(site)
            results.append(build_quietly(site, tmp_path / f"out-{jobs}", jobs))
    assert files(tmp_path / "out-1") == files(tmp_path / "out-3")
    assert [(one.written, one.diagnostics) for one in results[:3]] == [
        (one.written, one.diagnostics) for one in results[3:]
    ]


@pytest.mark.full
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seconds=st.floats(0.1, 3), change=st.sampled_from(CHANGES))
def test_a_build_that_is_killed_leaves_a_site_that_the_next_one_completes(
    seconds: float, change: Callable[[Path], None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("killed")
    site, out, clean = copy_of_ours(folder / "site"), folder / "out", folder / "clean"
    build_quietly(site, out)
    before = files(out)
    change(site)
    build_quietly(site, clean)
    vereda = [str(Path(sys.executable).with_name("vereda")), "build", "--jobs", "2", "--quiet"]
    with suppress(subprocess.TimeoutExpired):
        subprocess.run([*vereda, "--site", site, "--output", out], timeout=seconds, check=True)
    whole = {name: {one[name] for one in (before, files(clean)) if name in one} for name in files(out)}
    unfinished = {name for name in whole if name.endswith(".tmp") or name == ".vereda-files"}
    assert all(data in whole[name] for name, data in files(out).items() if name not in unfinished)
    build_quietly(site, out)
    assert files(out) == files(clean)
    shutil.rmtree(folder)
