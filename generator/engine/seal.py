"""Bytes that tell whether they are still those that were written. Light on purpose, as `look`."""

from __future__ import annotations

try:  # hashlib loads OpenSSL first, which takes longer than what is digested here
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b

SIZE = 16
"""Bytes of a digest."""


def digest(data: bytes) -> bytes:
    """Return the BLAKE2b-128 digest of some bytes."""
    return blake2b(data, digest_size=SIZE).digest()


def stands_for(name: bytes, data: object) -> bool:
    """Whether something from the cache is the bytes of this digest."""
    return isinstance(data, bytes) and digest(data) == name


def seal(data: bytes, of: str = "") -> bytes:
    """Return bytes, and before them the digest of whose they are and of themselves."""
    return digest(of.encode() + data) + data


def unseal(sealed: object, of: str = "") -> bytes | None:
    """Return what was sealed; None where it is damaged, or was sealed for something else."""
    if not isinstance(sealed, bytes):
        return None
    name, data = sealed[:SIZE], sealed[SIZE:]
    return data if stands_for(name, of.encode() + data) else None
