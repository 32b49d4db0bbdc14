from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from generator.engine.digest import Codec
from generator.engine.engine import Engine
from generator.engine.memory import ChangedError
from generator.engine.values import Split

RUNS: list[tuple[str, object]] = []
"""Which functions ran, and on what."""


class Title(Struct, frozen=True):
    text: str


class Found(Struct, frozen=True):
    """An outcome, as the steps have it."""

    value: Any
    diagnostics: tuple[str, ...] = ()


def title(data: bytes) -> Found:
    """Return the first line of a file, and complain where it is empty."""
    RUNS.append(("title", data))
    line = data.decode().splitlines()[0]
    return Found(Title(line), () if line else ("no title",))


def loud(found: Title) -> Found:
    RUNS.append(("loud", found.text))
    return Found(found.text.upper())


def joined(words: tuple[str, ...], end: str) -> Found:
    RUNS.append(("joined", words))
    return Found(" ".join(words) + end)


def halves(text: str) -> Found:
    RUNS.append(("halves", text))
    return Found(Split((text[: len(text) // 2], text[len(text) // 2 :])), ("cut",))


def fails_on_three(number: int) -> Found:
    RUNS.append(("fails", number))
    if number == 3:
        raise ZeroDivisionError
    return Found(number)


def gives_a_list() -> Found:
    return Found([])


def never_twice() -> Found:
    RUNS.append(("never_twice", None))
    return Found(len(RUNS))


def kind(argument: object) -> Found:
    return Found(type(argument).__name__)


@pytest.fixture(autouse=True)
def _no_runs() -> Iterator[None]:
    RUNS.clear()
    yield
    RUNS.clear()


def engine(tmp_path: Path, fingerprint: bytes = b"code") -> Engine:
    return Engine(tmp_path / ".vereda", Codec([Title]), fingerprint)


def test_a_second_run_makes_no_call_again(tmp_path: Path) -> None:
    for _ in range(2):
        today = engine(tmp_path)
        (ref,) = today.map(loud, [(today.value(Title("hi")),)], ["m"])
        assert today.get(ref) == "HI"
        today.close()
    assert RUNS == [("loud", "hi")]


def test_other_code_makes_all_calls_again(tmp_path: Path) -> None:
    for fingerprint in (b"old", b"new"):
        today = engine(tmp_path, fingerprint)
        today.map(loud, [(Title("hi"),)], ["m"])
        today.close()
    assert RUNS == [("loud", "hi")] * 2


def test_a_change_goes_no_further_than_the_first_value_that_stays_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    for text in ("Title\nbody", "Title\nother body"):
        file.write_text(text)
        today = engine(tmp_path)
        titles = today.map(title, [(today.source(file),)], ["a"])
        today.map(loud, [(ref,) for ref in titles], ["a"])
        today.close()
    assert [name for name, _ in RUNS] == ["title", "loud", "title"]


def test_refs_arrive_as_values_also_within_tuples(tmp_path: Path) -> None:
    today = engine(tmp_path)
    words = today.map(loud, [(Title("a"),), (Title("b"),)], ["a", "b"])
    (ref,) = today.map(joined, [(tuple(words), "!")], ["a"])
    assert today.get(ref) == "A B!"
    today.close()


def test_the_same_call_runs_once(tmp_path: Path) -> None:
    today = engine(tmp_path)
    one, other = today.map(halves, [("ab",), ("ab",)], ["x", "y"])
    assert one == other
    assert len(RUNS) == 1
    assert today.found == ("cut",)
    today.close()


def test_each_part_of_a_split_has_a_digest_of_its_own(tmp_path: Path) -> None:
    today = engine(tmp_path)
    one, other = today.map(halves, [("abcd",), ("abxy",)], ["m", "m"])
    assert one.parts[0] == other.parts[0]
    assert one.parts[1] != other.parts[1]
    assert one.digest != other.digest
    assert today.get(one) == Split(("ab", "cd"))
    assert today.get(other.parts[1]) == "xy"
    assert today.map(halves, [("abcd",)], ["m"]) == [one]
    today.close()


def test_a_digest_is_of_the_value_alone(tmp_path: Path) -> None:
    today = engine(tmp_path)
    (made,) = today.map(loud, [(Title("hi"),)], ["m"])
    assert made == today.value("HI")
    today.close()


def test_a_file_is_the_same_value_as_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"bytes")
    today = engine(tmp_path)
    assert today.source(tmp_path / "a") == today.value(b"bytes")
    today.close()


def test_diagnostics_show_again_in_the_order_of_the_calls(tmp_path: Path) -> None:
    for _ in range(2):
        today = engine(tmp_path)
        today.map(title, [(b"\n",), (b"fine",)], ["a", "b"])
        today.map(halves, [("ab",)], ["a"])
        assert today.found == ("no title", "cut")
        today.close()
    assert len(RUNS) == 3


def test_a_call_that_fails_loses_no_call_before_it(tmp_path: Path) -> None:
    for _ in range(2):
        today = engine(tmp_path)
        with pytest.raises(ZeroDivisionError):
            today.map(fails_on_three, [(1,), (2,), (3,), (4,)], [""] * 4)
        today.close()
    assert [number for _, number in RUNS] == [1, 2, 3, 3]


@pytest.mark.parametrize("harm", ["DELETE FROM value", "UPDATE value SET bytes = x'00'"])
def test_a_value_that_is_lost_or_damaged_is_made_again(tmp_path: Path, harm: str) -> None:
    today = engine(tmp_path)
    today.map(halves, [("abcd",)], ["m"])
    today.close()
    with sqlite3.connect(tmp_path / ".vereda/cache.sqlite") as db:
        db.execute(harm)
    db.close()
    today = engine(tmp_path)
    (ref,) = today.map(halves, [("abcd",)], ["m"])
    assert len(RUNS) == 1
    assert today.get(ref) == Split(("ab", "cd"))
    assert today.found == ("cut",)
    assert len(RUNS) == 2
    today.close()


def test_a_function_that_is_not_pure_is_a_bug_that_is_named(tmp_path: Path) -> None:
    today = engine(tmp_path)
    (ref,) = today.map(never_twice, [()], [""])
    today.close()
    with sqlite3.connect(tmp_path / ".vereda/cache.sqlite") as db:
        db.execute("DELETE FROM value")
    db.close()
    today = engine(tmp_path)
    today.map(never_twice, [()], [""])
    with pytest.raises(RuntimeError, match="never_twice is not pure"):
        today.get(ref)
    today.close()


def test_results_are_stored_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.engine.engine.BATCH", 2)
    for _ in range(2):
        today = engine(tmp_path)
        refs = today.map(loud, [(Title(text),) for text in "abcde"], [""] * 5)
        assert [today.get(ref) for ref in refs] == list("ABCDE")
        today.close()
    assert len(RUNS) == 5


def test_a_class_that_has_changed_makes_its_values_anew(tmp_path: Path) -> None:
    today = engine(tmp_path)
    today.map(title, [(b"Hi",)], ["m"])
    today.close()
    fewer = Engine(tmp_path / ".vereda", Codec([]), b"code")
    (ref,) = fewer.map(title, [(b"Hi",)], ["m"])
    with pytest.raises(TypeError, match="Title is no value"):
        fewer.get(ref)
    fewer.close()


def test_a_file_that_changes_during_the_build_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("before")
    today = engine(tmp_path)
    ref = today.source(file)
    file.write_text("after")
    with pytest.raises(ChangedError, match=r'a\.md" changed during the build'):
        today.map(title, [(ref,)], ["a"])
    today.close()
    assert RUNS == []


def test_a_function_must_have_a_name_and_give_a_value(tmp_path: Path) -> None:
    today = engine(tmp_path)
    with pytest.raises(TypeError, match="put it at the top of a module"):
        today.map(lambda: Found(1), [()], [""])
    with pytest.raises(TypeError, match="list is no value") as error:
        today.map(gives_a_list, [()], [""])
    assert error.value.__notes__[0].endswith(".gives_a_list gave it")
    with pytest.raises(TypeError, match="dict is no value") as error:
        today.map(kind, [(({},),)], [""])
    assert error.value.__notes__[0].endswith(".kind was to get it")
    today.close()


def test_progress_counts_what_need_not_run(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    today = engine(tmp_path)
    today.map(loud, [(Title("a"),)], ["m"])
    today.map(
        loud, [(Title(text),) for text in "abc"], ["m"] * 3, lambda done, total: steps.append((done, total))
    )
    assert steps == [(1, 3), (2, 3), (3, 3)]
    today.close()


def test_old_versions_are_forgotten_when_they_are_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.engine.engine.FEW", 0)
    sizes = []
    for texts in ("abc", "def", "ghi", "ghi"):
        today = engine(tmp_path)
        refs = today.map(loud, [(Title(text),) for text in texts], [""] * 3)
        today.forget_unused()
        assert [today.get(ref) for ref in refs] == list(texts.upper())
        sizes.append(today._store.size())
        today.close()
    assert sizes == [3, 6, 3, 3]
    assert len(RUNS) == 9


def test_a_ref_and_its_digest_are_different_arguments(tmp_path: Path) -> None:
    today = engine(tmp_path)
    ref = today.value("a")
    assert [today.get(made) for made in today.map(kind, [(ref,), (ref.digest,)], ["", ""])] == [
        "str",
        "bytes",
    ]
    today.close()
