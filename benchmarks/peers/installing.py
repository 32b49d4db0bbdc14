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
    """Install the peers that are missing, each named to `say`, and why one could not be had."""
    wanted = {path.stem: path for path in sorted(WANTED.glob("*.txt"))} | {NPM: WANTED / NPM / LOCK}
    for name, path in wanted.items():
        stamp = INSTALLED / name / f"installed-{path.name}"
        if not stamp.is_file() or stamp.read_bytes() != path.read_bytes():
            say(f"installing {name}")
            problem = _npm(path.parent) if name == NPM else _python(name, path)
            if problem:
                say(f"{name} could not be installed: {problem}")
            else:
                shutil.copy(path, stamp)


def environment(name: str, requirements: Path) -> str:
    """Make an environment with some packages from PyPI, unless it is there; return what went wrong."""
    stamp = INSTALLED / name / f"installed-{requirements.name}"
    if stamp.is_file() and stamp.read_bytes() == requirements.read_bytes():
        return ""
    problem = _python(name, requirements)
    if not problem:
        shutil.copy(requirements, stamp)
    return problem


def version(peer: str, package: str) -> str:
    """Return the version of a package from PyPI in the environment of a peer; "" where it is not there."""
    found = sorted((INSTALLED / peer).glob(f"**/site-packages/{package}-*.dist-info"))
    return re.sub(rf"^{package}-|\.dist-info$", "", found[-1].name) if found else ""


def python(peer: str) -> Path:
    """Return the Python of a peer."""
    return INSTALLED / peer / "bin" / "python"


def _python(name: str, requirements: Path) -> str:
    folder = INSTALLED / name
    venv.create(folder, with_pip=True, clear=True)
    return _run(python(name), "-m", "pip", "install", "-q", "-r", requirements)


def _npm(source: Path) -> str:
    folder = INSTALLED / NPM
    npm = shutil.which("npm")
    if not npm:
        return "npm is missing"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(source / "package.json", folder)
    shutil.copy(source / LOCK, folder)
    return _run(npm, "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund")


def _run(*command: str | Path) -> str:
    """Run a command; return its last words where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = (done.stderr.strip() or "no reason given").splitlines()[-1]
    return "" if done.returncode == 0 else last
