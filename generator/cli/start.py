"""The start of every command. A build that has nothing to do ends here, before click is imported."""

from __future__ import annotations

import gc
import os
import sys
import time

from generator.cli.streams import bear, lost

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build.up_to_date.inputs import InputsLook, Sums

VALUES = ("--site", "--output", "--jobs", "--format")
FLAGS = ("--quiet", "--strict")
"""Options of `build` that may stand in its plain form. What has any other form is read by click alone."""


def main() -> None:
    """Run the command that was typed, and exit."""
    start = time.perf_counter()
    bear()
    arguments = sys.argv[1:]
    options = plain(arguments)
    seen = _looked(options) if options is not None else None
    code = _told(options, seen, start) if options is not None and seen else None
    if code is None:
        from generator.cli.commands import run  # noqa: PLC0415 - it takes longer than to look at many files

        code = run(arguments, seen)
    sys.exit(code or _told_all())


def _told_all() -> int:
    """Return 1, and say why, where what was printed has not all arrived; else 0."""
    reason = lost()
    if reason:
        sys.stderr.write(f"error: standard output: {reason}; what was printed is not complete\n")
    return int(bool(reason))


def plain(arguments: Sequence[str]) -> dict[str, str] | None:
    """Return the options of a plain `build`, `--option value` or `--flag`, each once; else None."""
    if not arguments or arguments[0] != "build":
        return None
    options: dict[str, str] = {}
    rest = iter(arguments[1:])
    for name in rest:
        value = next(rest, "") if name in VALUES else "yes" if name in FLAGS else ""
        if not value or value.startswith("-") or name in options:
            return None
        options[name] = value
    return options if _is_right(options) else None


def _is_right(options: dict[str, str]) -> bool:
    """Whether click would take these values."""
    jobs = options.get("--jobs", "1")
    is_number = jobs.isascii() and jobs.isdigit() and int(jobs) > 0
    return is_number and options.get("--format", "text") in ("text", "concise", "json", "github")


def _looked(options: dict[str, str]) -> InputsLook | None:
    """Look before the build; None where anything is in the way, which the command itself will tell."""
    try:
        return _look(options.get("--site", "."), options.get("--output"))
    except OSError:
        return None
    except KeyboardInterrupt:
        from generator.cli.commands import stopped  # noqa: PLC0415 - see above

        sys.exit(stopped())


def _look(site: str, output: str | None) -> InputsLook | None:
    from generator.build.up_to_date.inputs import seen  # noqa: PLC0415 - other commands look at nothing

    gc.disable()  # as a build does: of what is seen nothing refers to itself
    is_site = os.path.isdir(os.path.join(site, "content"))
    return seen(site, output or os.path.join(site, "site")) if is_site else None


def _told(options: dict[str, str], seen: InputsLook, start: float) -> int | None:
    """Tell what the last build gave and return the exit code; None where that takes the command itself."""
    from generator.build.up_to_date.inputs import sums  # noqa: PLC0415 - see above

    found = sums(seen.last)
    report = _report(options, seen, found) if found else None
    if not found or report is None:
        return None
    sys.stdout.write(report)
    if "--quiet" not in options:
        sys.stderr.write(_summary(options, found, time.perf_counter() - start) + "\n")
    return int("--strict" in options and bool(found[1]))


def _report(options: dict[str, str], seen: InputsLook, sums: Sums) -> str | None:
    """Return what the last build's findings were printed as; None where that is not known."""
    errors, warnings, *_ = sums
    format_ = options.get("--format", "text")
    if errors:
        return None
    if not warnings and format_ != "json":
        return ""
    kept = seen.report(format_)
    return None if kept is None else kept.decode(errors="surrogatepass")


def _summary(options: dict[str, str], sums: Sums, seconds: float) -> str:
    from pathlib import Path  # noqa: PLC0415 - not for a quiet build

    from generator.cli.summary import built, found  # noqa: PLC0415

    target = Path(options.get("--output") or Path(options.get("--site", ".")) / "site")
    errors, warnings, pages, files, locales = sums
    return built(found(errors, warnings), pages, locales, (0, files, 0), target, seconds)
