"""What others get: a wheel with what runs and its licences, and a source that can be built and tested."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
STRAYS = """
  .venv/bin/python .venv-lowest/bin/python .coverage .hypothesis/x .mypy_cache/x .pytest_cache/x .ruff_cache/x
  .vereda/store content/.vereda/store site/index.html dist/vereda-0.0.1.tar.gz notes.txt
  vereda.egg-info/PKG-INFO
  generator/__pycache__/x.pyc tests/__pycache__/x.pyc tests/.hypothesis/x tests/node_modules/x/docs/index.js
  benchmarks/.peers/x/docs/index.md
"""


def tracked() -> list[str]:
    """Return the files of this repository."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no clone of the repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def build(folder: Path, kind: str) -> Path:
    """Return the wheel or the source that hatchling makes of a folder."""
    made = folder.parent / kind
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(made)]
    fixed = os.environ | {"SOURCE_DATE_EPOCH": "1790000000"}
    subprocess.run(command, cwd=folder, env=fixed, capture_output=True, check=True)
    (file,) = made.iterdir()
    return file


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the source as it is sent out, built where much else lies about."""
    folder = tmp_path_factory.mktemp("source") / "repository"
    for name in tracked():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for name in STRAYS.split():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("stray", "utf-8")
    return build(folder, "sdist")


@pytest.fixture(scope="module")
def unpacked(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the source is when it is unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(source) as file:
        file.extractall(folder, filter="data")
    return next(folder.iterdir())


@pytest.fixture(scope="module")
def wheel(unpacked: Path) -> Iterator[ZipFile]:
    """Return the wheel, built from the source that is sent out."""
    with ZipFile(build(unpacked, "wheel")) as file:
        yield file


def metadata(wheel: ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel.read(name))


def test_the_source_is_the_repository_without_strays(unpacked: Path) -> None:
    names = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert names == {*tracked(), "PKG-INFO"}


def test_the_wheel_has_what_runs_and_nothing_else(wheel: ZipFile) -> None:
    runs = {name for name in tracked() if name.startswith("generator/")}
    runs |= {f"generator/{name}" for name in tracked() if name.startswith("themes/")}
    runs |= {"generator/requirements/run.txt", "generator/requirements/build.txt"}
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == runs


def test_the_wheel_brings_the_licence_of_each_work_in_it(wheel: ZipFile) -> None:
    said = metadata(wheel)
    listed = said.get_all("License-File") or []
    assert said["License-Expression"] == "MIT AND Apache-2.0 AND Unicode-3.0"
    assert {name for name in wheel.namelist() if name.startswith("generator/") and "LICENSE" in name} | {
        "LICENSE"
    } == set(listed)
    folder = f"vereda-{said['Version']}.dist-info/licenses/"
    assert {name.removeprefix(folder) for name in wheel.namelist() if name.startswith(folder)} == set(listed)


def test_a_script_of_others_stands_beside_its_licence(wheel: ZipFile) -> None:
    scripts = [name for name in wheel.namelist() if name.endswith((".js", ".css"))]
    others = [name for name in scripts if b"@license" in wheel.read(name) or b"Copyright" in wheel.read(name)]
    assert others
    for name in others:
        kin = PurePosixPath(name).name.removesuffix(".js").removesuffix(".min")
        assert str(PurePosixPath(name).with_name(f"{kin}.LICENSE")) in wheel.namelist()


def test_what_has_a_licence_of_its_own_stands_in_the_list_of_a_release() -> None:
    told = (ROOT / "requirements/bom.py").read_text("utf-8")
    licences = list((ROOT / "generator").rglob("*.LICENSE"))
    theirs = [file for one in licences for file in one.parent.glob(f"{one.stem}.*") if file != one]
    assert len(theirs) >= 2
    assert [file.name for file in theirs if file.relative_to(ROOT).as_posix() not in told] == []


def test_the_same_source_gives_the_same_bytes(
    source: Path, unpacked: Path, wheel: ZipFile, tmp_path: Path
) -> None:
    again = Path(shutil.copytree(unpacked, tmp_path / "elsewhere"))
    assert build(again, "sdist").read_bytes() == source.read_bytes()
    assert build(again, "wheel").read_bytes() == Path(str(wheel.filename)).read_bytes()


@pytest.mark.full
def test_a_release_is_a_source_a_wheel_and_a_list_of_what_is_in_it(tmp_path: Path) -> None:
    """It installs, so it asks an index; `make test-all` has made the environment for it."""
    tracked()
    bytes_of = []
    for name in ("one", "two"):
        subprocess.run(["git", "clone", "-q", str(ROOT), tmp_path / name], check=True)
        (tmp_path / name / ".venv-release").symlink_to(ROOT / ".venv-release")
        subprocess.run(["requirements/release.sh"], cwd=tmp_path / name, check=True, capture_output=True)
        made = sorted((tmp_path / name / "dist").iterdir())
        bytes_of.append({file.name: file.read_bytes() for file in made})
    assert [Path(name).suffix for name in bytes_of[0]] == [".whl", ".json", ".gz"]
    assert bytes_of[0] == bytes_of[1]
    (listed,) = (json.loads(data) for name, data in bytes_of[0].items() if name.endswith(".cdx.json"))
    lock = (ROOT / "requirements/run.txt").read_text("utf-8")
    locked = {f"pkg:pypi/{name}@{version}" for name, version in re.findall(r"(?m)^([\w-]+)==(\S+) \\", lock)}
    parts = {each["purl"] for each in listed["components"]}
    assert {purl for purl in parts if purl.startswith("pkg:pypi/")} == locked
    assert "pkg:npm/lunr@2.3.9" in parts
