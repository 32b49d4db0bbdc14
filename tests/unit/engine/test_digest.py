from __future__ import annotations

import marshal
from typing import NamedTuple

import pytest
from msgspec import Struct

from generator.engine.digest import Codec, UndecodableError


class Word(Struct, frozen=True):
    text: str


class Line(Struct, frozen=True):
    words: tuple[object, ...]
    note: object = None


class Pair(NamedTuple):
    first: object
    second: object = None


CODEC = Codec([Word, Line, Pair])


def test_a_value_comes_back() -> None:
    value = Line((Word("sí"), ("a", b"b", 1, 2.5, True, None, ())), Word("\ud800"))
    assert CODEC.decode(CODEC.encode(value)) == value


def test_a_named_tuple_comes_back_as_one_of_its_class() -> None:
    found = CODEC.decode(CODEC.encode((Pair("a", Word("b")), Pair(()))))
    assert found == (("a", Word("b")), ((), None))
    assert isinstance(found, tuple)
    assert [type(one) for one in found] == [Pair, Pair]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (0, False),
        (1, 1.0),
        ("a", b"a"),
        ((), None),
        (Word("a"), ("Word", "a")),
        ("a", ("a",)),
        (Pair(1, 2), (1, 2)),
    ],
)
def test_what_only_looks_alike_has_other_bytes(one: object, other: object) -> None:
    assert CODEC.encode(one) != CODEC.encode(other)


def test_strings_that_are_one_object_and_strings_that_are_equal_give_the_same_bytes() -> None:
    interned, copy = "open", "-open"[1:]
    assert interned is not copy
    assert CODEC.encode((interned, interned)) == CODEC.encode((interned, copy))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({}, "dict: builtins.dict is no value; use a tuple of pairs"),
        (Line((Word("a"), Line((), ["b"]))), "Line.words[1].note: builtins.list is no value; use a tuple"),
        ((1, {2}), "tuple[1]: builtins.set is no value; use a sorted tuple"),
        (1j, "complex: builtins.complex is no value; use a plain one, or register its class"),
    ],
)
def test_what_is_no_value_is_named_with_its_place(value: object, message: str) -> None:
    with pytest.raises(TypeError) as error:
        CODEC.encode(value)
    assert str(error.value) == message


def test_a_kind_of_str_is_not_a_str() -> None:
    class Markup(str):
        __slots__ = ()

    with pytest.raises(TypeError, match=r"^tuple\[0\]: .*Markup is no value"):
        CODEC.encode((Markup("a"),))


def test_a_class_that_is_gone_or_has_other_fields_cannot_be_decoded() -> None:
    data = CODEC.encode(Line((), Word("a")))
    with pytest.raises(UndecodableError, match="unknown class"):
        Codec([Line]).decode(data)
    with pytest.raises(UndecodableError, match="Word has other fields"):
        CODEC.decode(marshal.dumps(["Word", "a", "b"], 2))


@pytest.mark.parametrize("tree", [{}, [], [1], {1}, compile("1", "", "eval")])
def test_bytes_of_other_things_cannot_be_decoded(tree: object) -> None:
    with pytest.raises(UndecodableError):
        CODEC.decode(marshal.dumps(tree, 2))  # type: ignore[arg-type]


def test_bytes_that_are_cut_short_cannot_be_decoded() -> None:
    with pytest.raises(UndecodableError):
        CODEC.decode(CODEC.encode(("a", "b"))[:-1])


def test_a_class_that_can_change_or_runs_code_is_refused() -> None:
    class Loose(Struct):
        text: str

    class Busy(Struct, frozen=True):
        text: str

        def __post_init__(self) -> None:
            raise AssertionError

    class Wider(Pair):
        """Has room for more than the fields of a Pair."""

    for cls in (Loose, Busy, Wider, str):
        with pytest.raises(ValueError, match="make it a NamedTuple or a plain frozen Struct"):
            Codec([cls])


def test_two_classes_of_one_name_are_refused() -> None:
    other = type("Word", (), {"__qualname__": "Word"})
    with pytest.raises(ValueError, match='two classes of values are called "Word"'):
        Codec([Word, other])
