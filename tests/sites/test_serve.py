"""`vereda serve` as a whole: a save, an error, Ctrl+C."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from tests.serving import COMMAND, hearing, serving

PAGE = "en/modules/first-change.html"
LINE = r"[\w/.-]+: \d+ pages? and \d+ other files? in \d+ ms; \d errors?, \d+ warnings?"


@pytest.fixture
def site(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site that `vereda new site` writes."""
    return Path(shutil.copytree(root / "generator" / "starter", tmp_path / "site"))


def stamp_of(page: str) -> str:
    found = re.search(r'data-stamp="([^"]+)"', page)
    assert found
    return found[1]


def test_a_save_an_error_its_mending_and_the_end(site: Path) -> None:
    module = site / "content" / "modules" / "first-change.md"
    good = module.read_text(encoding="utf-8")
    with serving(site) as served, hearing(served, PAGE, stamp_of(served.get(PAGE))) as told:
        assert next(told)["errors"] == 0
        module.write_text(good + "\nSaved.\n", encoding="utf-8")
        assert next(one for one in told if one["reload"])
        assert "Saved." in served.get(PAGE)

        module.write_text(good + "\nLost.\n\n[A link](module:nowhere)\n", encoding="utf-8")
        found = next(one for one in told if one["errors"])
        assert 'unknown module "nowhere"' in found["text"]
        assert "content/modules/first-change.md:" in found["text"]
        page = served.get(PAGE)
        assert "Saved." in page
        assert "Lost." not in page

        module.write_text(good + "\nMended.\n", encoding="utf-8")
        assert next(one for one in told if not one["errors"])["reload"]
        assert "Mended." in served.get(PAGE)
        code, said = served.stop()
    assert code == 0
    assert said.splitlines()[-1] == "Stopped."
    lines = [line for line in said.splitlines() if line.startswith("content/modules/first-change.md: ")]
    assert all(re.fullmatch(LINE, line) for line in lines)
    assert ["1 error" in line for line in lines[-2:]] == [True, False]


def test_a_site_with_errors_from_the_start_is_served(site: Path) -> None:
    (site / "content" / "framework.yaml").unlink()
    with serving(site) as served:
        page = served.get(PAGE)
        assert "No such page" in page
        with hearing(served, PAGE, stamp_of(page)) as told:
            assert "content/framework.yaml" in next(told)["text"]


def test_nothing_is_written_beside_the_cache(site: Path) -> None:
    before = {path for path in site.rglob("*") if path.is_file()}
    with serving(site) as served:
        served.get(PAGE)
    found = {path for path in site.rglob("*") if path.is_file()} - before
    assert {path.relative_to(site).parts[0] for path in found} == {".vereda"}
    pages = [path for path in found if path.suffix == ".html"]
    assert pages
    assert not any("reload.js" in path.read_text(encoding="utf-8") for path in pages)


def test_a_port_that_is_taken_says_what_to_type(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [*COMMAND, "--site", str(site), "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"port {port} is in use, perhaps by another `vereda serve`; type `--port " in done.stderr


def test_a_link_in_the_place_of_the_folder_is_refused(site: Path, tmp_path: Path) -> None:
    (site / ".vereda").mkdir()
    (site / ".vereda" / "serve").symlink_to(tmp_path)
    done = subprocess.run([*COMMAND, "--site", str(site)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is a link" in done.stderr
