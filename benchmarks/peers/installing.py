"""Where the peers are installed: in `benchmarks/.peers`, each apart, never among what Vereda needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import venv
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
WANTED = HERE / "wanted"
"""For each peer from PyPI a file of pinned requirements; for npm a package.json and its lock."""
INSTALLED = HERE.parent / ".peers"
LOCK = "package-lock.json"
NPM = "eleventy"


def install(say: Callable[[str], None]) -> None:
    """Install the peers that are missing; name to `say` what could not be had, and why."""
    for path in sorted(WANTED.glob("*.txt")):
        say(f"looking for {path.stem}")
        _tell(path.stem, environment(path.stem, path), say)
    say(f"looking for {NPM}")
    _tell(NPM, _once(NPM, WANTED / NPM / LOCK, _npm), say)


def environment(name: str, requirements: Path) -> str:
    """Make an environment with these packages from PyPI, unless it is there; return what went wrong."""
    return _once(name, requirements, _python)


def version(peer: str, package: str) -> str:
    """Return the version of a package from PyPI in the environment of a peer; "" where it is not there."""
    found = sorted((INSTALLED / peer).glob(f"**/site-packages/{package}-*.dist-info"))
    return re.sub(rf"^{package}-|\.dist-info$", "", found[-1].name) if found else ""


def python(peer: str) -> Path:
    """Return the Python of a peer."""
    return INSTALLED / peer / "bin" / "python"


def _tell(name: str, problem: str, say: Callable[[str], None]) -> None:
    if problem:
        say(f"{name} could not be installed, so it is left out: {problem}")


def _once(name: str, wanted: Path, make: Callable[[Path, Path], str]) -> str:
    """Make a folder of packages where it is missing or not as wanted; return what went wrong."""
    folder = INSTALLED / name
    stamp = folder / f"installed-{wanted.name}"
    if stamp.is_file() and stamp.read_bytes() == wanted.read_bytes():
        return ""
    problem = make(folder, wanted)
    if not problem:
        shutil.copy(wanted, stamp)
    return problem


def _python(folder: Path, requirements: Path) -> str:
    venv.create(folder, with_pip=True, clear=True)
    return _run(folder / "bin" / "python", "-m", "pip", "install", "-q", "-r", requirements)


def _npm(folder: Path, lock: Path) -> str:
    npm = shutil.which("npm")
    if not npm:
        return "npm is missing"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", LOCK):
        shutil.copy(lock.parent / name, folder)
    return _run(npm, "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund")


def _run(*command: str | Path) -> str:
    """Run a command; return its last words where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = (done.stderr.strip() or "no reason given").splitlines()[-1]
    return "" if done.returncode == 0 else last
