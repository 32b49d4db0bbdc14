"""`make fuzz`: read what is nearly right for a while, and keep what went wrong.

`python -m tests.fuzz --seconds 60 --seed 7 --only po`
"""

from __future__ import annotations

import argparse
import random
import secrets
import sys
import time
from collections.abc import Sequence

from tests.fuzz.guard import Failure, failure_of
from tests.fuzz.keeping import keep
from tests.fuzz.mutants import mutants, shortened
from tests.fuzz.targets import TARGETS

SECONDS = 120
"""For all targets together."""
MOST_KEPT = 3
"""Failures of one target after which the next one begins: they are mostly of one kind."""


def main(arguments: Sequence[str]) -> int:
    """Fuzz for some time; return 1 where something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for all targets together")
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="for the same texts again")
    parser.add_argument("--only", choices=TARGETS, action="append", help="one target")
    given = parser.parse_args(arguments)
    names = given.only or list(TARGETS)
    print(f"seed {given.seed}, {given.seconds} s for {', '.join(names)}", flush=True)
    found = sum(fuzz(name, given.seconds / len(names), given.seed) for name in names)
    return int(found > 0)


def fuzz(name: str, seconds: float, seed: int) -> int:
    """Fuzz one target; return how many kinds of failure were found."""
    target, end = TARGETS[name], time.monotonic() + seconds
    chance = random.Random(f"{name} {seed}")  # noqa: S311 - texts, not secrets
    kinds: set[str] = set()
    count = 0
    for data in mutants(target.seeds(), target.words, chance, target.changes):
        if time.monotonic() > end or len(kinds) == MOST_KEPT:
            break
        count += 1
        failure = failure_of(target.check, data)
        if failure and failure.kind not in kinds:
            kinds.add(failure.kind)
            report(name, data, failure)
    print(f"{name}: {count} texts, {len(kinds)} failures", flush=True)
    return len(kinds)


def report(name: str, data: bytes, failure: Failure) -> None:
    """Keep the shortest text that fails in the same way, and say where."""
    target = TARGETS[name]

    def fails(shorter: bytes) -> bool:
        again = failure_of(target.check, shorter)
        return again is not None and again.kind == failure.kind

    path = keep(name, shortened(data, fails), target.extension)
    print(f"{name}: {path}\n{failure.told}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
