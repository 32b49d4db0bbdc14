"""A worker: a process that does jobs for the main one, and keeps the values it has made or read."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from generator.engine.digest import Codec
from generator.engine.jobs.messages import Message, opened, sendable
from generator.engine.jobs.work import Done, Runner
from generator.engine.memory import LostError, Memory
from generator.engine.trust import FILE

WorkerReply = Done | BaseException | None
"""What came of a job, the error that it ended with, or None where a value was not to be found."""
FEW_CYCLES = 50_000
"""New objects between two searches for what refers to itself: pages make many objects and few circles."""


def work(pipe: Connection, others: Iterable[Connection], folder: Path, classes: tuple[type, ...]) -> None:
    """Answer one list of messages after the other, until the main process has gone or says that it is over.

    `others` are pipes of the main process that a fork has copied: as long as they are open here, nobody
    else would see it go.
    """
    for other in others:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the main process, which then ends this one
    gc.freeze()
    gc.set_threshold(FEW_CYCLES)
    codec = Codec(classes)
    memory = Memory(StoreReader(folder), codec)
    runner = Runner(memory)
    for messages in iter(_post(pipe).get, None):
        answers = [_answer(runner, memory, codec, message) for message in messages]
        with suppress(OSError):  # it has gone, and `_post` ends this process
            pipe.send_bytes(pickle.dumps(answers))


class StoreReader:
    """Reads the values of the store; the main process alone writes there."""

    def __init__(self, folder: Path) -> None:
        """Read from the cache in `folder`."""
        self._path = folder / FILE
        self._db: sqlite3.Connection | None = None

    def value(self, digest: bytes) -> bytes | None:
        """Return the bytes of a value; None where they are not to be had: the main process sees why."""
        try:
            self._db = self._db or sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro", uri=True)
            row = self._db.execute("SELECT bytes FROM value WHERE digest = ?", (digest,)).fetchone()
        except (sqlite3.Error, ValueError):
            return None
        return row[0] if row else None

    def save(self, traces: Iterable[object], values: Iterable[tuple[bytes, bytes]]) -> None:
        """Save nothing: what a worker makes goes to the main process."""

    def distrust(self) -> None:
        """Do nothing: the main process, which is asked for the value, sees the same."""


def _post(pipe: Connection) -> SimpleQueue[list[Message]]:
    """Return the queue of what comes in: always taken, so that nobody who sends has to wait."""
    queue: SimpleQueue[list[Message]] = SimpleQueue()

    def take() -> None:
        try:
            while True:
                queue.put(pickle.loads(pipe.recv_bytes()))  # noqa: S301 - from the main process
        except (EOFError, OSError):
            # It has gone, or has no more to do. What is half done here is of no use: files are whole at
            # any moment, and its successor does the rest.
            os._exit(0)

    Thread(target=take, daemon=True).start()
    return queue


def _answer(runner: Runner, memory: Memory, codec: Codec, message: Message) -> WorkerReply:
    try:
        for name, path in message.files:
            memory.know_file(name, Path(path))
        return runner.do(opened(codec, message))
    except LostError:
        return None
    except BaseException as error:  # noqa: BLE001 - the main process decides
        return sendable(error)
