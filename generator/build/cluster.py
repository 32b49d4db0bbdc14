"""A Dask cluster as the engine sees it. Nothing else knows Dask, and who has no cluster does not need it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.build.engine import code
from generator.engine.jobs.cluster import Cluster, ClusterError

if TYPE_CHECKING:
    from distributed import Client

ADDRESS = re.compile(r"(tcp|tls)://[^/\s]+:\d{1,5}")
SECONDS = 10
"""In which a scheduler must answer."""
SECONDS_FOR_A_WORKER = 10
"""In which it must have a worker."""


@contextmanager
def dask(scheduler: str) -> Iterator[Cluster | None]:
    """Open the cluster of a scheduler, such as `tcp://10.0.0.5:8786`; "" is none. It outlives the build.

    ClusterError says what to type where there is no such cluster.
    """
    if not scheduler:
        yield None
        return
    if not ADDRESS.fullmatch(scheduler):
        raise ClusterError(
            f'"{scheduler}" is no address of a Dask scheduler; write it as `dask scheduler` prints it, '
            "such as tcp://10.0.0.5:8786"
        )
    with _client(scheduler) as client:
        # "Pure" would make Dask look through all values to find a name for what comes of them.
        pool = client.get_executor(pure=False)
        yield Cluster(pool, _lanes(client), identity, lambda: bool(client.nthreads()))


def identity() -> tuple[str, bytes]:
    """Return the name of the worker that calls this, and the fingerprint of its code."""
    from distributed import get_worker  # noqa: PLC0415 - a worker has it

    return str(get_worker().name), code()


def _client(scheduler: str) -> Client:
    try:
        from distributed import Client  # noqa: PLC0415 - slow to import, and an extra
    except ImportError:
        raise ClusterError(
            "a cluster needs Dask, which is not installed here; type: pip install 'vereda[cluster]'"
        ) from None
    import logging  # noqa: PLC0415 - most builds have no cluster

    # What Dask writes into its log, we say in one line where it concerns the build.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(scheduler, timeout=SECONDS, set_as_default=False)
    except OSError as error:
        raise ClusterError(
            f'no Dask scheduler answers at "{scheduler}" ({error}); start one with `dask scheduler`, '
            "and give the address that it prints"
        ) from error


def _lanes(client: Client) -> int:
    """Return how many threads the workers have, after waiting for the first."""
    try:
        client.wait_for_workers(1, timeout=SECONDS_FOR_A_WORKER)
    except TimeoutError:
        address = client.scheduler_info()["address"]
        raise ClusterError(
            f'the scheduler at "{address}" has no worker; start one with `dask worker {address}`'
        ) from None
    return sum(client.nthreads().values())
