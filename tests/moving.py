"""A site in which modules have moved, and one is not translated at all."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.building import build_quietly

RETIRED = """\
---
title: An older hour
summary: Retired.
stage: expanding
teaches: [run-workshop]
objectives:
  run: Run it
time: {self_study: 1}
status: retired
replaced_by: one-hour-workshop
aliases: [oldest-hour]
---

## Nothing

Words.
"""


def build_moved(root: Path, folder: Path) -> Path:
    """Build this repository's site after some modules have moved; return `folder/host/learn`.

    `hour`, `old-hour` and `oldest-hour` lead to `one-hour-workshop`; `words-for-a-photo` is not translated
    into Arabic.
    """
    source = folder / "source"
    for name in ("content", "translations", "themes"):
        shutil.copytree(root / name, source / name)
    module = source / "content/modules/one-hour-workshop.md"
    module.write_text(module.read_text("utf-8").replace("---\n", "---\naliases: [hour]\n", 1), "utf-8")
    (source / "content/modules/old-hour.md").write_text(RETIRED, "utf-8")
    (source / "translations/ar/modules/words-for-a-photo.po").unlink()
    result = build_quietly(source, folder / "host/learn")
    assert result.count("error") == 0, result.diagnostics
    return folder / "host/learn"
