"""Jobs on their way to another process: a function by its name, arguments as the bytes of their tree."""

from __future__ import annotations

import marshal
import pickle
import traceback
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, cast

from generator.engine.digest import ATOMS, Codec, pack
from generator.engine.jobs.work import Destination, Job
from generator.engine.values import Ref


class Message(NamedTuple):
    """A job that can be sent."""

    module: str
    function: str
    arguments: bytes
    files: tuple[tuple[bytes, str], ...]
    """Which of the Refs stand for the bytes of a file, and its path."""
    place: Destination | None


def tree(codec: Codec, argument: object) -> object:
    """Return the tree of an argument; a Ref is a list that begins with bytes, which no value is."""
    if type(argument) in ATOMS:
        return argument
    if isinstance(argument, Ref):
        return [argument.digest, *[part.digest for part in argument.parts]]
    if type(argument) is tuple:
        return tuple([tree(codec, item) for item in argument])
    return codec.tree(argument)


def refs(argument: object) -> Iterator[Ref[Any]]:
    """Yield the Refs of an argument, a Split's parts too."""
    if isinstance(argument, Ref):
        yield argument
        yield from argument.parts
    elif type(argument) is tuple:
        for item in argument:
            yield from refs(item)


def sealed(codec: Codec, job: Job, files: tuple[tuple[bytes, str], ...]) -> Message:
    """Return the message of a job."""
    arguments = pack(tree(codec, job.arguments))
    return Message(job.function.__module__, job.function.__qualname__, arguments, files, job.place)


def opened(codec: Codec, message: Message) -> Job:
    """Return the order of a message."""
    arguments = cast("tuple[object, ...]", _argument(codec, marshal.loads(message.arguments)))  # noqa: S302 - ours
    return Job(_function(message.module, message.function), arguments, "", message.place)


def sendable(error: BaseException) -> BaseException:
    """Return an error that survives the way back, with its traceback as a note."""
    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made on the line before
    except Exception:  # noqa: BLE001 - any error that does not survive
        return RuntimeError("\n".join(error.__notes__))
    return error


def _argument(codec: Codec, tree: object) -> object:
    if type(tree) is tuple:
        return tuple([_argument(codec, item) for item in tree])
    if isinstance(tree, list) and isinstance(tree[0], bytes):
        return Ref(tree[0], tuple(Ref(part) for part in tree[1:]))
    return codec.value(tree)


@cache
def _function(module: str, name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
