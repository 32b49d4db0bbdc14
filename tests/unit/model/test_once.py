from __future__ import annotations

from generator.model.once import MOST, Once


def test_the_same_objects_are_asked_once_and_equal_ones_again() -> None:
    asked: list[tuple[str, ...]] = []

    @Once
    def joined(words: tuple[str, ...], end: str) -> str:
        asked.append(words)
        return "".join(words) + end

    words, same, end = tuple("ab"), tuple("ab"), "!"
    assert [joined(words, end), joined(words, end), joined(same, end)] == ["ab!"] * 3
    assert asked == [words, same]


def test_an_object_that_has_gone_is_not_mistaken_for_a_new_one() -> None:
    first = Once(lambda numbers: numbers[0])
    assert [first([number]) for number in range(MOST * 3)] == list(range(MOST * 3))
