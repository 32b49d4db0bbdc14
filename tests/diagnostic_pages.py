"""The pages of all findings: what `vereda explain` prints, as files of the guides.

`python -m tests.diagnostic_pages`, which `make docs` runs, writes them; a test holds that they are so.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.build.rules_of_all import all_rules
from generator.model.diagnostic import Rule
from generator.report.explain import explain

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "diagnostics"
INDEX = "README.md"
GROUPS = {
    "V1": "Files, YAML, Markdown, media",
    "V2": "Links and ids",
    "V3": "Accessibility",
    "V4": "Translations",
    "V5": "Teaching",
    "V9": "What is written",
}


def pages() -> dict[str, str]:
    """Return the text of each file by its name."""
    each = {f"{rule.code}.md": f"# {explain(rule.code)}" for rule in all_rules()}
    return {INDEX: "\n".join(_index()) + "\n", **each}


def _index() -> Iterator[str]:
    yield "# All findings, by code"
    yield ""
    yield "[What `vereda` finds](../diagnostics.md) tells how to read a finding. `vereda explain CODE` prints"
    yield "the same pages."
    for group, title in GROUPS.items():
        yield from ("", f"## {title}", "", "| Code | | What is wrong |", "|---|---|---|")
        yield from (_row(rule) for rule in all_rules() if rule.code.startswith(group))


def _row(rule: Rule) -> str:
    return f"| [{rule.code}]({rule.code}.md) | {rule.severity} | {rule.title} |"


def main() -> None:
    """Write the files, and remove those of codes that are no more."""
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
