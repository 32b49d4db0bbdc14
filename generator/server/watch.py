"""Which sources have changed: told by the system, as soon as an editor is done."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

SOURCES = ("content", "translations", "themes")
CHANGES = frozenset({"created", "modified", "moved", "deleted"})
"""What counts of all that happens to a file: a build opens and closes them too."""
SETTLED = 0.01
"""Seconds without a change after which a save is over."""
LONGEST = 0.5
"""Seconds after which what keeps changing, a checkout for one, is built as far as it is."""
POLL = 1.0
"""Seconds between two looks at all sources, where they must be looked at."""
TEMPORARY = re.compile(
    r"\..*|.*~|#.*#|4913|.*___jb_(?:tmp|old)___|.*\.(?:bak|crdownload|kate-swp|part|sw[a-z]|te?mp)"
)
"""How editors call what they write on the way to a save; no source has such a name."""


class WatchError(Exception):
    """The system cannot tell what changes in a folder; polling can."""


SourceChange = tuple[str, bool]
"""The path of a source, and whether it was not there before."""


class Changes:
    """The paths of changed sources, as they come in."""

    def __init__(self, root: Path) -> None:
        """Begin with none; `root` is the folder of the site."""
        self._root = root
        self._queue: SimpleQueue[SourceChange] = SimpleQueue()

    def add(self, path: str, *, is_new: bool = False) -> None:
        """Take a change, from any thread."""
        self._queue.put((path, is_new))

    def wait(self) -> tuple[str, ...]:
        """Return what has changed, in the order of the changes, once it has settled.

        What was made and is gone again was a file on the way to another one.
        """
        while True:
            found = self._settled().items()
            paths = [path for path, is_new in found if not is_new or (self._root / path).exists()]
            if paths:
                return tuple(paths)

    def _settled(self) -> dict[str, bool]:
        """Return the paths that have changed, and of each whether it was new."""
        path, is_new = self._first()
        found = {path: is_new}
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            try:
                path, is_new = self._queue.get(timeout=SETTLED)
            except Empty:
                break
            found.setdefault(path, is_new)
        return found

    def _first(self) -> SourceChange:
        while True:  # on some systems Ctrl+C does not end a wait that has no end of its own
            try:
                return self._queue.get(timeout=1)
            except Empty:
                continue


@contextmanager
def watching(site: Path, *, poll: bool = False) -> Iterator[Changes]:
    """Watch the sources of a site within the block. Paths are relative to it, with forward slashes.

    With `poll` all of them are looked at again and again, for disks whose changes the system does not tell.
    `WatchError` where it says so itself.
    """
    observer, root = PollingObserver(timeout=POLL) if poll else Observer(), site.resolve()
    changes = Changes(root)
    handler = _Handler(root, observer, changes)
    try:
        observer.schedule(handler, str(root))  # for folders of sources that are yet to be made
        for name in SOURCES:
            handler.watch(root / name)
        observer.start()
    except OSError as error:  # a folder of the network, or more folders than the system will watch
        raise WatchError(error.strerror or str(error)) from error
    try:
        with warnings.catch_warnings():
            # It warns, and goes on, where a folder comes back while it is still looked through.
            warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
            yield changes
    finally:
        observer.stop()
        observer.join()


class _Handler(FileSystemEventHandler):
    """Takes what `watchdog` tells."""

    def __init__(self, root: Path, observer: BaseObserver, changes: Changes) -> None:
        self._root = root
        self._observer = observer
        self._changes = changes
        self._watches: dict[Path, ObservedWatch] = {}
        self._named: dict[Path, Path] = {}
        """A folder of sources by where it is, if that is not where it is named: a link leads there."""

    def watch(self, folder: Path) -> None:
        """Watch a folder of sources, if it is there; if it was watched, then as the folder that it is now.

        A folder that was removed and came back (as git does it between two branches) is another one to the
        system, which says nothing more of it where only the old one is watched.
        """
        old = self._watches.pop(folder, None)
        if old:
            self._observer.unschedule(old)
        if folder.is_dir():
            place = folder.resolve()
            if place != folder:
                self._named[place] = folder
            self._watches[folder] = self._observer.schedule(self, str(place), recursive=True)

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take one event."""
        if event.event_type not in CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        for path in filter(None, (str(event.src_path), str(event.dest_path))):
            found = source_of(self._as_named(Path(path)), self._root)
            if found in SOURCES:  # before the change is told: what comes after the build looked is heard
                with suppress(OSError):  # it is gone again, and when it comes back, that is told too
                    self.watch(self._root / found)
            if found:
                self._changes.add(found, is_new=event.event_type == "created")

    def _as_named(self, path: Path) -> Path:
        """Return a path as it is named in the site."""
        for place, folder in self._named.items():
            if path.is_relative_to(place):
                return folder / path.relative_to(place)
        return path


def source_of(path: Path, root: Path) -> str:
    """Return the path of a source within the site; "" where it is none, or an editor's own file."""
    if not path.is_relative_to(root):
        return ""
    parts = path.relative_to(root).parts
    if not parts or parts[0] not in SOURCES or any(TEMPORARY.fullmatch(part) for part in parts):
        return ""
    return "/".join(parts)
