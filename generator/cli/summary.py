"""What was built, in a few lines: after a build, and after one that had nothing to do."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # a build that has nothing to do waits for what is imported here
    from collections.abc import Sequence
    from pathlib import Path


def built(
    verb: str,
    pages: int,
    locales: Sequence[tuple[str, int, int]],
    files: tuple[int, int, int],
    target: Path,
    seconds: float,
) -> str:
    """Return the summary of a build.

    `locales` are names, percents and modules; `files` how many were written, kept and removed.
    """
    from generator.report.visible import visible  # noqa: PLC0415 - not for a quiet build

    written, kept, removed = files
    lines = [f"Built {counted(pages, 'page')} in {counted(len(locales), 'locale')}: {verb}, {seconds:.1f} s."]
    lines += [
        f"  {tag:<10} {percent:>3} %  {counted(modules, 'module')}" for tag, percent, modules in locales
    ]
    lines.append(f"{counted(written, 'file')} written, {kept} kept, {removed} removed.")
    return "\n".join([*lines, f"Open {visible(str(target / 'index.html'))}"])


def found(errors: int, warnings: int) -> str:
    """Return `2 errors, 1 warning`."""
    return f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"


def counted(number: int, noun: str) -> str:
    """Return `1 page` or `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
