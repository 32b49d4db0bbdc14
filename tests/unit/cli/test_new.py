from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from generator.cli.commands import run
from generator.model.content import Module, Pathway
from generator.source.front import read_front


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """Return a copy of the site that a beginner starts from."""
    return Path(shutil.copytree(str(files("generator").joinpath("starter")), tmp_path / "starter"))


def test_a_new_module_is_a_draft_without_a_mistake(starter: Path) -> None:
    assert run(["new", "module", "ask-for-help", "--site", str(starter)]) == 0
    text = (starter / "content/modules/ask-for-help.md").read_text(encoding="utf-8")
    outcome = read_front("module", "content/modules/ask-for-help.md", text)
    assert outcome.diagnostics == ()
    module = outcome.value.value
    assert isinstance(module, Module)
    assert (module.title, module.status) == ("Ask for help", "draft")
    assert (module.stage, module.teaches) == ("arriving", ("make-a-change",))


def test_a_new_pathway_leads_to_a_module_of_the_site(starter: Path) -> None:
    assert run(["new", "pathway", "one-evening", "--site", str(starter)]) == 0
    text = (starter / "content/pathways/one-evening.md").read_text(encoding="utf-8")
    outcome = read_front("pathway", "content/pathways/one-evening.md", text)
    assert outcome.diagnostics == ()
    pathway = outcome.value.value
    assert isinstance(pathway, Pathway)
    assert pathway.doors[0].start == "first-change"


def test_what_is_there_is_never_written_over(starter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (starter / "content/modules/first-change.md").read_bytes()
    assert run(["new", "module", "first-change", "--site", str(starter)]) == 2
    assert "is there already; choose another id" in capsys.readouterr().err
    assert (starter / "content/modules/first-change.md").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "gone", "advice"),
    [
        ("module", "framework.yaml", "write content/framework.yaml first"),
        ("pathway", "modules", "begin with `vereda new module ID`"),
    ],
)
def test_what_has_to_be_there_first_is_named(
    starter: Path, capsys: pytest.CaptureFixture[str], kind: str, gone: str, advice: str
) -> None:
    (starter / "content" / gone).rename(starter / gone)
    assert run(["new", kind, "one", "--site", str(starter)]) == 2
    assert advice in " ".join(capsys.readouterr().err.split())


def test_no_new_module_has_the_address_of_another_page(
    starter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "module", "index", "--site", str(starter)]) == 2
    assert "choose another id" in capsys.readouterr().err
    assert not (starter / "content/modules/index.md").exists()
