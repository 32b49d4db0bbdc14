from __future__ import annotations

import shutil
from pathlib import Path

from generator import build
from generator.cli import new_site


def test_what_there_is_nothing_of_is_not_told(tmp_path: Path) -> None:
    """The starter has one language, and no media: a first look should not puzzle over empty words."""
    site = tmp_path / "site"
    shutil.copytree(Path(new_site.__file__).parents[1] / "starter", site)
    told: dict[str, int] = {}
    build.build(site, tmp_path / "out", lambda what, _done, total: told.update({what: total}))
    assert list(told) == ["documents", "files"]
    assert told["documents"] == 4
    assert 0 not in told.values()
