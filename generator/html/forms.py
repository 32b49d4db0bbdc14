"""What the directives have in common on the web: an edge, a word for the kind, what is inside.

Words for `themes/*/static/vereda.js` stand in `data-` attributes; `data-script` has what an element says
where the script runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.html.states import container
from generator.html.tags import element
from generator.i18n.formats import minutes
from generator.model.shapes import TOP

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block

    Renderer = Callable[[Block, Fill], str]
    Word = Callable[[Callable[[str], str]], str]


def section(
    block: Block,
    word: str,
    inside: str,
    facts: Iterable[str] = (),
    words: Iterable[tuple[str, str]] = (),
) -> str:
    """Return a block. `word`, `inside` and `facts` are HTML, `words` attributes for the script."""
    told = " · ".join(facts)
    line = f"<span>{word}</span>" + (f"<span>{told}</span>" if told else "")
    kind = element("p", line, ("class", "kind"))
    name = block.kind.removesuffix("-box")
    return element(
        "section", f"\n{kind}\n{inside}\n", ("class", f"block {name}"), ("id", block.get("id")), *words
    )


def call_out(word: Word) -> Renderer:
    """Return what lays out a block that has its word above and nothing else of its own.

    `word` says the word with what it is given: `lambda t: t("Tip")`.
    """
    return lambda block, fill: section(block, word(fill.words.t), fill.blocks(block.children))


def disclosure(word: Word) -> Renderer:
    """Return what lays out a block that is closed until somebody asks for it."""
    return lambda block, fill: element(
        "details",
        f"<summary>{word(fill.words.t)}</summary>\n{fill.blocks(block.children)}\n",
        ("class", block.kind),
        ("id", block.get("id")),
    )


def timing(block: Block, fill: Fill) -> tuple[str, ...]:
    """Return how long a block takes: in a group, alone where that differs, short for the facilitator."""
    room, alone, short = block.get("minutes"), block.get("alone"), block.get("short")
    own = alone if alone not in ("", "0", room) else ""
    facts = (
        fill.words.t("{time} alone", time=minutes(int(own), fill.locale)) if own else "",
        _room(room, fill, both=bool(own)),
        _short(short, fill) if fill.facilitator else "",
    )
    return tuple(filter(None, facts))


def _room(room: str, fill: Fill, *, both: bool) -> str:
    if not room:
        return ""
    time = minutes(int(room), fill.locale)
    return fill.words.t("{time} in a group", time=time) if both else time


def _short(short: str, fill: Fill) -> str:
    if short == "0":
        return fill.words.t("left out when time is short")
    return fill.words.t("{time} when time is short", time=minutes(int(short), fill.locale)) if short else ""


def company(block: Block, fill: Fill) -> tuple[str, ...]:
    """Return with whom a block is done, in words; nothing where it does not say."""
    t = fill.words.t
    words = {
        "alone": t("on your own"),
        "pairs": t("in pairs"),
        "threes": t("in threes"),
        "fours": t("in fours"),
        "all": t("all together"),
    }
    return (words[block.get("in")],) if block.get("in") in words else ()


def key(block: Block, fill: Fill) -> tuple[str, str]:
    """Return the attribute under which the reader's device keeps what was written, ticked or chosen."""
    return ("data-key", f"{fill.page}#{block.get('id')}")


def kept(without: str, scripted: str) -> str:
    """Return a line that says what becomes of the reader's words: without the script, and with it."""
    return element("p", without, ("class", "kept"), ("data-script", scripted))


def how(without: str, scripted: str) -> str:
    """Return a line that says what to do: without the script, and with it."""
    return element("p", without, ("class", "how"), ("data-script", scripted))


def puzzle(block: Block, fill: Fill, word: str, sought: Block, task: str, solution: str) -> str:
    """Return an order or a match: the question, the task, and a disclosure with the solution and the reason.

    `sought` is the child that stands in the file as it is right, `solution` the word for that.
    """
    reason = next((child for child in block.children if child.kind == "reason"), None)
    why = fill.blocks(reason.children) if reason else ""
    asked = (child for child in block.children if child not in (sought, reason))
    inside = f"{question(asked, fill)}\n{task}\n{_answer(solution, fill.again().block(sought), why)}"
    return section(block, word, inside, timing(block, fill), _puzzle_words(block, fill))


def _answer(word: str, inside: str, reason: str) -> str:
    why = element("div", reason, ("class", "reason")) if reason else ""
    return f'<details class="answer"><summary>{word}</summary>\n{inside}\n{why}</details>'


def _puzzle_words(block: Block, fill: Fill) -> tuple[tuple[str, str], ...]:
    """Return the words with which a script checks it."""
    plain = fill.words.plain
    return (
        key(block, fill),
        ("data-check", plain("Check")),
        ("data-place", plain("Place")),
        ("data-nothing", plain("Choose an answer first.")),
        ("data-right", plain("Right.")),
        ("data-wrong", plain("Not yet")),
        ("data-some", plain("Right: {right} of {all}", right="{right}", all="{all}")),
    )


def question(blocks: Iterable[Block], fill: Fill) -> str:
    """Return what is asked, as one element; hints and notes to the trainer follow it."""
    found = tuple(blocks)
    asked = fill.blocks(block for block in found if block.kind in TOP)
    aside = fill.blocks(block for block in found if block.kind not in TOP)
    return "\n".join(filter(None, (element("div", asked, ("class", "question")), aside)))


def item(block: Block, fill: Fill, *attributes: tuple[str, str]) -> str:
    """Return a list item that a reader puts in its place."""
    first = block.children[0] if block.children else None
    if first is not None and len(block.children) == 1 and first.kind == "paragraph":
        return container("li", first, fill, *attributes)
    return element("li", fill.blocks(block.children), *attributes)


def shuffled(page: str, block: str, count: int) -> tuple[int, ...]:
    """Return the order in which learners meet what is to be sorted: always the same, never the right one.

    It is the numbers from 0 to `count` - 1, sorted by a hash of page, block and number. Where that is the
    right order by chance, all move on by one place; of a single thing there is no other.
    """
    order = sorted(range(count), key=lambda number: _hash(f"{page}#{block}:{number}"))
    return tuple(order if order != list(range(count)) else order[1:] + order[:1])


def _hash(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
