"""What stands in files: words to make texts of, and the texts that went wrong once."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from tests.changing import ROOT

HERE = Path(__file__).parent


def files(*patterns: str) -> tuple[bytes, ...]:
    """Return the files of this repository that patterns name."""
    return tuple(path.read_bytes() for pattern in patterns for path in sorted(ROOT.glob(pattern)))


def cases_of(*names: str) -> tuple[bytes, ...]:
    """Return the parts of fixtures: each input and each output stands between lines with a dot."""
    return tuple(part for data in files(*names) for part in data.split(b"\n.\n") if part.strip())


def words(name: str) -> tuple[bytes, ...]:
    """Return what authors write, and those who mean harm: a line each, escaped as in Python."""
    lines = (HERE / f"words/{name}.txt").read_text(encoding="ascii").splitlines()
    return tuple(line.encode().decode("unicode_escape").encode() for line in lines)


def keep(target: str, data: bytes, extension: str) -> Path:
    """Keep a text for the default tests, which read it again; its name is that of its bytes."""
    name = blake2b(data, digest_size=5).hexdigest()
    path = HERE / "found" / target / f"{name}.{extension}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def kept(target: str) -> list[Path]:
    """Return the texts of a target that went wrong once."""
    return sorted((HERE / "found" / target).glob("*"))
