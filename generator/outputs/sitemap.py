"""`sitemap.xml`, and a sitemap for each locale: the pages that search engines may find.

https://www.sitemaps.org/protocol.html; alternates as Google reads them. A page that only repeats another
locale's is not listed. The dates are those of the modules' `changes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.model.content import Module
from generator.model.web import Listed
from generator.site.addresses import address, default_page
from generator.site.built import Output
from generator.site.xml import HEADER, written
from generator.translation.tongues import PageLocales

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from generator.engine.values import Ref
    from generator.site.publication import Document, Publication

OUTPUT = Output("sitemap", r"(\w+/)?sitemap\.xml", listed=4)
HIDDEN = frozenset({address("missing", ""), address("choose", "")})
"""Pages without a locale that nobody should find: the second is the first address of another."""
LANGUAGES = address("languages", "")
NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
WITH_LINKS = f'{NAMESPACES} xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def tasks(publication: Publication, value: Callable[[Any], Ref[Any]], targets: Iterable[str]) -> list[Task]:
    """Return the tasks of the sitemaps. `targets` are the addresses of all pages of the site."""
    url = publication.site.settings.url
    if not url:
        return []
    locales = publication.spoken
    rows = value(_listed(publication, targets))
    source = publication.site.settings.source_locale
    maps = [(_address(locale), (url, locale, rows, locale == source)) for locale in locales]
    newest = max(map(_newest, publication.documents.values()), default="")
    index = (url, tuple((locale, newest) for locale in locales))
    return [
        Task("sitemap.xml", sitemap_index, index, "sitemap"),
        *(Task(target, sitemap, arguments, "sitemap") for target, arguments in maps),
    ]


def sitemap_index(url: str, locales: tuple[tuple[str, str], ...]) -> bytes:
    """Return the list of sitemaps, from (locale, date of its newest change)."""
    found = "".join(
        f"<sitemap><loc>{written(url + _address(locale))}</loc>{_lastmod(date)}</sitemap>\n"
        for locale, date in locales
    )
    return f"{HEADER}<sitemapindex {NAMESPACES}>\n{found}</sitemapindex>\n".encode()


def sitemap(url: str, locale: str, rows: tuple[Listed, ...], with_shared: bool) -> bytes:  # noqa: FBT001
    """Return the sitemap of a locale; `with_shared` adds the pages that all locales share."""
    found = "".join(_url(url, _in(row, locale), row) for row in rows if _is_in(row, locale, with_shared))
    return f"{HEADER}<urlset {WITH_LINKS}>\n{found}</urlset>\n".encode()


def _is_in(row: Listed, locale: str, with_shared: bool) -> bool:  # noqa: FBT001
    return with_shared if _is_shared(row) else locale in row.locales


def _url(url: str, page: str, row: Listed) -> str:
    links = ""
    if len(row.locales) > 1:
        own = (_link(tag, url + _in(row, tag, among=True)) for tag in row.locales)
        links = "\n" + "".join([*own, _link("x-default", url + row.default)])
    return f"<url><loc>{written(url + page)}</loc>{_lastmod(row.date)}{links}</url>\n"


def _link(tag: str, there: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{tag}" href="{written(there)}"/>\n'


def _lastmod(date: str) -> str:
    return f"<lastmod>{date}</lastmod>" if date else ""


def _in(row: Listed, locale: str, *, among: bool = False) -> str:
    """Return the address of a page in a locale; among the alternates of the page of languages stand homes."""
    if _is_shared(row):
        return address("home", locale) if among else row.page
    return f"{locale}/{row.page}"


def _is_shared(row: Listed) -> bool:
    return row.page == LANGUAGES


def _address(locale: str) -> str:
    return f"{locale}/sitemap.xml"


def _listed(publication: Publication, targets: Iterable[str]) -> tuple[Listed, ...]:
    documents = _by_page(publication)
    hidden = _hidden(publication)
    pages = dict.fromkeys(_within(target, publication) for target in targets if target not in HIDDEN)
    return tuple(_row(page, publication, documents) for page in pages if page not in hidden)


def _row(page: str, publication: Publication, documents: Mapping[str, tuple[str, str]]) -> Listed:
    source, own, date = publication.site.settings.source_locale, publication.spoken, ""
    if page in documents:
        name = documents[page]
        source, own = publication.documents[name].source_locale, publication.own(*name)
        date = _newest(publication.documents[name])
    whole = page if page == LANGUAGES else f"{source}/{page}"
    return Listed(page, own, default_page(whole, PageLocales(own, source).first), date)


def _within(target: str, publication: Publication) -> str:
    locale, _, rest = target.partition("/")
    return rest if locale in publication.chains else target


def _by_page(publication: Publication) -> dict[str, tuple[str, str]]:
    """Return the documents by the address of their page within a locale."""
    return {address(kind, "", id).removeprefix("/"): (kind, id) for kind, id in publication.documents}


def _hidden(publication: Publication) -> frozenset[str]:
    """Return the search, the pages for facilitators, with the source beside them, and that lead on."""
    former = [(kind, old) for kind, old, _ in publication.moved]
    modules = [id for kind, id in [*publication.documents, *former] if kind == "module"]
    named = [*former, *((kind, id) for kind in ("facilitator", "beside") for id in modules)]
    return frozenset(address(kind, "", id).removeprefix("/") for kind, id in [("search", ""), *named])


def _newest(document: Document) -> str:
    """Return the date of the newest change of a module; "" of all else."""
    front = document.facts.front
    return max((change.date for change in front.changes), default="") if isinstance(front, Module) else ""
