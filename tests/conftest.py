"""What the tests share: where things are, a copy of the example site to change at will, a built site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

NO_TIME = [HealthCheck.too_slow]
settings.register_profile("vereda", deadline=None, derandomize=True, suppress_health_check=NO_TIME)
settings.load_profile("vereda")
"""A busy machine fails no property, and a run tries what the run before has tried."""


@pytest.fixture(scope="session", autouse=True)
def _nobody_waits_for_the_disk() -> Iterator[None]:
    """Let files of this process be safe at once: no test needs them after a power cut."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _file: None)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of this repository."""
    return ROOT


@pytest.fixture(scope="session")
def example() -> Path:
    """Return the folder with the example site, what is expected of it, and its broken variants."""
    return present(SHARED / "example")


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Return the folder with real sites in many languages."""
    return present(SHARED / "corpora")


@pytest.fixture(scope="session")
def cases_that_went_wrong() -> Path:
    """Return the folder of small inputs that were once taken for something else."""
    return present(SHARED / "cases")


@pytest.fixture
def site(example: Path, tmp_path: Path) -> Path:
    """Return a copy of the example site that the test may change."""
    return Path(shutil.copytree(example / "site", tmp_path / "site"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this repository's own site, built once; a test may only read it."""
    from tests.building import build_quietly  # noqa: PLC0415 - most tests need no pipeline and start faster

    folder = tmp_path_factory.mktemp("own")
    for name in ("content", "translations", "themes"):
        shutil.copytree(ROOT / name, folder / "source" / name)
    result = build_quietly(folder / "source", folder / "site")
    assert result.count("error") == 0, result.diagnostics
    return folder / "site"


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this repository's site, built in a sub-folder after some modules have moved."""
    from tests.moving import build_moved  # noqa: PLC0415 - as above

    return build_moved(ROOT, tmp_path_factory.mktemp("moved"))


def present(folder: Path) -> Path:
    """Return `folder`, or skip the test where it is not on this machine."""
    if not folder.is_dir():
        pytest.skip(f"{folder.parent.name}/{folder.name} is not beside this repository")
    return folder
