"""A Dask cluster of its own on this machine, as an operator would start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

SECONDS = 600


class Dask:
    """A scheduler and its workers, each a process; all end with the `with` block."""

    def __init__(self, folder: Path) -> None:
        """Keep the files of the processes in `folder`."""
        self.address = ""
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        self._folder = folder
        self._file = folder / "scheduler.json"
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Start the scheduler."""
        self._start("scheduler", "--port", "0", "--scheduler-file", str(self._file))
        self._wait(self._is_there)
        self.address = json.loads(self._file.read_text())["address"]
        return self

    def __exit__(self, *_: object) -> None:
        """End everything."""
        self._stack.close()

    def worker(self, name: str, code: Path) -> None:
        """Start a worker that runs the program in the folder `code`; it has registered when this returns."""
        command = ("worker", "--scheduler-file", str(self._file), "--nthreads", "1", "--no-nanny")
        self.workers[name] = self._start(*command, "--name", name, code=code)
        self._wait(lambda: "Registered to" in self._log(name))

    def _is_there(self) -> bool:
        """Whether the scheduler has written all of its file."""
        return self._file.exists() and self._file.read_text().rstrip().endswith("}")

    def _start(self, kind: str, *options: str, code: Path | None = None) -> subprocess.Popen[bytes]:
        name = options[-1] if kind == "worker" else kind
        program = [sys.executable, "-m", f"distributed.cli.dask_{kind}"]
        environment = os.environ | ({"PYTHONPATH": str(code)} if code else {})
        log = self._stack.enter_context((self._folder / f"{name}.log").open("wb"))
        process = subprocess.Popen(
            [*program, "--host", "127.0.0.1", "--no-dashboard", *options],
            cwd=self._folder,
            env=environment,
            stdout=log,
            stderr=log,
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def _log(self, name: str) -> str:
        return (self._folder / f"{name}.log").read_text(encoding="utf-8")

    def _wait(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + SECONDS
        while not is_so():
            if time.monotonic() > end:
                logs = "\n".join(path.read_text(encoding="utf-8") for path in self._folder.glob("*.log"))
                raise TimeoutError(f"the cluster does not start:\n{logs}")
            time.sleep(0.05)
