"""`vereda compare`: what a change of the generator does to the pages of a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.build.differences import Comparison, Difference, differences
from generator.build.revisions import (
    CannotCompareError,
    Revision,
    build_with,
    repository,
    revision,
    take_revision,
    take_site,
    take_working_tree,
)
from generator.cli.arguments import site_option
from generator.cli.progress import progress
from generator.cli.summary import counted
from generator.model.result import Progress
from generator.report.visible import head, visible

HERE = "the working tree"
FEW = 3
"""Files of one folder that are no pages and are still named one by one."""
COLUMNS = 96
"""What is shown of a line."""
LEAD = 24
"""Characters that are shown of what two lines have in common."""


@click.command()
@click.argument("rev")
@site_option
@click.option("--quiet", is_flag=True, help="Print what differs only.")
def compare(rev: str, site: Path, *, quiet: bool) -> int:
    """List the pages that another revision of Vereda writes otherwise.

    The site is built twice: by the generator of the revision REV, and by that of the working tree with all
    that is not committed yet. REV is a branch, a tag or a commit of Vereda's own repository, from which the
    running command must come. The themes that come with Vereda change with the generator; content,
    translations and a site's own themes are for both what they are now. Neither the site nor the repository
    is touched.

    Below the pages stands the first line that differs. The name of a style sheet or a script holds a digest
    of its bytes; that alone makes no page differ.

    The command ends with 0 where nothing differs, with 1 where something does, and with 2 where that cannot
    be told, because there is no such revision or one of the two cannot build the site.
    """
    try:
        root = repository()
        then = revision(root, rev)
    except CannotCompareError as reason:
        raise click.UsageError(str(reason)) from None
    with TemporaryDirectory(prefix="vereda-compare-") as folder:
        result = _compared(root, then, site, Path(folder), progress(quiet=quiet))
    for line in lines(result, then.label):
        click.echo(visible(line))
    if not quiet:
        click.echo(summary(result, then.label), err=True)
    return int(result.differs())


def lines(result: Comparison, label: str) -> Iterator[str]:
    """Yield what differs: the pages first, then the other files."""
    pages = [one for one in result.changed if _is_page(one.name)]
    files = tuple(one.name for one in result.changed if not _is_page(one.name))
    lonely = ((f"that only {label} writes", result.gone), (f"that only {HERE} writes", result.new))
    yield from _listed("Pages that differ", len(pages), _by_difference(pages))
    for which, names in lonely:
        alone = [f"  {name}" for name in names if _is_page(name)]
        yield from _listed(f"Pages {which}", len(alone), alone)
    for which, names in (("that differ", files), *lonely):
        others = [name for name in names if not _is_page(name)]
        yield from _listed(f"Other files {which}", len(others), _by_folder(others))


def summary(result: Comparison, label: str) -> str:
    """Return in one sentence how much differs."""
    pages, files = _numbers(result.same)
    pages_not, files_not = _numbers((*(one.name for one in result.changed), *result.gone, *result.new))
    if not result.differs():
        same = f"{counted(pages, 'page')} and {counted(files, 'other file')}"
        return f"{label} and {HERE} write the same {same}."
    told = f"{pages_not} of {counted(pages + pages_not, 'page')}"
    return f"{label} and {HERE}: {told} and {files_not} of {counted(files + files_not, 'other file')} differ."


def _compared(root: Path, then: Revision, site: Path, folder: Path, tell: Progress) -> Comparison:
    take_working_tree(root, folder / "now")
    take_revision(root, then.commit, folder / "then")
    for side, label in (("now", HERE), ("then", then.label)):
        tell(f"building with {label}", 0, 0)
        _build(site, folder / side, label)
    tell("comparing", 0, 0)
    return differences(folder / "then" / "out", folder / "now" / "out")


def _build(site: Path, folder: Path, label: str) -> None:
    """Build the site with the generator in `folder`, or say why that cannot be done."""
    take_site(site, folder / "site")
    said = build_with(folder, folder / "site", folder / "out")
    if said:
        click.echo(said, err=True, nl=False)
        raise click.ClickException(
            f"the generator of {label} cannot build this site, for the reasons above; nothing was compared"
        )


def _listed(heading: str, number: int, rows: Iterable[str]) -> Iterator[str]:
    if number:
        yield f"{heading}: {number}"
        yield from rows


def _by_difference(pages: Sequence[Difference]) -> Iterator[str]:
    """Yield the names of pages, and below those that begin to differ in the same way, how."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for page in pages:
        place = f"  {page.name}:{page.line}" if page.line else f"  {page.name}"
        groups.setdefault(tuple(_excerpts(page)), []).append(place)
    for excerpts, names in groups.items():
        yield from (*names, *excerpts)


def _excerpts(page: Difference) -> Iterator[str]:
    """Yield the first line that differs, as it was and as it is; only one of them where a file ended."""
    at = _parting(page.before or "", page.after or "")
    for sign, line in (("-", page.before), ("+", page.after)):
        if line is not None:
            yield f"    {sign} {_excerpt(line, at)}"


def _parting(page: str, other: str) -> int:
    """Return where two lines part."""
    pairs = enumerate(zip(page, other, strict=False))
    return next((at for at, pair in pairs if pair[0] != pair[1]), min(len(page), len(other)))


def _excerpt(line: str, at: int) -> str:
    """Return so much of a line as fits, with what stands at `at`."""
    start = max(0, at - LEAD)
    return head(("…" if start else "") + visible(line[start:]), COLUMNS)


def _by_folder(names: Sequence[str]) -> Iterator[str]:
    """Yield the names of files; only their number for a folder that has many."""
    folders: dict[str, list[str]] = {}
    for name in names:
        folders.setdefault(name.rpartition("/")[0] or ".", []).append(name)
    for folder, files in folders.items():
        if len(files) > FEW:
            yield f"  {folder}/ ({len(files)} files)"
        else:
            yield from (f"  {name}" for name in files)


def _numbers(names: Sequence[str]) -> tuple[int, int]:
    """Return how many of some files are pages, and how many are not."""
    pages = sum(map(_is_page, names))
    return pages, len(names) - pages


def _is_page(name: str) -> bool:
    return name.endswith(".html")
