"""`vereda search`: what readers of the built site would find."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.folders import site_option
from generator.engine.whole import replace
from generator.outputs.search.monolithic import monolithic
from generator.outputs.search.reading import Index
from generator.outputs.search.results import SearchResult, results
from generator.report.visible import visible


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
    type=click.Path(dir_okay=False, path_type=Path),
    help="Search nothing: write the whole index of the locale to this file, for lunr.js alone.",
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
    if not target and not query.strip():
        raise click.UsageError("the words to look for are missing; type `vereda search WORDS --locale …`")
    try:
        if target:
            data = json.dumps(monolithic(index), ensure_ascii=False).encode()
            replace(str(target.resolve()), data)
        else:
            click.echo(_shown(results(index, locale, query, limit), as_json=as_json))
    except ValueError:
        raise click.ClickException(f'the index in "{folder}" is damaged; run `vereda build`') from None


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


def _shown(found: list[SearchResult], *, as_json: bool) -> str:
    if as_json:
        return json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2)
    return "\n".join(map(_lines, found)) or "Nothing found."


def _lines(one: SearchResult) -> str:
    title = one.title if one.title == one.page else f"{one.page}: {one.title}"
    return visible(f"{one.score:8.3f}  {title}") + "\n" + visible(f"          {one.url}")
