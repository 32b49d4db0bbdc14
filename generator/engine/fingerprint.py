"""What the results depend on beside their arguments: the code, and the versions of what it uses."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path

from generator.engine.digest import pack
from generator.engine.seal import digest

CODE = (".py", ".tsv", ".txt")
"""Modules, and the tables that they read."""
INSTALLED = ".dist-info"
NOT_CODE = frozenset({"themes", "__pycache__"})
"""Folders whose files come in as arguments, or are made from the others."""


def fingerprint(package: Path, distributions: Iterable[str]) -> bytes:
    """Return the digest of a package's modules, of Python's version and of those of `distributions`.

    The same package gives the same digest in any folder.
    """
    versions = tuple((name, _version(name)) for name in sorted(distributions))
    return digest(pack((sys.version_info[:3], versions, tuple(_modules(package)))))


def _modules(package: Path) -> Iterable[tuple[str, bytes]]:
    """Yield the name and the bytes of each module and table, by name."""
    paths = chain.from_iterable(package.rglob(f"*{ending}") for ending in CODE)
    names = sorted(path.relative_to(package).as_posix() for path in paths)
    for name in names:
        if NOT_CODE.isdisjoint(name.split("/")):
            yield name, (package / name).read_bytes()


def _version(name: str) -> str:
    """Return the version of a distribution; "" where it is not installed."""
    known = _installed().get(name.replace("-", "_"))
    if known:
        return known
    # It takes longer to import than all the rest of this, and nearly all is installed as wheels are.
    metadata = import_module("importlib.metadata")
    try:
        return str(metadata.version(name))
    except metadata.PackageNotFoundError:
        return ""


@cache
def _installed() -> dict[str, str]:
    """Return the versions of what is installed as wheels are, from the names of their folders."""
    folders = (folder for place in reversed(sys.path) for folder in Path(place).glob(f"*{INSTALLED}"))
    parts = (folder.name.removesuffix(INSTALLED).partition("-") for folder in folders)
    return {name.lower(): version for name, _, version in parts}
