"""What an exception is in words: the machine's fault, the theme's, or a bug."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from generator.model.diagnostic import TemplateFault
from generator.report.visible import visible

AGAIN = "and type the command again. Until then each file is the old one or the new one, whole"
ADVICE = {
    errno.ENOSPC: f"make room there {AGAIN}",
    errno.EDQUOT: f"make room there, or ask for a larger share of the disk, {AGAIN}",
    errno.EFBIG: f"this system lets no file grow so large: raise its limit (`ulimit -f` tells it) {AGAIN}",
    errno.EROFS: "name a folder on a disk that can be written",
}
"""What to do about what the machine says."""
NUMBER = re.compile(r"\[Errno (\d+)\] ")


def fault(error: Exception) -> str:
    """Return in one line why a command could not do its work; the traceback of a bug is kept in a file."""
    if isinstance(error, TemplateFault):
        return visible(str(error))
    return _of_machine(error) if isinstance(error, OSError) else _bug(error)


def _of_machine(error: OSError) -> str:
    if error.args and isinstance(error.args[0], list):
        error = _first(error.args[0])
    reason, advice = error.strerror or str(error), ADVICE.get(error.errno or 0)
    told = f"{reason}; {advice}" if advice else reason
    return visible(f"{os.fsdecode(error.filename)}: {told}" if error.filename else told)


def _first(told: list[tuple[str, str, str]]) -> OSError:
    """Return the first of the errors of a copied folder, which come as (from, to, words)."""
    _, target, words = told[0]
    number = NUMBER.match(words)
    return OSError(int(number[1]) if number else 0, NUMBER.sub("", words).partition(": ")[0], target)


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
