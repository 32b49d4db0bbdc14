"""What stands in files: words to make texts of, and the texts that went wrong once."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

HERE = Path(__file__).parent


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
