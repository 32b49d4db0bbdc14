"""Chromium as it was in 2019, 2020 and 2021: unpacked from npm's packages, and driven over its own pipe.

Playwright speaks to browsers of today only. What an old one is asked here, its protocol has always had.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PACKAGES = Path(__file__).resolve().parent.parent / "old-browsers" / "node_modules"
UNPACK = """
  const fs = require("fs"), zlib = require("zlib"), [from, to] = process.argv.slice(1);
  fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });
"""
START = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3]]
for end, number in zip(ends, (3, 4)):
    os.dup2(end, number)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""A browser reads its orders from file 3 and answers on file 4."""
SWITCHES = (
    "--headless",
    "--no-sandbox",  # it opens nothing but pages of the tests, from this machine
    "--no-zygote",
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
KEYS = {"/": (191, "/"), "Enter": (13, "\r"), "ArrowDown": (40, ""), "Escape": (27, "")}
PATIENCE = 15
"""Seconds."""


def missing() -> str:
    """Return why old browsers cannot be started here; nothing where they can."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        return "old browsers are there for Linux on x86-64 only"
    return "" if PACKAGES.is_dir() else "old browsers are not installed; `make test-all` does"


def unpacked(version: int) -> Path:
    """Return the program of a version."""
    package = PACKAGES / f"chromium-{version}"
    program = package / "chromium"
    if not program.exists():
        new = package / f"unpacked-{os.getpid()}"
        packed = next(iter(sorted((package / "bin").glob("chromium*.br"))))
        subprocess.run(["node", "-e", UNPACK, str(packed), str(new)], check=True)
        new.replace(program)
    return program


@contextmanager
def started(version: int) -> Iterator[OldBrowser]:
    """Start a browser, and end it."""
    orders, answers = os.pipe(), os.pipe()
    command = [
        sys.executable,
        "-c",
        START,
        str(orders[0]),
        str(answers[1]),
        str(unpacked(version)),
        *SWITCHES,
    ]
    process = subprocess.Popen(command, pass_fds=(orders[0], answers[1]), stderr=subprocess.DEVNULL)
    os.close(orders[0])
    os.close(answers[1])
    try:
        yield OldBrowser(orders[1], answers[0])
    finally:
        process.kill()
        process.wait()
        os.close(orders[1])
        os.close(answers[0])


class OldBrowser:
    """Orders to a browser, and what it says."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders, self._answers = orders, answers
        self._read = b""
        self._numbers = itertools.count(1)
        self.events: list[dict[str, Any]] = []

    def order(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        """Give an order and return its answer; what else is said meanwhile goes to `events`."""
        number = next(self._numbers)
        message = {
            "id": number,
            "method": method,
            "params": params,
            **({"sessionId": session} if session else {}),
        }
        os.write(self._orders, json.dumps(message).encode() + b"\0")
        while True:
            said = self.heard()
            if said.get("id") == number:
                assert "error" not in said, (method, said)
                answer: dict[str, Any] = said["result"]
                return answer
            self.events.append(said)

    def heard(self) -> dict[str, Any]:
        """Wait for the next thing that is said, and return it."""
        while b"\0" not in self._read:
            more = os.read(self._answers, 1 << 16)
            assert more, "the old browser has ended by itself"
            self._read += more
        first, _, self._read = self._read.partition(b"\0")
        said: dict[str, Any] = json.loads(first)
        return said

    def page(self, width: int = 360, height: int = 740) -> OldPage:
        """Open an empty page."""
        target = self.order("Target.createTarget", url="about:blank")["targetId"]
        session = self.order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = OldPage(self, session)
        for domain in ("Page", "Runtime", "Log", "Network"):
            page.order(f"{domain}.enable")
        page.order(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        return page


class OldPage:
    """A page in an old browser."""

    def __init__(self, browser: OldBrowser, session: str) -> None:
        self._browser, self._session = browser, session

    def order(self, method: str, **params: Any) -> dict[str, Any]:
        """Give an order about this page."""
        return self._browser.order(method, self._session, **params)

    def goto(self, address: str, *, script: bool = True) -> None:
        """Open an address and wait until all of it is loaded."""
        self.order("Emulation.setScriptExecutionDisabled", value=not script)
        self._browser.events.clear()
        self.order("Page.navigate", url=address)
        events = self._browser.events
        while not any(each.get("method") == "Page.loadEventFired" for each in events):
            events.append(self._browser.heard())

    def ask(self, expression: str) -> Any:
        """Return what an expression gives; it works without the page's own scripts too."""
        answer = self.order("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait(self, expression: str) -> None:
        """Wait until an expression is true."""
        end = time.monotonic() + PATIENCE
        while not self.ask(f"Boolean({expression})"):
            assert time.monotonic() < end, expression
            time.sleep(0.05)

    def press(self, key: str) -> None:
        """Press a key."""
        code, text = KEYS[key]
        event = {"key": key, "windowsVirtualKeyCode": code}
        self.order("Input.dispatchKeyEvent", type="keyDown", **event, **({"text": text} if text else {}))
        self.order("Input.dispatchKeyEvent", type="keyUp", **event)

    def write(self, words: str) -> None:
        """Put words where the cursor is."""
        self.order("Input.insertText", text=words)

    def complaints(self) -> list[str]:
        """Return what the page has complained of since it was opened."""
        kinds = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
        return [json.dumps(each["params"]) for each in self._browser.events if each.get("method") in kinds]

    def picture(self, file: Path) -> None:
        """Write what is in the window as a PNG."""
        file.write_bytes(base64.b64decode(self.order("Page.captureScreenshot", format="png")["data"]))
