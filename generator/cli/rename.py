"""`vereda rename OLD NEW`: another id for a module, wherever it is named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from msgspec import Struct

from generator.cli.arguments import site_option, slug
from generator.cli.summary import counted
from generator.engine import whole
from generator.model.content import Kind, Module
from generator.model.ids import did_you_mean
from generator.site.addresses import taken_by
from generator.site.rename import CannotRenameError, Renaming, in_catalog, in_document, in_text
from generator.source.fields.text import text_of
from generator.source.front import read_front
from generator.source.load import SourceFile, load

DOCUMENTS: dict[str, Kind] = {"module": "module", "pathway": "pathway", "page": "page"}
TABLES = ("framework", "glossary")
FOLDER = "modules/"
"""May stand before an id: so catalogs and findings name the file."""


@click.command()
@click.argument("old")
@click.argument("new")
@site_option
def rename(old: str, new: str, site: Path) -> None:
    """Give the module OLD the id NEW.

    Its file and its translations are moved, and every link and list that names it says NEW. Its old address
    leads on, since OLD stands in `aliases` from now on. Nothing else changes; where one file cannot be
    written, none is.
    """
    names = Renaming(old.removeprefix(FOLDER), slug(new.removeprefix(FOLDER)))
    files = _files(site)
    _refuse(site, files, names)
    try:
        changes = [change for file in files for change in _change(site, file, names)]
    except CannotRenameError as reason:
        raise click.UsageError(f"nothing was changed: {reason}") from None
    replace_all(sorted(changes, key=lambda change: change.path.parts[-3:] == _home(names)))
    for line in _told(site, changes):
        click.echo(line)
    leads_on = "; links to its old address lead there" if names.leads_on else ""
    click.echo(f'The module "{names.old}" is called "{names.new}" now{leads_on}.')


def _files(site: Path) -> tuple[SourceFile, ...]:
    loaded = load(site)
    error = next((found for found in loaded.diagnostics if found.severity == "error"), None)
    if error:
        raise click.UsageError(f"{error.message}: mend first what `vereda check` finds")
    return loaded.value


def _home(names: Renaming) -> tuple[str, ...]:
    """Return the path of the module's file: it moves last, so that a stopped run can be done again."""
    return ("content", "modules", f"{names.old}.md")


def _refuse(site: Path, files: Sequence[SourceFile], names: Renaming) -> None:
    """Say why one of the two ids cannot be, if so."""
    former = dict(_former(site, files))
    ids = {file.id for file in files if file.kind == "module"}
    if names.old not in ids:
        near = did_you_mean(Path(names.old).stem, ids) or "its id is the name of its file in content/modules"
        hint = f'it is called "{former[names.old]}" now' if names.old in former else near
        raise click.UsageError(f'there is no module "{names.old}"; {hint}')
    if taken_by("module", names.new):
        raise click.UsageError(f'another page has the address of a module "{names.new}"; choose another id')
    if names.new == names.old:
        raise click.UsageError(f'"{names.old}" is its name already; type another id')
    if names.new in ids:
        raise click.UsageError(f'there is a module "{names.new}" already; choose another id')
    if former.get(names.new, names.old) != names.old:
        raise click.UsageError(
            f'"{names.new}" is a former id of the module "{former[names.new]}", so its address is taken; '
            "choose another id"
        )
    for file in files:
        target = _target(site, file, names)
        if target != site / file.path and target.exists():
            raise click.UsageError(f'"{target}" is there already; move it away, or choose another id')


def _former(site: Path, files: Sequence[SourceFile]) -> Iterator[tuple[str, str]]:
    """Yield (former id, id) of all modules."""
    for file in files:
        if file.kind == "module":
            text = text_of(file.path, (site / file.path).read_bytes()).value
            front = read_front("module", file.path, text).value.value
            yield from ((alias, file.id) for alias in (front.aliases if isinstance(front, Module) else ()))


def _target(site: Path, file: SourceFile, names: Renaming) -> Path:
    """Return where a file stands afterwards."""
    path = site / file.path
    is_module = file.kind == "module" and file.id == names.old
    is_catalog = file.kind == "catalog" and file.id == f"modules/{names.old}"
    return path.with_name(f"{names.new}{path.suffix}") if is_module or is_catalog else path


def _change(site: Path, file: SourceFile, names: Renaming) -> Iterator[FileChange]:
    path, target = site / file.path, _target(site, file, names)
    if file.kind not in (*DOCUMENTS, *TABLES, "catalog"):
        return
    before = path.read_bytes()
    after = _after(file, before, names)
    if after != before or target != path:
        yield FileChange(path, before, after, target)


def _after(file: SourceFile, before: bytes, names: Renaming) -> bytes:
    """Return the bytes of a file with the new id; those that are no UTF-8 stay in a PO file."""
    if file.kind == "catalog":
        text = before.decode("utf-8", "surrogateescape")
        return in_catalog(text, names).encode("utf-8", "surrogateescape")
    try:
        text = before.decode()
    except UnicodeDecodeError:
        raise CannotRenameError(f'{file.path}: save the file with the encoding "UTF-8"') from None
    if names.old not in text and file.id != names.old:
        return before
    kind = DOCUMENTS.get(file.kind)
    if kind:
        return in_document(kind, file.path, text, names).encode()
    return in_text(text, names).encode()


def _told(site: Path, changes: Sequence[FileChange]) -> Iterator[str]:
    for change in changes:
        if change.to != change.path:
            yield f"moved    {change.path.relative_to(site)} → {change.to.name}"
    same = [change for change in changes if change.to == change.path]
    for change in same:
        yield f"changed  {change.path.relative_to(site)}"
    yield f"{counted(len(changes) - len(same), 'file')} moved, {counted(len(same), 'file')} changed."


class FileChange(Struct, frozen=True):
    """A file that gets other bytes, another place, or both."""

    path: Path
    before: bytes
    after: bytes
    to: Path
    """Where it stands afterwards; the path itself where it stays."""


def replace_all(changes: Sequence[FileChange]) -> None:
    """Make all changes in their order, or raise `OSError` and leave each file as it was.

    Ctrl+C undoes them too. What is killed half-way can be done again: a file is never half written.
    """
    # The old bytes are written too, before anything happens: to undo a change takes no room on a full disk.
    drafts = [(change.path, data) for change in changes for data in (change.after, change.before)]
    with _written(drafts) as made:
        done: list[tuple[FileChange, Path]] = []
        try:
            for change, new, old in zip(changes, made[::2], made[1::2], strict=True):
                done.append((change, old))
                new.replace(change.path)
                if change.to != change.path:
                    change.path.rename(change.to)
        except BaseException:
            _undo(done)
            raise


@contextmanager
def _written(files: Sequence[tuple[Path, bytes]]) -> Iterator[list[Path]]:
    """Write some bytes beside each file, under hidden names that no build reads; in the end they are gone."""
    made: list[Path] = []
    try:
        for path, data in files:
            made.append(Path(whole.draft(str(path), data)[0]))
            shutil.copymode(path, made[-1])
            whole.sync(str(made[-1]), str(path))
        yield made
    finally:
        for draft in made:
            whole.remove(str(draft))


def _undo(done: Sequence[tuple[FileChange, Path]]) -> None:
    for change, old in reversed(done):
        if change.to != change.path and change.to.exists() and not change.path.exists():
            change.to.rename(change.path)
        if change.path.read_bytes() != change.before:
            old.replace(change.path)
