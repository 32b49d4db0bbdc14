"""Copies of the site of this repository, and changes that its people could make."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("content", "translations", "themes")


def copy_of_ours(folder: Path) -> Path:
    """Copy this repository's own site, which has every block and four locales."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return what a build has written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def first(site: Path, pattern: str) -> Path:
    return min(site.glob(pattern))


def edit(site: Path) -> None:
    module = first(site, "content/modules/*.md")
    module.write_text(module.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")


def retitle(site: Path) -> None:
    module = first(site, "content/modules/*.md")
    lines = module.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f'title: "A title with {len(lines)} lines below it"'
    module.write_text("\n".join(lines) + "\n", encoding="utf-8")


def add(site: Path) -> None:
    number = len(list(site.glob("content/modules/*.md")))
    template = first(site, "content/modules/*.md").read_text(encoding="utf-8")
    front = template.split("---\n")[1]
    kept = [
        line
        for line in front.split("\n")
        if line.split(":")[0] in ("title", "summary", "stage", "teaches", "time")
    ]
    text = "---\n" + "\n".join(kept) + "\nobjectives:\n  one: See one\n---\n\n## One\n\nA text.\n"
    (site / f"content/modules/added-{number}.md").write_text(text, encoding="utf-8")


def delete(site: Path) -> None:
    for path in sorted(site.glob("content/modules/added-*.md"))[:1]:
        path.unlink()


def rename(site: Path) -> None:
    for path in sorted(site.glob("content/modules/added-*.md"))[-1:]:
        path.rename(path.with_name(f"{path.stem}-again.md"))


def translate(site: Path) -> None:
    replace(first(site, "translations/ar/modules/*.po"), 'msgstr ""\n\n', 'msgstr "جملة"\n\n')


def age(site: Path) -> None:
    replace(first(site, "translations/es/modules/*.po"), "\nmsgid", "\n#, fuzzy\nmsgid")


def drop_catalog(site: Path) -> None:
    for path in sorted(site.glob("translations/fr/modules/*.po"))[:1]:
        path.unlink()


def style(site: Path) -> None:
    sheet = first(site, "themes/default/static/*.css")
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\n.added { color: inherit; }\n", encoding="utf-8")


def template(site: Path) -> None:
    replace(site / "themes/default/templates/base.html", "</body>", "<!-- changed --></body>")


def configure(site: Path) -> None:
    replace(site / "content/site.yaml", "locales: [en, es, fr, ar]", "locales: [en, ar, es]")


def reword_framework(site: Path) -> None:
    replace(site / "content/framework.yaml", "summary: ", "summary: Anew, ")


def redraw(site: Path) -> None:
    replace(first(site, "content/media/*.svg"), "</svg>", "<g/></svg>")


CHANGES = (
    *(edit, retitle, add, delete, rename, translate, age, drop_catalog),
    *(style, template, configure, reword_framework, redraw),
)
