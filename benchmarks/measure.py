"""What one command costs: seconds by the clock, seconds of CPU, and memory, its child processes included."""

from __future__ import annotations

import os
import platform
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.peer import Command

EVERY = 0.05
"""Seconds between two looks at the memory."""
SESSION = 3
"""Where the session stands in `/proc/<pid>/stat` behind the command's name (proc(5), field 6)."""
TIMES = slice(11, 13)
"""And the ticks of CPU, of user and system (fields 14 and 15)."""
QUIET = 1.0
"""Seconds that a process must do nothing to be at rest."""
IDLE = 5
"""Ticks within them that count as nothing: somebody who watches files looks up now and then."""
KIB = 1024
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Somebody who builds a site has not set it: Python then compiles each module once, not each time."""


class FailedError(Exception):
    """A measured command failed, or did not do what it was measured for."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and seconds of CPU in all processes."""

    wall: float
    cpu: float


def python() -> str:
    """Return which Python runs Vereda, and how."""
    options = sysconfig.get_config_var("CONFIG_ARGS") or ""
    built = "with" if "--enable-optimizations" in options else "without"
    return f"Python {platform.python_version()} (built {built} optimisations; its bytecode is kept)"


def timed(command: Command, folder: Path) -> Cost:
    """Run a command in a folder and return what it cost."""
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = _start(command, folder, words.fileno())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        words.seek(0)
        _check(process, words.read())
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def peak(command: Command, folder: Path) -> float:
    """Run a command and return its largest memory in MiB; 0 on systems without `/proc`.

    It is the proportional set size, summed over all its processes: memory that they share counts once.
    """
    most = 0.0
    with tempfile.TemporaryFile() as words:
        process = _start(command, folder, words.fileno())
        while process.poll() is None:
            most = max(most, sum(map(_share, _session(process.pid))))
            time.sleep(EVERY)
        words.seek(0)
        _check(process, words.read())
    return most


def rest(leader: int, longest: float) -> None:
    """Wait until the processes of a session do next to nothing, `longest` seconds at most."""
    end = time.monotonic() + longest
    while time.monotonic() < end:
        before = sum(map(_ticks, _session(leader)))
        time.sleep(QUIET)
        if sum(map(_ticks, _session(leader))) - before <= IDLE:
            return


def _start(command: Command, folder: Path, words: int) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, by which all its processes can be found."""
    return subprocess.Popen(
        list(map(str, command)),
        cwd=folder,
        stdout=words,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        env={name: value for name, value in os.environ.items() if name != NO_BYTECODE},
    )


def _check(process: subprocess.Popen[bytes], words: bytes) -> None:
    if process.returncode:
        last = words.decode(errors="replace")[-2000:]
        raise FailedError(f"{process.args!r} ended with {process.returncode}:\n{last}")


def _session(leader: int) -> Iterator[int]:
    """Yield the processes of a session."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError, ValueError):
            after_name = stat.read_text(errors="replace").rpartition(")")[2].split()
            if int(after_name[SESSION]) == leader:
                yield int(stat.parent.name)


def _ticks(process: int) -> int:
    """Return the ticks of CPU that a process has had; 0 where it has ended."""
    with suppress(OSError):
        after_name = Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2]
        return sum(map(int, after_name.split()[TIMES]))
    return 0


def _share(process: int) -> float:
    """Return the proportional set size of a process in MiB; 0 where it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / KIB
    return 0.0
