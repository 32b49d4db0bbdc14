"""What an exception is in words: the machine's fault, the theme's, or a bug."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from generator.model.fault import TemplateFault
from generator.report.visible import visible

AGAIN = "and type the command again. Until then each file is the old one or the new one, whole"
REASONS = {
    errno.ENOSPC: f"the disk is full; make room there {AGAIN}",
    errno.EDQUOT: f"your share of the disk is used up; make room there {AGAIN}",
    errno.EFBIG: f"this system allows no file of that size; let `ulimit -f` allow more {AGAIN}",
    errno.EROFS: "this disk can only be read; name a folder on another one",
}
"""What the machine means, and what to do about it."""
NUMBER = re.compile(r"\[Errno (\d+)\]")


def fault(error: Exception) -> str:
    """Return in one line why a command could not do its work; the traceback of a bug is kept in a file."""
    if isinstance(error, TemplateFault):
        return visible(str(error))
    return _of_machine(error) if isinstance(error, OSError) else _bug(error)


def _of_machine(error: OSError) -> str:
    if error.args and isinstance(error.args[0], list):
        error = _first(error.args[0])
    reason = REASONS.get(error.errno or 0) or error.strerror or str(error)
    return visible(f"{os.fsdecode(error.filename)}: {reason}" if error.filename else reason)


def _first(told: list[tuple[str, str, str]]) -> OSError:
    """Return the first of the errors of a copied folder, which come as (from, to, words)."""
    _, target, words = told[0]
    number = NUMBER.match(words)
    return OSError(int(number[1]) if number else 0, words, target)


def _bug(bug: Exception) -> str:
    """Keep the traceback in a file, and say in one line what to do with it."""
    import traceback  # noqa: PLC0415 - for a run that fails

    told = "".join(traceback.format_exception(bug))
    kind = type(bug).__name__
    try:
        proof = str(_kept(told))
    except OSError as error:
        proof = f"this line, for no file could be written ({error.strerror}): {visible(told.strip())}"
    return f"this is a bug in Vereda ({kind}), not in your site; please report it with {proof}"


def _kept(told: str) -> Path:
    import tempfile  # noqa: PLC0415 - as above

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="backslashreplace", prefix="vereda-bug-", suffix=".txt", delete=False
    ) as file:
        file.write(told)
    return Path(file.name)
