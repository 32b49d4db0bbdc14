"""The generators that are measured: one file each, with a constant `PEER`."""

from __future__ import annotations

from benchmarks.peers import hugo, vereda
from benchmarks.peers.peer import Peer

ALL: tuple[Peer, ...] = (
    vereda.PEER,
    vereda.WHOLE,
    hugo.PEER,
)
"""In the order in which they take turns."""
