"""One word for one idea: a public type has a name of its own, and parameters say what they are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
FILES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(GENERATOR.rglob("*.py"))}
SAY_NOTHING = {"found", "one", "each"}


def types_of(tree: ast.Module) -> Iterator[str]:
    """Yield the public classes of a module, and its names for types: `Progress = Callable[…]`."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def parameters_of(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            yield from (each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs))


def test_a_public_type_has_a_name_of_its_own() -> None:
    places: dict[str, list[str]] = {}
    for path, tree in FILES.items():
        for name in types_of(tree):
            if name[0].isupper() and not name.isupper():
                places.setdefault(name, []).append(path.relative_to(GENERATOR).as_posix())
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


def test_parameters_say_what_they_are() -> None:
    vague = {path: SAY_NOTHING.intersection(parameters_of(tree)) for path, tree in FILES.items()}
    assert {path.name: names for path, names in vague.items() if names} == {}


def test_no_folder_holds_more_than_twenty_files() -> None:
    folders = [path.parent for path in FILES]
    assert {folder.name for folder in folders if folders.count(folder) > 20} == set()
