"""`::: quiz`: a question with answers, each with what is said to the learner who chooses it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.html.forms import how, key, question, section, timing
from generator.html.inline import leaf_html
from generator.html.states import around, foreign
from generator.html.tags import element
from generator.markdown.nodes import Directive
from generator.markdown.rules import SHAPE
from generator.markdown.shape import tick_items
from generator.model.diagnostic import Rule

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node
    from generator.model.content import Block
    from generator.model.diagnostic import Findings

NO_RIGHT_ANSWER = Rule(
    "V551",
    "error",
    "A quiz has no right answer",
    "Whatever the learner chooses would be called wrong.",
    "- [ ] One.\n- [ ] Two.",
    "- [ ] One.\n- [x] Two.",
)
NO_FEEDBACK = Rule(
    "V552",
    "error",
    "An answer says nothing to the learner who chooses it",
    "People learn from the reason, not from right or wrong.",
    "- [ ] One.",
    "- [ ] One.\n\n  > Too few.",
)
RULES = (
    NO_RIGHT_ANSWER,
    NO_FEEDBACK,
)


def html(block: Block, fill: Fill) -> str:
    """Return the question and the answers, each a disclosure with its feedback.

    A script makes radio buttons or check boxes of them.
    """
    at = next(place for place, child in enumerate(block.children) if child.kind == "answers")
    parts = (
        question(block.children[:at], fill),
        _how(block, fill),
        _choices(block.children[at].children, fill),
        fill.blocks(block.children[at + 1 :]),
    )
    inside, words = "\n".join(filter(None, parts)), _words(block, fill)
    return section(block, fill.words.t("Check yourself"), inside, timing(block, fill), words)


def _how(block: Block, fill: Fill) -> str:
    plain = fill.words.plain
    scripted = plain("Choose all that fit.") if _has_many(block) else plain("Choose one answer.")
    return how(fill.words.t("Open an answer to see what it leads to."), scripted)


def _choices(answers: Sequence[Block], fill: Fill) -> str:
    items = "\n".join(_choice(answer, fill) for answer in answers)
    return f'<ul class="answers">\n{items}\n</ul>'


def _choice(answer: Block, fill: Fill) -> str:
    """Return one answer; its first paragraph is what one chooses by."""
    chosen, rest = answer.children[0], answer.children[1:]
    shown = fill.shown_in(chosen)
    summary = element("summary", f"<span>{leaf_html(chosen, fill)}</span>", *foreign(shown, fill))
    inside = "\n".join(
        _reply(part, answer, fill) if part.kind == "feedback" else fill.block(part) for part in rest
    )
    item = around(f"<details>{summary}\n{inside}\n</details>", shown, fill)
    return element("li", item, ("data-right", answer.get("right")))


def _reply(feedback: Block, answer: Block, fill: Fill) -> str:
    right = answer.get("right") == "1"
    verdict = fill.words.t("Right.") if right else fill.words.t("Not this one.")
    inside = f'<p class="verdict">{verdict}</p>\n{fill.blocks(feedback.children)}'
    return element("div", inside, ("class", "feedback right" if right else "feedback"))


def _words(block: Block, fill: Fill) -> tuple[tuple[str, str], ...]:
    plain = fill.words.plain
    one = (
        key(block, fill),
        ("data-check", plain("Check")),
        ("data-nothing", plain("Choose an answer first.")),
    )
    many = (
        ("data-multiple", "1"),
        ("data-complete", plain("Right, that is all of them.")),
        ("data-partly", plain("Good so far, and there is more to find.")),
        ("data-mixed", plain("Not all of these fit. Look at what they lead to.")),
    )
    return one + many if _has_many(block) else one


def _has_many(block: Block) -> bool:
    """Whether more than one answer is right."""
    answers = next(child for child in block.children if child.kind == "answers")
    return sum(answer.get("right") == "1" for answer in answers.children) > 1


def quiz(node: Node, report: Findings) -> None:
    """A question, then one bullet list of two answers or more, each ended by a quote: its feedback."""
    lists = [child for child in node.children if child.kind == "list"]
    stray = next((child for child in node.children if child.kind == "quote"), None)
    if stray is not None and lists:
        message = "this quote stands outside the answer above it"
        report.add(SHAPE, stray.line, message, "indent it by two blanks")
    elif len(lists) != 1 or lists[0].attrs.get("ordered") or len(lists[0].children) < FEWEST:
        hint = "write `- [ ] ` or `- [x] ` before each"
        report.add(SHAPE, node.line, "a quiz has one bullet list of two answers or more", hint)
    else:
        _question(node, lists[0], report)
        _answers(node, lists[0], report)


FEWEST = 2


def _question(node: Node, answers: Node, report: Findings) -> None:
    at = node.children.index(answers)
    before = [child for child in node.children[:at] if not child.directive]
    if not before:
        report.add(SHAPE, node.line, "the question is missing", "ask it above the answers")
    for child in before:
        child.role = "question" if child.kind != "heading" else ""
    for child in node.children[at + 1 :]:
        if not child.directive:
            report.add(
                SHAPE, child.line, "nothing follows the answers of a quiz", "move it above the question"
            )


def _answers(node: Node, answers: Node, report: Findings) -> None:
    tick_items(answers.children, report, required=True)
    answers.kind = "answers"
    for item in answers.children:
        item.kind, item.attrs = "answer", {"right": item.attrs.get("checked", "0")}
        item.role = "answer, right" if item.attrs["right"] == "1" else "answer, wrong"
        _feedback(item, report)
    if all(item.attrs["right"] == "0" for item in answers.children):
        message = "no answer of this quiz is ticked"
        report.add(NO_RIGHT_ANSWER, node.line, message, "put `[x]` before the right one")


def _feedback(item: Node, report: Findings) -> None:
    quotes = [child for child in item.children if child.kind == "quote"]
    if len(quotes) == 1 and item.children[-1] is quotes[0]:
        quotes[0].kind = quotes[0].role = "feedback"
    elif not quotes:
        message = "this answer says nothing to the learner who chooses it"
        report.add(NO_FEEDBACK, item.line, message, "write an indented quote below it: `  > …`")
    else:
        report.add(SHAPE, item.line, "an answer ends with one quote, its feedback", "put the quote last")


DIRECTIVE = Directive(
    "quiz",
    attributes=("assesses", "for"),
    keeps=True,
    minutes=3,
    shape=quiz,
    also_called=("mcq", "poll", "question"),
    call_outs=("question",),
    settings="{#my-quiz}",
)
