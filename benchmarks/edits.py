"""Edits: the same one in the sources of every generator, and a look whether it came through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.material import NEXT
from benchmarks.measure import FailedError
from benchmarks.peers.peer import Peer
from benchmarks.sites import FOOT, SOURCE, Page, Site, page

SPECIAL = '"\\&<>*_`[]'
"""What one format or another writes differently: no text with any of it is edited."""


@dataclass(frozen=True, slots=True)
class Edit:
    """In one file a text becomes another; the page at `address` will show it."""

    path: str
    address: str
    before: str
    after: str

    def make(self, folder: Path) -> None:
        """Make the edit in the sources in `folder`."""
        path = folder / self.path
        text = path.read_text(encoding="utf-8")
        if self.before not in text:
            raise FailedError(f'"{self.before}" is not in {path}')
        path.write_text(text.replace(self.before, self.after, 1), encoding="utf-8")

    def check(self, output: Path) -> None:
        """Ask whether the edited text stands on its page."""
        path = output / self.address
        if self.after not in path.read_text(encoding="utf-8"):
            raise FailedError(f'"{self.after}" is not in {path}')


def body(peer: Peer, site: Site, turn: int) -> Edit:
    """Return an edit of a paragraph."""
    return _of_text(peer, site, page(turn % site.modules), SOURCE, turn)


def message(peer: Peer, site: Site, turn: int) -> Edit:
    """Return an edit of one translated text."""
    return _of_text(peer, site, page((site.modules // 3 + turn) % site.modules), site.tags[-1], turn)


def title(peer: Peer, site: Site, turn: int) -> Edit:
    """Return an edit of a title, which other pages show too."""
    edited = page((site.modules // 2 + turn) % site.modules)
    text = site.said(edited, edited.phrases[0], SOURCE)
    return _edit(peer, edited, SOURCE, text, turn)


def template(peer: Peer, site: Site, turn: int) -> Edit:
    """Return an edit of what all pages are made of."""
    shown = peer.address(page(site.modules - 1), SOURCE)
    return Edit(peer.template, shown, FOOT, f"{FOOT} Edited {turn}.")


def _of_text(peer: Peer, site: Site, edited: Page, locale: str, turn: int) -> Edit:
    texts = (
        site.said(edited, phrase, locale)
        for block in edited.blocks
        for phrase in block
        if not phrase.line.prefix and (locale == SOURCE or site.is_translated(edited, phrase, locale))
    )
    plain = next(text for text in texts if NEXT not in text and not set(text) & set(SPECIAL))
    return _edit(peer, edited, locale, plain, turn)


def _edit(peer: Peer, edited: Page, locale: str, text: str, turn: int) -> Edit:
    after = f"{text} Edited {turn}."
    return Edit(peer.source(edited, locale), peer.address(edited, locale), text, after)
