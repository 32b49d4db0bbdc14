"""What the writers of several peers have in common."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from benchmarks.sites import Page, Site

SET_UPS = Path(__file__).resolve().parent / "setups"


def lay_out(name: str, folder: Path) -> None:
    """Copy the configuration and the templates of a peer; the foot of the templates is that of the site."""
    shutil.copytree(SET_UPS / name, folder, dirs_exist_ok=True)


def put(path: Path, text: str) -> None:
    """Write a file, and the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(text: str) -> str:
    """Return a text as YAML and JavaScript read it."""
    return json.dumps(text, ensure_ascii=False)


def front_matter(site: Site, page: Page, locale: str, more: Mapping[str, str] | None = None) -> str:
    """Return a title, a summary and objectives as YAML, and further keys whose values are YAML already."""
    title, summary, *objectives = (quoted(site.said(page, phrase, locale)) for phrase in page.phrases)
    lines = [
        f"title: {title}",
        f"description: {summary}",
        "objectives:",
        *(f"  - {one}" for one in objectives),
    ]
    lines += [f"{key}: {value}" for key, value in (more or {}).items()]
    return "\n".join(["---", *lines, "---", "", ""])


def folder_source(page: Page, locale: str) -> str:
    """Return the file of a page where each locale and each section is a folder of `content`."""
    return f"content/{locale}/{page.stage}/{page.id}.md"


def folder_address(page: Page, locale: str) -> str:
    """Return the address of a page where each locale and each section is a folder."""
    return f"{locale}/{page.stage}/{page.id}/index.html"
