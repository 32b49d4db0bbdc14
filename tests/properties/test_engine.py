"""What holds for the engine whatever the values, the tasks and the moment at which a run is killed."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from generator.engine import store, whole
from generator.engine.digest import Codec
from generator.engine.engine import Engine
from generator.engine.values import EmitReport, Ref, Task


class Leaf(Struct, frozen=True):
    text: str


class Branch(Struct, frozen=True):
    left: object
    right: object


class Found(Struct, frozen=True):
    value: str
    diagnostics: tuple[str, ...] = ()


CODEC = Codec([Leaf, Branch])
TEXT = st.text(st.characters(codec=None), max_size=6)
ATOM = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.binary(max_size=6) | TEXT
VALUE = st.recursive(
    ATOM | TEXT.map(Leaf),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.builds(Branch, inner, inner),
    max_leaves=12,
)

NAMES = ["a", "b/c", "b/d", "b/e/f", "g/h", "B/C", "i", "i/j", "é"]
TEXTS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["", "one", "two"]), max_size=6)
KILL = st.tuples(st.integers(0, 25), st.sampled_from(["", "late"]))
"""After how many changes of the disk, and whether the last one still happens."""
LOSS = st.sampled_from(["nothing", "nothing", "cache", "list", "a file", "an edit"])


def shouted(text: str) -> Found:
    return Found(text.upper(), (text,) if text else ())


def page(words: tuple[str, ...], extra: str) -> bytes:
    return (" ".join(words) + extra).encode()


@given(VALUE)
def test_a_value_comes_back_with_its_types(value: object) -> None:
    assert repr(CODEC.decode(CODEC.encode(value))) == repr(value)


@given(VALUE, VALUE)
def test_values_are_the_same_where_their_bytes_are(one: object, other: object) -> None:
    assert (CODEC.encode(one) == CODEC.encode(other)) == (repr(one) == repr(other))


@given(VALUE)
def test_a_copy_has_the_same_bytes(value: object) -> None:
    assert CODEC.encode(copied(value)) == CODEC.encode(value)


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, LOSS), min_size=1, max_size=5))
@example([({"b/c": ""}, "cache"), ({"b/c": "", "B/C": ""}, "list"), ({"b/c": ""}, "nothing")])
def test_an_incremental_build_gives_what_a_clean_build_gives(turns: list[tuple[dict[str, str], str]]) -> None:
    with empty_folder() as here:
        for turn, (files, loss) in enumerate(turns):
            report, found = build(here, files)
            clean = here / f"clean-{turn}"
            clean_report, clean_found = build(clean, files)
            assert found == clean_found
            assert report.conflicts == clean_report.conflicts
            assert without_conflicts(here, report) == without_conflicts(clean, clean_report)
            lose(here, loss)


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, LOSS), min_size=2, max_size=4), TEXTS)
def test_what_is_not_ours_is_never_touched(
    turns: list[tuple[dict[str, str], str]], foreign: dict[str, str]
) -> None:
    with empty_folder() as here:
        mine = {name: "mine" for name in foreign if name not in {"i", "B/C"}}
        for name in mine:
            path = here / "out" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("mine")
        (here / "beside").write_text("mine")
        for files, loss in turns:
            build(here, {**files, "../beside": "", "b/../../beside": ""})
            if loss == "cache":
                shutil.rmtree(here / ".vereda")
            assert {name: (here / "out" / name).read_text() for name in mine} == mine
            assert (here / "beside").read_text() == "mine"
            assert {path.name for path in here.iterdir()} <= {".vereda", "out", "beside"}


class KilledError(BaseException):
    """Stands for a kill: nothing in the engine may take it for an error that it can handle."""


@settings(max_examples=150)
@given(TEXTS, TEXTS, KILL, st.sampled_from(["nothing", "cache"]))
def test_a_killed_build_leaves_whole_files_and_the_next_one_repairs(
    before: dict[str, str], after: dict[str, str], kill: tuple[int, str], loss: str
) -> None:
    with empty_folder() as here:
        build(here, before)
        whole = {name: {text_of(files, name) for files in (before, after)} for name in NAMES}
        with suppress(KilledError), killed_at(*kill):
            build(here, after)
        for name, text in pages(here).items():
            assert name == ".vereda-files" or name.endswith(".tmp") or text in whole[name]
        lose(here, loss)
        report, _ = build(here, after)
        clean_report, _ = build(here / "clean", after)
        assert report.conflicts == clean_report.conflicts
        assert without_conflicts(here, report) == without_conflicts(here / "clean", clean_report)


def copied(value: object) -> object:
    """Return an equal value that shares no object with this one, as far as Python can make one."""
    if isinstance(value, tuple):
        return tuple([copied(item) for item in value])
    if isinstance(value, Leaf):
        return Leaf(str(copied(value.text)))
    if isinstance(value, Branch):
        return Branch(copied(value.left), copied(value.right))
    if isinstance(value, str):
        return ("-" + value)[1:]
    return value


@contextmanager
def empty_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def build(here: Path, files: dict[str, str]) -> tuple[EmitReport, tuple[str, ...]]:
    """Build `here`/out: each page is made of what `map` gives for its text, and of an argument of its own."""
    engine = Engine(here / ".vereda", CODEC, b"code")
    try:
        refs = engine.map(shouted, [(text,) for text in files.values()], list(files))
        report = engine.emit(str(here / "out"), tasks(files, refs))
        return report, engine.found
    finally:
        engine.close()


def tasks(files: dict[str, str], refs: Sequence[Ref[str]]) -> list[Task]:
    return [Task(name, page, ((ref, "!"), name), name) for name, ref in zip(files, refs, strict=True)]


def text_of(files: dict[str, str], name: str) -> str:
    return page((files.get(name, "").upper(), "!"), name).decode()


def pages(here: Path) -> dict[str, str]:
    """Return the files of `here`/out with their text."""
    out = here / "out"
    return {path.relative_to(out).as_posix(): path.read_text() for path in out.rglob("*") if path.is_file()}


def without_conflicts(here: Path, report: EmitReport) -> dict[str, str]:
    """Return the files of `here`/out but those that could not be written, whose last good state may stay."""
    barred = {conflict.target for conflict in report.conflicts}
    found = {name: text for name, text in pages(here).items() if name not in barred}
    listed = [name for name in found.get(".vereda-files", "").split("\n") if name not in barred]
    return {**found, ".vereda-files": "\n".join(listed)}


def lose(here: Path, what: str) -> None:
    """Do what happens to a folder between two builds."""
    file = next((here / "out" / name for name in NAMES if (here / "out" / name).is_file()), None)
    if what == "cache":
        shutil.rmtree(here / ".vereda")
    elif what == "list":
        (here / "out/.vereda-files").unlink(missing_ok=True)
    elif what == "a file" and file:
        file.unlink()
    elif what == "an edit" and file:
        file.write_text(file.read_text() + "edited")


@contextmanager
def killed_at(moment: int, late: str) -> Iterator[None]:
    """Let the change of the disk of this number be the last one, or the one before it."""
    count = itertools.count()

    def mortal(change: Callable[..., Any]) -> Callable[..., Any]:
        def changed(*arguments: Any, **named: Any) -> Any:
            now = next(count)
            result = change(*arguments, **named) if now < moment or (late and now == moment) else None
            if now >= moment:
                raise KilledError
            return result

        return changed

    changes = (
        (os, "replace"),
        (Path, "unlink"),
        (Path, "rmdir"),
        (store, "_commit"),
        (whole, "_filled"),
        (whole, "remove"),
    )
    with ExitStack() as patches:
        for owner, name in changes:
            patches.enter_context(mock.patch.object(owner, name, mortal(getattr(owner, name))))
        yield
