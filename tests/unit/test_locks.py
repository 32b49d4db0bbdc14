"""What is installed is locked: requirements/ says the version and the hashes of each package."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "requirements").glob("*.txt"))}
PIN = re.compile(
    r"^([\w.-]+)==(\S+)(?: ; [^\\]+)? \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
LIMIT = re.compile(r"([\w.-]+)(>=|==)([\d.]+)")


def pins(lock: str) -> dict[str, str]:
    """Return the version by the name of each package of a lock."""
    return {found[1]: found[2] for found in PIN.finditer(LOCKS[lock])}


def limits(*lists: list[str]) -> list[tuple[str, str, str]]:
    """Return (name, sign, version) of each line, as locks write them."""
    found = (LIMIT.match(line) for one in lists for line in one)
    return [(each[1].lower().replace("_", "-"), each[2], each[3]) for each in found if each]


def version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def asked(lock: str) -> list[tuple[str, str, str]]:
    """Return the limits of pyproject.toml that a lock has to keep."""
    extras, groups = PROJECT["project"]["optional-dependencies"], PROJECT["dependency-groups"]
    whole = (PROJECT["project"]["dependencies"], extras["cluster"], extras["dev"], groups["build"])
    lists = {"run": whole[:1], "dev": whole, "lowest": whole, "build": whole[3:], "lock": (groups["lock"],)}
    return limits(*lists.get(lock, (groups["release"], groups["build"])))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_all_that_pyproject_asks_for(lock: str) -> None:
    """Else `make lock` was forgotten."""
    has = pins(lock)
    wrong = [
        limit
        for limit in asked(lock)
        if limit[0] not in has or (version(has[limit[0]]) < version(limit[2]) and limit[1] == ">=")
    ]
    assert wrong == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_and_has_a_hash_for_each_line(lock: str) -> None:
    lines = [line for line in LOCKS[lock].splitlines() if not line.startswith((" ", "#"))]
    assert len(lines) == len(pins(lock)) > 0
    assert "://" not in LOCKS[lock]
    assert not re.search(r"(?m)^\s*(?:-i|--index|--extra|--find|-f\b)|(?<![\w.])/\w", LOCKS[lock])


def test_the_parts_have_the_versions_of_the_whole() -> None:
    assert pins("run").items() | pins("build").items() <= pins("dev").items()


def test_the_lowest_versions_are_those_that_pyproject_names() -> None:
    has = pins("lowest")
    other = [
        f"{name} {has[name]}, not {least}"
        for name, _, least in limits(PROJECT["project"]["dependencies"])
        if version(has[name])[: len(version(least))] != version(least)
    ]
    assert other == []


def test_what_builds_the_package_is_locked() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["dependency-groups"]["build"])
