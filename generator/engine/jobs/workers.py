"""Worker processes on this machine. Each affinity has its worker, which keeps the values of that affinity.

A worker that has nothing left takes over from the one that has most.
"""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct, field

from generator.engine.digest import Codec
from generator.engine.jobs.executors import by_affinity
from generator.engine.jobs.messages import Message, refs, sealed
from generator.engine.jobs.work import Done, Job, Runner
from generator.engine.jobs.worker import work

if TYPE_CHECKING:
    from generator.engine.jobs.worker import WorkerReply

BATCH = 16
"""Jobs in one message."""
AHEAD = 2
"""Messages that a worker may have: it does one while the next is on its way."""
MOST_DEATHS = 10
"""Of workers in one run: a page that kills each worker would do so for ever."""

SentJobs = tuple[int, ...]
"""The numbers of some jobs."""


class Worker(Struct):
    """One process, seen from the main one."""

    process: BaseProcess
    pipe: Connection
    batches: deque[SentJobs] = field(default_factory=deque)
    """What it has and has not answered, the oldest first."""


class Workers:
    """Does jobs in a fixed number of processes, which are started when they are first needed."""

    def __init__(
        self,
        number: int,
        folder: Path,
        codec: Codec,
        runner: Runner,
        files: Callable[[bytes], Path | None],
        aside: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Take what workers need to know.

        `runner` is that of this process, for what a worker lacks a value for; `files` gives the file whose
        bytes a digest stands for; within `aside()` the store is closed, since no connection outlives a fork.
        """
        self.notices: tuple[str, ...] = ()
        """One line for each worker that died."""
        self._number = number
        self._folder = folder
        self._codec = codec
        self._runner = runner
        self._files = files
        self._aside = aside
        self._workers: list[Worker] = []
        self._affinities: dict[str, int] = {}
        self._deaths = 0

    def run(self, jobs: Sequence[Job]) -> Iterator[tuple[int, Done]]:
        """Do as `Executor` says."""
        self._start()
        queues = self._queues(jobs)
        left = len(jobs)
        try:
            while left:
                for worker, queue in zip(self._workers, queues, strict=True):
                    self._fill(worker, queue, jobs)
                    if not worker.batches:  # it would be idle, and takes over what is done last elsewhere
                        self._fill(worker, max(queues, key=len), jobs, last=True)
                for batch, answers in self._answers(queues):
                    left -= len(batch)
                    for number, answer in zip(batch, answers, strict=True):
                        yield number, self._done(jobs[number], answer)
        finally:
            if left:  # an error: what the workers still have to say would be taken for something else
                self.close()

    def close(self) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join()
        self._workers = []

    def _start(self) -> None:
        if not self._workers:
            with self._aside():
                for _ in range(self._number):
                    self._workers.append(self._worker())

    def _worker(self) -> Worker:
        """Start a process."""
        context = multiprocessing.get_context(start_method())
        mine, theirs = context.Pipe()
        forked = context.get_start_method() == "fork"
        copied = [mine, *(worker.pipe for worker in self._workers)] if forked else []
        arguments = (theirs, copied, self._folder, self._codec.classes)
        process = context.Process(target=work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        return Worker(process, mine)

    def _queues(self, jobs: Sequence[Job]) -> list[deque[SentJobs]]:
        """Return the batches of each worker."""
        numbers: list[list[int]] = [[] for _ in self._workers]
        for number in by_affinity(jobs):
            affinity = self._affinities.setdefault(
                jobs[number].affinity, len(self._affinities) % self._number
            )
            numbers[affinity].append(number)
        size = max(1, min(BATCH, len(jobs) // (4 * self._number)))
        return [deque(tuple(mine[at : at + size]) for at in range(0, len(mine), size)) for mine in numbers]

    def _fill(
        self, worker: Worker, queue: deque[SentJobs], jobs: Sequence[Job], *, last: bool = False
    ) -> None:
        """Send a worker what it has room for, from the beginning of a queue or from its end."""
        while queue and len(worker.batches) < AHEAD:
            batch = queue.pop() if last else queue.popleft()
            worker.batches.append(batch)
            messages = [self._message(jobs[number]) for number in batch]
            with suppress(OSError):  # it has died, which is noticed where its answer is awaited
                worker.pipe.send_bytes(pickle.dumps(messages))

    def _message(self, job: Job) -> Message:
        files = [(ref.digest, self._files(ref.digest)) for ref in refs(job.arguments)]
        return sealed(self._codec, job, tuple((name, str(path)) for name, path in files if path))

    def _answers(self, queues: Sequence[deque[SentJobs]]) -> Iterator[tuple[SentJobs, list[WorkerReply]]]:
        """Yield the answers that have come, after waiting for one."""
        busy = {worker.pipe: number for number, worker in enumerate(self._workers) if worker.batches}
        for pipe in wait(list(busy)):
            number = busy[cast("Connection", pipe)]
            try:
                answers = pickle.loads(self._workers[number].pipe.recv_bytes())  # noqa: S301 - from a worker
            except (EOFError, OSError):
                self._replace(number, queues[number])
            else:
                yield self._workers[number].batches.popleft(), answers

    def _replace(self, number: int, queue: deque[SentJobs]) -> None:
        """Put another worker in the place of one that died; it does that one's work again."""
        dead = self._workers[number]
        dead.pipe.close()
        dead.process.join()
        queue.extendleft(reversed(dead.batches))
        self._deaths += 1
        if self._deaths > MOST_DEATHS:
            raise OSError(f"{self._deaths} worker processes died; with `--jobs 1` there are none")
        self.notices += (f"A worker process died ({_cause(dead.process)}); its work was done again.",)
        with self._aside():
            self._workers[number] = self._worker()

    def _done(self, job: Job, answer: WorkerReply) -> Done:
        """Return what came of a job; do it here where the worker lacked a value."""
        if isinstance(answer, BaseException):
            raise answer
        return answer or self._runner.do(job)


def start_method() -> str:
    """Return how workers start: as copies of this process where that is safe, for they need not import.

    On other systems than Linux libraries do not bear it, and nowhere does a process with threads.
    """
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _cause(process: BaseProcess) -> str:
    code = process.exitcode or 0
    return f"signal {-code}" if code < 0 else f"exit code {code}"
