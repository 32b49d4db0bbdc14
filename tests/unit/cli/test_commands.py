"""What is said and which exit code is given, with a pipeline that does nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import build
from generator.cli.commands import run
from generator.model.diagnostic import Diagnostic, Location, Severity
from generator.model.result import LocaleResult, Result, Timing

Gives = Callable[[Any], None]
BUILT = Result(pages=12, locales=(LocaleResult("en", 100, 4), LocaleResult("ar", 43, 4)), written=20)


def found(severity: Severity) -> Result:
    return Result((Diagnostic("V000", severity, "wrong", Location("content/site.yaml", line=1)),), pages=1)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a site, in which the command is run."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("title: A site\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def gives(site: Path, monkeypatch: pytest.MonkeyPatch) -> Gives:
    """Return a function that says what the pipeline gives, or raises, for the site of `site`."""
    assert site.is_dir()

    def set_answer(answer: Any) -> None:
        def pretend(*_arguments: object) -> Result:
            if isinstance(answer, BaseException):
                raise answer
            result: Result = answer
            return result

        monkeypatch.setattr(build, "build", pretend)
        monkeypatch.setattr(build, "check", pretend)

    set_answer(BUILT)
    return set_answer


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    ("result", "options", "code"),
    [
        (BUILT, [], 0),
        (BUILT, ["--strict"], 0),
        (found("warning"), [], 0),
        (found("warning"), ["--strict"], 1),
        (found("error"), [], 1),
    ],
)
def test_exit_codes(
    site: Path, gives: Gives, command: str, result: Result, options: list[str], code: int
) -> None:
    gives(result)
    assert run([command, "--site", str(site), *options]) == code


def test_build_tells_what_it_did(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(BUILT)
    assert run(["build", "--output", "out"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Built 12 pages in 2 locales: 0 errors, 0 warnings, ")
    assert "  ar          43 %  4 modules\n" in said.err
    assert "20 files written, 0 kept, 0 removed." in said.err
    assert said.err.endswith(f"Open {Path('out') / 'index.html'}\n")


def test_timings_are_a_table(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(Result(timings=(Timing("source.check", 7, 3, 0.25), Timing("checks.texts", 12, 12, 0.5))))
    run(["build", "--timings", "--quiet"])
    assert capsys.readouterr().err.splitlines() == [
        "step             calls    cached   seconds",
        "checks.texts        12        12      0.50",
        "source.check         7         3      0.25",
        "all                 19        15      0.75",
    ]


def test_one_file_is_not_called_files(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(Result(pages=1, written=1))
    run(["build"])
    assert "\n1 file written, 0 kept, 0 removed.\n" in capsys.readouterr().err


def test_a_build_with_errors_says_that_the_last_site_stays(
    gives: Gives, capsys: pytest.CaptureFixture[str]
) -> None:
    gives(found("error"))
    run(["build"])
    assert "Not built: 1 error, 0 warnings" in capsys.readouterr().err


def test_quiet_prints_findings_only(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(found("warning"))
    run(["build", "--quiet", "--format", "concise"])
    assert capsys.readouterr() == ("content/site.yaml:1:1: warning[V000] wrong\n", "")


def test_standard_output_is_json_and_nothing_else(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(found("error"))
    run(["check", "--format", "json"])
    assert [one["code"] for one in json.loads(capsys.readouterr().out)] == ["V000"]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["buidl"], 'did you mean "build"?'),
        (["build", "--formt", "json"], "--format"),
        (["build", "--format", "xml"], "'text', 'concise', 'json', 'github'"),
        (["build", "--site", "nowhere"], 'there is no folder "nowhere"'),
        (["build", "--site", "content"], "type `--site .`"),
        (["build", "--site", "other"], "name it with `--site FOLDER`"),
        (["build", "--output", "."], "the site itself is in it"),
        (["build", "--output", ".."], "the site itself is in it"),
        (["build", "--output", "content/out"], "it lies in the site's folder `content/`"),
        (["build", "--output", "content/site.yaml"], "it lies in the site's folder `content/`"),
        (["build", "--output", "file.txt"], "it is a file"),
        (["build", "--output", "other"], "it holds other files"),
        (["build", "--output", "loop"], '"loop" is a link to "loop", where nothing is'),
        (["build", "--output", "loop/out"], '"loop" is a link to "loop", where nothing is'),
        (["build", "--site", "lost"], 'content" is a link to "nowhere", where no folder is; mend it'),
        (["explain", "V2"], 'no finding has the code "V2"'),
        (["new", "module", "Bad Id"], 'did you mean "bad-id"?'),
        (["new", "module", "../../etc"], 'did you mean "etc"?'),
        (["new", "module", "ಠ_ಠ"], "small letters a to z"),
    ],
)
def test_wrong_usage_says_what_to_type(
    site: Path,
    gives: Gives,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    advice: str,
) -> None:
    gives(AssertionError("the pipeline was called"))
    (site / "file.txt").touch()
    (site / "other").mkdir()
    (site / "other" / "holiday.jpg").touch()
    (site / "loop").symlink_to("loop")
    (site / "lost").mkdir()
    (site / "lost" / "content").symlink_to("nowhere")
    assert run(arguments) == 2
    assert advice in capsys.readouterr().err


@pytest.mark.parametrize("names", [[], [".git", ".nojekyll"], [".vereda-files", "index.html"]])
def test_an_output_folder_may_be_new_or_ours(site: Path, gives: Gives, names: list[str]) -> None:
    gives(BUILT)
    (site / "out").mkdir()
    for name in names:
        (site / "out" / name).touch()
    assert run(["build", "--output", "out"]) == 0


def test_ctrl_c_ends_with_one_line(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(KeyboardInterrupt())
    assert run(["build"]) == 130
    assert capsys.readouterr().err.strip().count("\n") == 0


def test_a_full_disk_is_told_in_one_line(gives: Gives, capsys: pytest.CaptureFixture[str]) -> None:
    gives(OSError(28, "No space left on device", "site/index.html"))
    assert run(["build"]) == 1
    assert capsys.readouterr().err == (
        "error: site/index.html: No space left on device; make room there and type the command again. "
        "Until then each file is the old one or the new one, whole\n"
    )


def test_a_folder_that_could_not_be_copied_is_told_by_its_first_file(
    gives: Gives, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "[Errno 28] No space left on device: 'here/a' -> 'there/a'"
    gives(shutil.Error([("here/a", "there/a", told), ("here/b", "there/b", told)]))
    assert run(["build"]) == 1
    assert capsys.readouterr().err.startswith("error: there/a: No space left on device; make room there")


def test_a_bug_keeps_its_traceback_in_a_file(
    site: Path,
    gives: Gives,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gives(ZeroDivisionError("no"))
    monkeypatch.setattr("tempfile.tempdir", str(site))
    assert run(["build"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: this is a bug in Vereda (ZeroDivisionError), not in your site;")
    assert said.count("\n") == 1
    (file,) = site.glob("vereda-bug-*.txt")
    assert "ZeroDivisionError: no" in file.read_text(encoding="utf-8")


def test_a_terminal_that_knows_few_letters_gets_what_it_can_show() -> None:
    code = "from generator.cli import main; main()"
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-c", code, "explain", "V131"]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert r"In `{\u2026}` a comma begins the next key" in said


def test_without_arguments_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "explain  Explain a finding by its code" in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_progress_in_a_log_is_a_line_a_part(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pretend(
        _site: Path, _output: Path, progress: Callable[[str, int, int], None], *_how: object
    ) -> Result:
        for done in range(3):
            progress("pages", done, 2)
        return BUILT

    monkeypatch.setattr(build, "build", pretend)
    run(["build"])
    assert capsys.readouterr().err.startswith("pages: 2\nBuilt 12 pages")


def test_the_default_output_stands_in_the_site(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    targets = []

    def pretend(_site: Path, output: Path, _progress: object, *_how: object) -> Result:
        targets.append(output)
        return BUILT

    monkeypatch.setattr(build, "build", pretend)
    shutil.copytree(site / "content", site / "elsewhere" / "content")
    run(["build", "--site", "elsewhere"])
    assert targets == [Path("elsewhere/site")]
