"""How the files of an index are written: classic scripts that call one function, so that `file://` works.

`client.js` reads them in the browser, `reading.py` in Python.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

CALL = "veredaSearch"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORD = re.compile("[A-Z][^A-Z]*")
ASTRAL = "\U00010000"


class ShardEntry(NamedTuple):
    """What a shard says of a key."""

    terms: list[str]
    ended: list[str]
    """Terms of longer words that end with it."""
    cut: int
    """Letters of the first of the two words that it may be written as; 0: it is one word."""


def script(locale: str, name: str, value: object) -> bytes:
    """Return a file: the call with its locale, its name and its value."""
    return script_of(locale, name, _json(value))


def script_of(locale: str, name: str, value: str) -> bytes:
    """Return a file whose value is JSON already."""
    return f"{CALL}({_json(locale)},{_json(name)},{value});\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def value_of(data: bytes) -> object:
    """Return the value of a file that `script` wrote; ValueError where it is none."""
    text = data.decode()
    if not (text.startswith(f"{CALL}(") and text.endswith(");\n")):
        raise ValueError("no call at the beginning, or no end")
    return json.loads(f"[{text[len(CALL) + 1 : -3]}]")[2]


def browser_order(text: str) -> bytes:
    """Return what sorts as the browser compares: by UTF-16 unit, not by code point."""
    return text.encode("utf-16-be", "surrogatepass")


def after(known: str, text: str) -> str:
    """Return `text` as one digit, how many characters of `known` it begins with, and the rest.

    A character that takes two units in the browser is never counted: the digit means the same in both.
    """
    length = shared(known, text)
    return DIGITS[length] + text[length:]


def shared(known: str, text: str) -> int:
    """Return how many characters of `known`, as far as one digit tells, `text` begins with."""
    length = 0
    for one, other in zip(known[: len(DIGITS) - 1], text, strict=False):
        if one != other or one >= ASTRAL:
            break
        length += 1
    return length


def restored(known: str, coded: str) -> str:
    """Return the text that `after` coded."""
    return known[: DIGITS.index(coded[0])] + coded[1:]


def front_coded(keys: Iterable[str]) -> str:
    """Return sorted keys, each after the one before it, with a blank between them."""
    known, found = "", []
    for key in keys:
        found.append(after(known, key))
        known = key
    return " ".join(found)


def front_decoded(coded: str) -> Iterator[str]:
    """Yield the keys that `front_coded` was given."""
    known = ""
    for each in coded.split(" ") if coded else ():
        known = restored(known, each)
        yield known


def words_coded(words: Iterable[str]) -> str:
    """Return sorted words of lower case, each after the one before it.

    A capital tells how much of that it begins with, and where it begins itself: shorter than `front_coded`.
    """
    known, found = "", []
    for word in words:
        length = min(shared(known, word), len(CAPITALS) - 1)
        found.append(CAPITALS[length] + word[length:])
        known = word
    return "".join(found)


def words_decoded(coded: str) -> Iterator[str]:
    """Yield the words that `words_coded` was given."""
    known = ""
    for each in WORD.findall(coded):
        known = known[: CAPITALS.index(each[0])] + each[1:]
        yield known


def term_code(key: str, terms: Sequence[str]) -> str:
    """Return the terms of a key: each after the key, nothing where it is the key itself."""
    return ",".join("" if term == key else after(key, term) for term in terms)


def terms_of(key: str, code: str) -> list[str]:
    """Return the terms that `term_code` was given."""
    return [restored(key, each) if each else key for each in code.split(",")] if code else [key]


def entry_code(key: str, ended: Sequence[str], cut: int) -> str:
    """Return what follows the code of the terms of a key; nothing for most."""
    if not ended and not cut:
        return ""
    return f";{','.join(after(key, term) for term in ended)};{DIGITS[cut] if cut else ''}".rstrip(";")


def entry_of(key: str, code: str) -> ShardEntry:
    """Return what `term_code` and `entry_code` were given."""
    if ";" not in code:
        return ShardEntry(terms_of(key, code), [], 0)
    terms, ended, cut = (*code.split(";"), "", "")[:3]
    return ShardEntry(
        terms_of(key, terms),
        [restored(key, each) for each in ended.split(",") if each],
        DIGITS.index(cut) if cut else 0,
    )


def merged_codes(codes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the code of all terms of each key, in the browser's order, from keys with codes of some."""
    found: dict[str, str] = {}
    for key, code in codes:
        known = found.setdefault(key, code)
        if known != code:
            found[key] = term_code(key, sorted({*terms_of(key, known), *terms_of(key, code)}))
    return {key: found[key] for key in in_browser_order(found)}


def codes_of(keys: str, codes: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of some pages, each with its code, from what `PageWords` and `GroupWords` have."""
    return zip(keys.split(), codes.split(" "), strict=False)


def in_browser_order(keys: Collection[str]) -> list[str]:
    """Return keys sorted as the browser compares: otherwise only where a character takes two units there."""
    return sorted(keys, key=browser_order if max("".join(keys), default="") >= ASTRAL else None)


def delta_coded(counts: Iterable[tuple[int, int]]) -> list[int]:
    """Return (number, count) in the order of the numbers: each as its distance from the one before it,
    then, where it is not one, its count as a negative number.
    """
    known, found = 0, list[int]()
    for number, count in counts:
        found += (number - known,) if count == 1 else (number - known, -count)
        known = number
    return found


def delta_decoded(coded: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that `delta_coded` was given."""
    number, count = 0, 0
    for each in coded:
        if each < 0:
            count = -each
            continue
        if count:
            yield number, count
        number, count = number + each, 1
    if count:
        yield number, count
