"""An Atom feed for each locale: what changed in the modules, as their `changes` tell it.

https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.engine.values import Task
from generator.model.content import Module
from generator.model.page import LocalText
from generator.model.web import News
from generator.site.addresses import address, feed_address
from generator.site.built import Output
from generator.site.licenses import license_link
from generator.site.resolve import as_said, said
from generator.site.xml import HEADER, written

if TYPE_CHECKING:
    from generator.site.publication import Publication

OUTPUT = Output("feeds", r"\w+/feed\.xml", listed=3)
MOST = 50
"""Entries of a feed."""


def tasks(publication: Publication) -> list[Task]:
    """Return the tasks of the feeds; none where no module tells what changed."""
    locales = [locale for locale in publication.chains if publication.feed(locale)]
    newest = _newest(publication) if locales else []
    return [_task(publication, locale, newest) for locale in locales]


def feed(
    url: str, locale: str, title: LocalText, tagline: LocalText, publisher: str, news: tuple[News, ...]
) -> bytes:
    """Return the feed of a locale; `url` is the address of the site, `news` come newest first."""
    here = url + feed_address(locale)
    lines = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{locale}">',
        f"<id>{written(here)}</id>",
        _text("title", title, locale),
        _text("subtitle", tagline, locale) if tagline.text else "",
        f"<updated>{_instant(news[0].date)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{written(here)}"/>',
        f'<link rel="alternate" type="text/html" href="{written(url + address("home", locale))}"/>',
        f"<author><name>{written(publisher or title.text)}</name></author>",
        *(_entry(url, locale, one) for one in news),
        "</feed>\n",
    ]
    return (HEADER + "\n".join(line for line in lines if line)).encode()


def _task(publication: Publication, locale: str, newest: list[tuple[Module, int]]) -> Task:
    settings = publication.site.settings
    words = said(publication.tables[locale, "site"])
    nothing = LocalText("", locale)
    site = (words.get("title", nothing), words.get("tagline", nothing), settings.publisher.name)
    news = tuple(_news(publication, locale, module, index) for module, index in newest)
    arguments = (settings.url, locale, *site, news)
    return Task(feed_address(locale), feed, arguments, "feed")


def _newest(publication: Publication) -> list[tuple[Module, int]]:
    """Return the changes that a feed tells, as modules and places in `Module.changes`, the newest first."""
    modules = publication.site.modules().values()
    found = ((module, index) for module in modules for index in range(len(module.changes)))
    return sorted(found, key=_newest_first)[:MOST]


def _newest_first(pair: tuple[Module, int]) -> tuple[int, str, int]:
    module, index = pair
    return -int(module.changes[index].date.replace("-", "")), module.id, index


def _news(publication: Publication, locale: str, module: Module, index: int) -> News:
    local, change = publication.locals[locale, "module", module.id].facts, module.changes[index]
    return News(
        module=module.id,
        number=len(module.changes) - index,
        version=change.version,
        date=change.date,
        title=as_said(local.title),
        note=local.notes[index] if local.notes[index].text else as_said(local.summary),
        authors=tuple(person.name for person in module.authors),
        license=module.license or publication.site.settings.license,
    )


def _entry(url: str, locale: str, news: News) -> str:
    page = address("module", locale, news.module)
    title = LocalText(f"{news.title.text} · {news.version}", news.title.locale)
    terms = license_link(news.license).address
    lines = [
        "<entry>",
        f"<id>{written(_id(url, page, news))}</id>",
        _text("title", title, locale),
        f"<updated>{_instant(news.date)}</updated>",
        f'<link rel="alternate" type="text/html" href="{written(url + page)}"/>',
        *(f"<author><name>{written(name)}</name></author>" for name in news.authors),
        f'<link rel="license" href="{written(terms)}"/>' if terms else "",
        _text("summary", news.note, locale),
        "</entry>",
    ]
    return "\n".join(line for line in lines if line)


def _id(url: str, page: str, news: News) -> str:
    """Return a name that no later build changes: a tag URI (RFC 4151) of the change's own day."""
    parts = urlsplit(url)
    return f"tag:{parts.hostname},{news.date}:{parts.path}{page.removesuffix('.html')}/{news.number}"


def _text(name: str, text: LocalText, locale: str) -> str:
    foreign = f' xml:lang="{text.locale}"' if text.locale != locale else ""
    return f"<{name}{foreign}>{written(text.text)}</{name}>"


def _instant(date: str) -> str:
    return f"{date}T00:00:00Z"
