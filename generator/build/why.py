"""Why a file of the output was written the last time: which of its inputs had changed."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict, astuple, replace

from generator.build.engine import open_engine
from generator.build.up_to_date.inputs import CACHE
from generator.model.content import Facts
from generator.model.page import LocalFacts
from generator.source.settings import decode_settings

if TYPE_CHECKING:
    from generator.engine.engine import Engine
    from generator.engine.values import TaskInputs

PHRASES = {
    "templates": "template",
    "chrome": "what stands on every page",
    "facts": "front matter, headings or links of {path}",
    "content": "text of {path}",
    "chain": "{catalog}, or what it falls back on",
    "local": "title, summary or progress of {path} in {locale}",
    "around": "what stands around the text",
    "home": "what the home page lists",
    "groups": "the list of modules",
    "facets": "the ways to choose modules",
    "rows": "what a list shows of its entries",
    "listing": "the list of modules",
    "path": "what the page shows of the modules on the pathway",
    "stage": "what the page shows of the stage",
    "shares": "the table of what is translated",
    "gaps": "the list of what is left to translate",
    "greetings": "the title of the site in a language",
    "entries": "what it tells of modules",
    "news": "its entries",
    "locales": "the languages of the site",
    "url": "the address of the site",
    "moved": "addresses that lead on",
    "data": "its bytes",
    "sources": "the code of the search",
}
"""What a parameter of a page's function stands for. Others are told by their names."""


DOCUMENT = ("facts", "content", "chain", "local", "around")
"""The parts of `DocumentValues`."""


class PhraseFacts(Struct, frozen=True):
    """What is known of the file's source, to fill the phrases."""

    path: str = "its source"
    catalog: str = ""
    """The PO file; "" in the language of the source."""
    locale: str = "its language"


def why(site: Path, output: Path, target: str) -> tuple[str, ...] | None:
    """Return in words which inputs of a file had changed when it was last made.

    None where the cache of the site knows of no build that made it.
    """
    if not (site / CACHE).is_dir():  # a question makes no cache
        return None
    with closing(open_engine(site)) as engine:
        history = engine.history(str(output), target)
        if history is None:
            return None
        now, before = history
        if before is None:
            return ("it is new, or no earlier build is known",)
        return tuple(_reasons(engine, now, before)) or (
            "its inputs were the same: the file itself was missing or had been changed",
        )


def address_of(site: Path) -> str:
    """Return the address of a site as its settings say, "" where they do not."""
    path = site / "content" / "site.yaml"
    data = path.read_bytes() if path.is_file() else b""
    return decode_settings("content/site.yaml", data).value[0].url


def _reasons(engine: Engine, now: TaskInputs, before: TaskInputs) -> Iterator[str]:
    if now.code != before.code:
        yield "Vereda itself changed, or a library that it uses"
    if now.function != before.function:
        yield "another kind of page stands at this address"
        return
    names = _parameters(now.function, len(now.arguments))
    scene = _scene(engine, dict(zip(names, now.arguments, strict=True)))
    if len(now.arguments) != len(before.arguments):
        yield "the page is made from more or fewer things"
    pairs = zip(names, now.arguments, before.arguments, strict=False)
    changed = {name: (new, old) for name, new, old in pairs if new != old}
    for name, (new, old) in changed.items():
        details = _details(engine, now.function, name, new, old)
        yield f"{_phrase(name, scene)} changed" + (f" ({', '.join(details)})" if details else "")


def _phrase(name: str, scene: PhraseFacts) -> str:
    phrase = PHRASES.get(name, name.replace("_", " "))
    return phrase.format(path=scene.path, catalog=scene.catalog or "a translation", locale=scene.locale)


def _scene(engine: Engine, arguments: dict[str, bytes | tuple[bytes, ...]]) -> PhraseFacts:
    values = {name: engine.known(digest) for name, digest in arguments.items() if isinstance(digest, bytes)}
    facts, local = values.get("facts"), values.get("local")
    scene = PhraseFacts()
    if isinstance(facts, Facts):
        scene = replace(scene, path=facts.path)
    if isinstance(local, LocalFacts):
        scene = replace(scene, catalog=local.catalog, locale=local.locale)
    return scene


def _details(
    engine: Engine, function: str, name: str, new: bytes | tuple[bytes, ...], old: bytes | tuple[bytes, ...]
) -> list[str]:
    """Return the parts of an argument that differ, as far as that can still be told."""
    if isinstance(new, tuple) and isinstance(old, tuple):
        fields = _fields(function, name)
        return [field for field, one, other in zip(fields, new, old, strict=False) if one != other]
    if isinstance(new, bytes) and isinstance(old, bytes) and name != "content":
        values = engine.known(new), engine.known(old)
        return [] if None in values else _different(*values)
    return []


def _different(new: object, old: object) -> list[str]:
    """Return the names of the parts that differ; of the front matter, its keys."""
    parts, others = _named(new), _named(old)
    names = [name for name in dict.fromkeys((*parts, *others)) if parts.get(name) != others.get(name)]
    if isinstance(new, Facts) and isinstance(old, Facts) and "front" in names:
        return _different(new.front, old.front) + [name for name in names if name != "front"]
    return names


def _named(value: Any) -> dict[str, Any]:
    """Return the parts of a value that have names: its fields, or its rows by their first words."""
    if isinstance(value, Struct):
        return asdict(value)
    if isinstance(value, tuple):
        return {_title(item): item for item in value if _title(item)}
    return {}


def _title(row: object) -> str:
    if isinstance(row, Struct):
        row = astuple(row)
    return row[0] if isinstance(row, tuple) and row and isinstance(row[0], str) else ""


def _parameters(function: str, number: int) -> list[str]:
    """Return the names of the parameters of a function, at least so many."""
    try:
        names = list(_names(_function(function)))
    except (ImportError, AttributeError):  # it was there when the page was written
        names = []
    return [*names[:number], *(f"input {at + 1}" for at in range(len(names), number))]


def _names(function: Any) -> Iterator[str]:
    """Yield the names of parameters, and those of the values of a document, which come one by one."""
    if hasattr(function, "view"):  # a page: see `outputs/html/parts/template.py`
        yield "templates"
    for name, parameter in inspect.signature(function).parameters.items():
        yield from DOCUMENT if parameter.kind is parameter.VAR_POSITIONAL else (name,)


def _fields(function: str, name: str) -> list[str]:
    """Return the names of the fields of a parameter."""
    try:
        hint = inspect.get_annotations(_function(function), eval_str=True)[name]
    except (ImportError, AttributeError, NameError, KeyError):
        return []
    return list(getattr(hint, "__struct_fields__", ()))


def _function(name: str) -> Any:
    module, _, function = name.rpartition(".")
    return getattr(import_module(module), function)
