"""The generators that are measured: one file each, with a constant `PEER`."""

from __future__ import annotations

from benchmarks.peers import eleventy, hugo, mkdocs, pelican, vereda, zensical
from benchmarks.peers.peer import Peer

ALL: tuple[Peer, ...] = (
    vereda.PEER,
    vereda.WHOLE,
    hugo.PEER,
    eleventy.PEER,
    mkdocs.PEER,
    pelican.PEER,
    zensical.PEER,
)
"""In the order in which they take turns."""
