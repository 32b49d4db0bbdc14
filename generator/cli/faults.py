"""What an exception is in words: the machine's fault, the theme's, or a bug."""

from __future__ import annotations

from pathlib import Path

from generator.model.fault import TemplateFault
from generator.report.visible import visible


def fault(error: Exception) -> str:
    """Return in one line why a command could not do its work; the traceback of a bug is kept in a file."""
    if isinstance(error, TemplateFault):
        return visible(str(error))
    return _of_machine(error) if isinstance(error, OSError) else _bug(error)


def _of_machine(error: OSError) -> str:
    reason = error.strerror or str(error)
    return visible(f"{error.filename}: {reason}" if error.filename else reason)


def _bug(bug: Exception) -> str:
    """Keep the traceback in a file, and say in one line what to do with it."""
    import tempfile  # noqa: PLC0415 - for a run that fails
    import traceback  # noqa: PLC0415

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="vereda-bug-", suffix=".txt", delete=False
    ) as file:
        file.write("".join(traceback.format_exception(bug)))
    kind = type(bug).__name__
    return f"this is a bug in Vereda ({kind}), not in your site; please report it with {Path(file.name)}"
