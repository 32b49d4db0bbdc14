"""`vereda search`: what readers of the built site would find."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

import click
from msgspec.structs import asdict

from generator.cli.arguments import site_option
from generator.engine.whole import replace
from generator.outputs.search.matching import MOST_WORDS, asked
from generator.outputs.search.monolithic import is_written, written
from generator.outputs.search.reading import Index
from generator.outputs.search.results import SearchResult, results
from generator.report.visible import visible

T = TypeVar("T")


@click.command()
@click.argument("words", nargs=-1)
@click.option("--locale", required=True, help="The language of the pages to search: `es`.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, help="How many results at most. Default: 10."
)
@click.option("--json", "as_json", is_flag=True, help="Print a list of {url, title, page, score}.")
@click.option(
    "--monolithic",
    "target",
    type=click.Path(path_type=Path),
    help="Search nothing: write the whole index of the locale to this file, for lunr.js alone. "
    "Of files that are there, only such an index is overwritten.",
)
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder with the built site. Default: `site` in the folder of the site.",
)
def search(
    words: tuple[str, ...],
    locale: str,
    limit: int,
    target: Path | None,
    site: Path,
    output: Path | None,
    *,
    as_json: bool,
) -> None:
    """Search the built site as its readers do.

    It looks into the same index, and finds in the same order.

    The last word may be unfinished; in quotes, a blank after it says that it is whole.
    """
    query, folder = " ".join(words), output or site / "site"
    index = built_index(folder, locale)
    if target:
        keep_others(target, f"{locale}-index.json")
        data = _whole(folder, lambda: written(index))
        replace(os.path.realpath(target), data)  # where a link stands, what it leads to is written
    elif not query.strip():
        raise click.UsageError("the words to look for are missing; type `vereda search WORDS --locale …`")
    else:
        click.echo(_shown(_whole(folder, lambda: results(index, locale, query, limit)), as_json=as_json))
        if asked(query).cut:
            click.echo(f"Only the first {MOST_WORDS} words were looked for.", err=True)


def built_index(output: Path, locale: str) -> Index:
    """Return the index of a locale in a built site, or say what there is instead."""
    built = sorted(path.parents[1].name for path in output.glob("*/search/manifest.js"))
    if locale in built:
        return Index(lambda name: (output / locale / "search" / name).read_bytes())
    if built:
        raise click.UsageError(f'no pages in "{locale}" were built; there are {", ".join(built)}')
    if (output / "index.html").exists():
        raise click.UsageError(
            f'the site in "{output}" was built without a search; to have one, '
            "add `search` to `outputs` in content/site.yaml and run `vereda build`"
        )
    raise click.UsageError(f'"{output}" holds no built site; run `vereda build`, or name it with `--output`')


def keep_others(target: Path, name: str) -> None:
    """Say what to type instead where something else than such an index stands at a target.

    `name` is that of a file which would be a good one.
    """
    if target.is_dir():
        raise click.UsageError(f'"{target}" is a folder; name a file: `--monolithic {_free(target, name)}`')
    if not target.parent.is_dir():
        raise click.UsageError(f'there is no folder "{target.parent}"; make it first, or name another file')
    if os.path.lexists(target) and not (target.is_file() and is_written(target)):
        raise click.UsageError(
            f'"{target}" is there already and is no such index, so it stays as it is; '
            f"name another file: `--monolithic {_free(target.parent, name)}`"
        )


def _free(folder: Path, name: str) -> Path:
    """Return a path in a folder at which nothing stands."""
    names = chain((name,), (f"{at}-{name}" for at in count(2)))
    return next(path for path in map(folder.joinpath, names) if not os.path.lexists(path))


def _whole(folder: Path, work: Callable[[], T]) -> T:
    """Return what comes of an index, or say that it is damaged."""
    try:
        return work()
    except (ValueError, LookupError, TypeError, AttributeError, OSError):
        message = f'the index in "{folder}" is damaged, or not all of it is there; run `vereda build`'
        raise click.ClickException(message) from None


def _shown(results: list[SearchResult], *, as_json: bool) -> str:
    if as_json:
        return json.dumps([asdict(each) for each in results], ensure_ascii=False, indent=2)
    return "\n".join(map(_lines, results)) or "Nothing found."


def _lines(result: SearchResult) -> str:
    title = result.title if result.title == result.page else f"{result.page}: {result.title}"
    return visible(f"{result.score:8.3f}  {title}") + "\n" + visible(f"          {result.url}")
