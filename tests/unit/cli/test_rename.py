from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from generator.cli.commands import run

PO = """\
msgid ""
msgstr "Language: es\\n"

msgid "[a](module:first-change)"
msgstr "[b](module:first-change)"
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site with Spanish translations of a module and of a pathway."""
    site = Path(shutil.copytree(str(files("generator").joinpath("starter")), tmp_path / "a site"))
    for path in ("modules/first-change.po", "pathways/begin-here.po"):
        file = site / "translations" / "es" / path
        file.parent.mkdir(parents=True)
        file.write_text(PO, encoding="utf-8")
    return site


def contents(site: Path) -> dict[str, bytes]:
    return dict(_contents(site))


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()


def test_what_names_the_module_changes_and_nothing_else(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(site)
    assert run(["rename", "first-change", "one-sentence", "--site", str(site)]) == 0
    after = contents(site)
    expected = {
        path.replace("first-change", "one-sentence"): data.replace(b"first-change", b"one-sentence")
        for path, data in before.items()
    }
    itself = "content/modules/one-sentence.md"
    expected[itself] = expected[itself].replace(
        b"status: stable\n", b"status: stable\naliases: [first-change]\n"
    )
    assert after == expected
    said = capsys.readouterr().out
    assert "moved    content/modules/first-change.md → one-sentence.md\n" in said
    assert "2 files moved, 3 files changed.\n" in said


def test_there_and_back_again(site: Path) -> None:
    before = contents(site)
    run(["rename", "first-change", "one-sentence", "--site", str(site)])
    run(["rename", "one-sentence", "first-change", "--site", str(site)])
    itself = "content/modules/first-change.md"
    before[itself] = before[itself].replace(b"status: stable\n", b"status: stable\naliases: [one-sentence]\n")
    assert contents(site) == before


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        ("first-chnge", "one", 'did you mean "first-change"?'),
        ("content/modules/first-change.md", "one", 'did you mean "first-change"?'),
        ("zzz", "one", "its id is the name of its file in content/modules"),
        ("first-change", "One Sentence", 'did you mean "one-sentence"?'),
        ("first-change", "first-change", "is its name already"),
        ("first-change", "show-someone", 'there is a module "show-someone" already'),
        ("first-change", "telling", 'a former id of the module "show-someone"'),
        ("telling", "one", 'it is called "show-someone" now'),
        ("first-change", "left-behind", "is there already; move it away"),
    ],
)
def test_an_id_that_cannot_be_changes_nothing(
    site: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, advice: str
) -> None:
    other = site / "content/modules/show-someone.md"
    other.write_text(other.read_text("utf-8").replace("status:", "aliases: [telling]\nstatus:"), "utf-8")
    (site / "translations/es/modules/left-behind.po").write_text(PO, encoding="utf-8")
    before = contents(site)
    assert run(["rename", old, new, "--site", str(site)]) == 2
    assert advice in " ".join(capsys.readouterr().err.split())
    assert contents(site) == before


@pytest.mark.parametrize("fails", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", range(1, 6))
def test_what_fails_half_way_leaves_all_files_as_they_were(
    site: Path, monkeypatch: pytest.MonkeyPatch, fails: BaseException, at: int
) -> None:
    replace, calls = Path.replace, iter(range(1, 100))

    def failing(path: Path, target: Path) -> Path:
        if next(calls) == at:
            raise fails
        return replace(path, target)

    before = contents(site)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", failing)
        assert run(["rename", "first-change", "one-sentence", "--site", str(site)]) in {1, 130}
    assert contents(site) == before


def test_a_site_with_a_broken_file_is_not_touched(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content/modules/show-someone.md").write_bytes(b"---\ntitle: Caf\xe9\n---\n")
    before = contents(site)
    assert run(["rename", "first-change", "one-sentence", "--site", str(site)]) == 2
    assert 'show-someone.md: save the file with the encoding "UTF-8"' in capsys.readouterr().err
    assert contents(site) == before


@pytest.mark.parametrize("old", ["index", "modules/index", "First Steps"])
def test_a_module_that_cannot_have_its_name_gets_another(
    site: Path, capsys: pytest.CaptureFixture[str], old: str
) -> None:
    module = site / "content/modules/first-change.md"
    module.rename(module.with_stem(old.rpartition("/")[2]))
    other = site / "content/modules/show-someone.md"
    other.write_text(other.read_text("utf-8") + "\nGo to [it](module:index).\n", encoding="utf-8")
    assert run(["check", "--site", str(site)]) == 1
    said = capsys.readouterr().out
    assert "error[V111]" in said or "error[V142]" in said
    assert run(["rename", old, "first-change", "--site", str(site)]) == 0
    assert 'is called "first-change" now.\n' in capsys.readouterr().out
    assert "aliases" not in module.read_text("utf-8")
    if "index" in old:
        assert "module:first-change" in other.read_text("utf-8")
        assert run(["check", "--site", str(site)]) == 0


def test_no_module_gets_the_address_of_another_page(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rename", "first-change", "index", "--site", str(site)]) == 2
    assert 'another page has the address of a module "index"' in " ".join(capsys.readouterr().err.split())
