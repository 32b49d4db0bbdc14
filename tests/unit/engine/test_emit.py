from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.engine.digest import Codec
from generator.engine.engine import Engine
from generator.engine.values import Conflict, EmitReport, Task, Trial

RENDERED: list[str] = []


def page(text: str) -> bytes:
    RENDERED.append(text)
    return text.encode()


def upper(text: str) -> bytes:
    return text.upper().encode()


def no_bytes() -> str:
    return ""


@pytest.fixture(autouse=True)
def _nothing_rendered() -> Iterator[None]:
    RENDERED.clear()
    yield
    RENDERED.clear()


def build(root: Path, files: dict[str, str]) -> EmitReport:
    """Build `root`/out from targets and texts, as a run of its own."""
    engine = Engine(root / ".vereda", Codec([]), b"code")
    tasks = [Task(target, page, (text,), "") for target, text in files.items()]
    try:
        return engine.emit(str(root / "out"), tasks)
    finally:
        engine.close()


def content(root: Path) -> dict[str, str]:
    """Return what stands in `root`/out, links as their targets."""
    out = root / "out"
    paths = [path for path in out.rglob("*") if path.is_symlink() or not path.is_dir()]
    return {path.relative_to(out).as_posix(): path.read_text() for path in sorted(paths)}


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """Return which file each is and when it was written; reading it may change other times."""
    found = {path.name: path.stat() for path in (root / "out").iterdir()}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found.items()}


def test_a_build_writes_its_files_and_lists_them(tmp_path: Path) -> None:
    assert build(tmp_path, {"en/b.html": "B", "a.html": "A"}) == EmitReport(written=("en/b.html", "a.html"))
    assert content(tmp_path) == {"a.html": "A", "en/b.html": "B", ".vereda-files": "a.html\nen/b.html\n"}


def test_a_second_build_renders_nothing_and_touches_nothing(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A"})
    before = stamps(tmp_path)
    assert build(tmp_path, {"a": "A"}) == EmitReport(unchanged=("a",))
    assert stamps(tmp_path) == before
    assert RENDERED == ["A"]


def test_a_page_that_comes_out_the_same_is_kept(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A"})
    before = (tmp_path / "out/a").stat()
    engine = Engine(tmp_path / ".vereda", Codec([]), b"code")
    assert engine.emit(str(tmp_path / "out"), [Task("a", upper, ("a",), "")]) == EmitReport(kept=("a",))
    engine.close()
    assert (tmp_path / "out/a").stat() == before


def test_a_page_that_is_planned_no_more_goes_with_its_empty_folders(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A", "en/modules/b": "B"})
    assert build(tmp_path, {"a": "A"}) == EmitReport(unchanged=("a",), removed=("en/modules/b",))
    assert [path.name for path in sorted((tmp_path / "out").iterdir())] == [".vereda-files", "a"]


def test_a_folder_with_something_of_someone_stays(tmp_path: Path) -> None:
    build(tmp_path, {"en/b": "B"})
    (tmp_path / "out/en/notes.txt").write_text("mine")
    build(tmp_path, {})
    assert content(tmp_path) == {"en/notes.txt": "mine"}


def test_a_file_of_someone_else_is_neither_overwritten_nor_removed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a").write_text("mine")
    for files in ({"a": "A", "b": "B"}, {"a": "mine"}):
        assert build(tmp_path, files).conflicts == (Conflict("a", "foreign"),)
        assert (tmp_path / "out/a").read_text() == "mine"
    build(tmp_path, {})
    assert content(tmp_path) == {"a": "mine"}


def test_a_page_that_someone_has_edited_is_mended(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A", "b": "B"})
    (tmp_path / "out/a").write_text("edited")
    (tmp_path / "out/b").unlink()
    assert build(tmp_path, {"a": "A", "b": "B"}).written == ("a", "b")
    assert (tmp_path / "out/a").read_text() == "A"


def test_a_build_without_its_cache_keeps_what_is_right_and_prunes_by_the_list(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A", "b": "B", "c": "C"})
    shutil.rmtree(tmp_path / ".vereda")
    assert build(tmp_path, {"a": "A", "b": "new"}) == EmitReport(written=("b",), kept=("a",), removed=("c",))


def test_a_build_without_its_list_makes_it_again(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A"})
    (tmp_path / "out/.vereda-files").unlink()
    assert build(tmp_path, {"a": "A"}) == EmitReport(unchanged=("a",))
    assert (tmp_path / "out/.vereda-files").read_text() == "a\n"


def test_a_new_folder_in_the_place_of_the_old_one_is_not_ours(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A", "b": "B"})
    shutil.rmtree(tmp_path / "out")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a").write_text("mine")
    (tmp_path / "out/b").write_text("mine too")
    assert build(tmp_path, {"a": "A"}).conflicts == (Conflict("a", "foreign"),)
    assert content(tmp_path) == {"a": "mine", "b": "mine too"}


def test_a_list_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "out/.vereda-files").write_text(f"../precious\n{tmp_path}/precious\n")
    build(tmp_path, {"a": "A"})
    assert (tmp_path / "precious").read_text() == "mine"


def test_nothing_is_written_or_removed_behind_a_link(tmp_path: Path) -> None:
    build(tmp_path, {"en/a": "A", "b": "B"})
    elsewhere = tmp_path / "elsewhere"
    shutil.move(tmp_path / "out/en", elsewhere)
    (tmp_path / "out/en").symlink_to(elsewhere)
    assert build(tmp_path, {"en/a": "new", "b": "B"}).conflicts == (Conflict("en/a", "link", "en"),)
    assert build(tmp_path, {"b": "B"}).removed == ()
    assert (elsewhere / "a").read_text() == "A"


def test_a_link_in_the_place_of_a_page_is_not_followed(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A"})
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "out/a").unlink()
    (tmp_path / "out/a").symlink_to(tmp_path / "precious")
    assert build(tmp_path, {"a": "new"}).conflicts == (Conflict("a", "link"),)
    assert build(tmp_path, {}).removed == ()
    assert (tmp_path / "precious").read_text() == "mine"


def test_a_folder_that_is_given_as_a_link_is_meant(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    build(tmp_path, {"a": "A"})
    assert (tmp_path / "real/a").read_text() == "A"


def test_a_file_stands_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "out/b").mkdir(parents=True)
    (tmp_path / "out/a").write_text("mine")
    found = build(tmp_path, {"a/x": "X", "b": "B"}).conflicts
    assert found == (Conflict("a/x", "folder", "a"), Conflict("b", "folder"))


def test_a_page_of_ours_makes_way_for_a_folder_and_back(tmp_path: Path) -> None:
    for files in ({"a": "A"}, {"a/b": "B"}, {"a": "A"}):
        assert build(tmp_path, files).conflicts == ()
        assert content(tmp_path) == {**files, ".vereda-files": "".join(f"{name}\n" for name in files)}


def test_of_two_tasks_for_one_target_none_is_written_and_the_last_good_file_stays(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A"})
    engine = Engine(tmp_path / ".vereda", Codec([]), b"code")
    tasks = [Task(target, page, (text,), "") for target, text in (("a", "one"), ("a", "two"), ("../b", "B"))]
    report = engine.emit(str(tmp_path / "out"), tasks)
    engine.close()
    assert report == EmitReport(conflicts=(Conflict("a", "twice"), Conflict("../b", "name")))
    assert content(tmp_path) == {"a": "A", ".vereda-files": "a\n"}
    assert not (tmp_path / "b").exists()


def test_what_is_no_bytes_is_a_bug_that_names_its_function(tmp_path: Path) -> None:
    engine = Engine(tmp_path / ".vereda", Codec([]), b"code")
    with pytest.raises(TypeError, match="no_bytes gave no bytes for a"):
        engine.emit(str(tmp_path / "out"), [Task("a", no_bytes, (), "")])  # type: ignore[arg-type]
    engine.close()


def failing(text: str) -> bytes:
    raise ZeroDivisionError(text)


def length(_target: str, data: bytes) -> int:
    return len(data)


def tried(root: Path, tasks: list[Task], *, approved: bool) -> tuple[EmitReport, list[tuple[str, object]]]:
    """Build with a trial; return the report, and what there was to approve."""
    seen: list[tuple[str, object]] = []

    def see(target: str, what: object) -> None:
        seen.append((target, what))

    def approve(gone: Collection[str]) -> bool:
        seen.extend((target, "goes") for target in gone)
        return approved

    trial = Trial(length, {"a", "b"}, (ZeroDivisionError,), see, approve)
    with closing(Engine(root / ".vereda", Codec([]), b"code")) as engine:
        return engine.emit(str(root / "out"), tasks, trial=trial), sorted(seen, key=str)


def test_where_one_page_cannot_be_made_nothing_changes(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A", "old": "OLD"})
    before = content(tmp_path)
    tasks = [Task("a", page, ("new",), ""), Task("b", failing, ("b",), "")]
    with (
        closing(Engine(tmp_path / ".vereda", Codec([]), b"code")) as engine,
        pytest.raises(ZeroDivisionError),
    ):
        engine.emit(str(tmp_path / "out"), tasks)
    assert content(tmp_path) == before


def test_a_trial_sees_new_files_and_the_faults_of_others_before_anything_changes(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A", "old": "OLD"})
    before = content(tmp_path)
    tasks = [Task("a", page, ("new",), ""), Task("b", failing, ("b",), ""), Task("c", page, ("c",), "")]
    report, seen = tried(tmp_path, tasks, approved=False)
    assert report == EmitReport()
    assert [(target, str(one)) for target, one in seen] == [("a", "3"), ("b", "b"), ("old", "goes")]
    assert content(tmp_path) == before
    del tasks[1]
    report, seen = tried(tmp_path, tasks, approved=True)
    assert (report.written, report.removed, seen) == (("a", "c"), ("old",), [("a", 3), ("old", "goes")])
    assert tried(tmp_path, tasks, approved=True) == (EmitReport(unchanged=("a", "c")), [])


def test_progress_begins_with_what_need_not_be_rendered(tmp_path: Path) -> None:
    build(tmp_path, {"a": "A"})
    steps: list[tuple[int, int]] = []
    engine = Engine(tmp_path / ".vereda", Codec([]), b"code")
    tasks = [Task(target, page, (target.upper(),), "") for target in "abc"]
    engine.emit(str(tmp_path / "out"), tasks, lambda done, total: steps.append((done, total)))
    engine.close()
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_rows_are_recorded_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.engine.emit.BATCH", 2)
    for names in ("abcd", "abcde"):
        build(tmp_path, dict.fromkeys(names, "text"))
        assert build(tmp_path, dict.fromkeys(names, "text")).unchanged == tuple(names)


def test_two_outputs_have_a_manifest_each(tmp_path: Path) -> None:
    engine = Engine(tmp_path / ".vereda", Codec([]), b"code")
    for name in ("web", "stick", "web"):
        engine.emit(str(tmp_path / name), [Task(name, page, (name,), "")])
    engine.close()
    assert RENDERED == ["web", "stick"]
    assert (tmp_path / "web/web").read_text() == "web"


ENDLESS = """
import sys
from itertools import count
from pathlib import Path
from generator.engine.digest import Codec
from generator.engine.engine import Engine
from generator.engine.values import Task

def page(text):
    return text.encode() * 5000

for turn in count():
    engine = Engine(Path(sys.argv[1], ".vereda"), Codec([]), b"code")
    tasks = [Task(f"{n % 5}/{n}", page, (f"{turn % 3} {n}",), "") for n in range(turn % 2, 60)]
    engine.emit(str(Path(sys.argv[1], "out")), tasks)
    print(turn, flush=True)
"""


def test_a_run_that_is_killed_leaves_whole_files_and_the_next_one_repairs_the_rest(tmp_path: Path) -> None:
    for pause in (0.0, 0.003, 0.007, 0.012):
        run = subprocess.Popen([sys.executable, "-c", ENDLESS, str(tmp_path)], stdout=subprocess.PIPE)
        assert run.stdout
        run.stdout.readline()
        time.sleep(pause)
        os.kill(run.pid, signal.SIGKILL)
        run.communicate()
        for path in (tmp_path / "out").glob("[0-9]/[0-9]*"):
            assert path.read_text() in [f"{turn} {path.name}" * 5000 for turn in range(3)]
    report = build(tmp_path, {"0/0": "done"})
    assert report.conflicts == ()
    assert content(tmp_path) == {"0/0": "done", ".vereda-files": "0/0\n"}
