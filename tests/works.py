"""Functions for the engine's worker processes, which import them by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.engine.values import Split


class Title(Struct, frozen=True):
    text: str


class Found(Struct, frozen=True):
    """An outcome, as the steps have it."""

    value: Any
    diagnostics: tuple[str, ...] = ()


def halves(data: bytes, title: Title) -> Found:
    text = data.decode() + title.text
    return Found(Split((text[: len(text) // 2], Title(text[len(text) // 2 :]))), (f"cut {text}",))


def joined(words: tuple[tuple[str, str], ...], end: Title) -> Found:
    return Found(" ".join("=".join(pair) for pair in words) + end.text)


def page(text: str, title: Title, process: int) -> bytes:
    return f"{title.text}: {text}, {os.getpid() if process else ''}".encode()


def meets(folder: str, mine: str, other: str) -> Found:
    """Say that this call has begun, wait until another has, and return the process of this one."""
    Path(folder, f"{mine}.begun").touch()
    while not Path(folder, f"{other}.begun").exists():
        time.sleep(0.001)
    return Found(os.getpid())


def process_of(_number: int) -> Found:
    return Found(os.getpid())


def fails_on_three(number: int) -> Found:
    if number == 3:
        raise ZeroDivisionError("three")
    return Found(number)


def dies_once(mark: str, number: int) -> Found:
    """Kill the process that runs this, unless that has happened before."""
    if number == 3 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Found(number)


def dies_always(_number: int) -> Found:
    os.kill(os.getpid(), signal.SIGKILL)
    return Found(0)
