"""`modules.json`: all modules in all locales, for other programs; and `modules.schema.json`, which tells
what stands in it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.model.content import Module
from generator.model.text import ResolvedText, has_letter
from generator.model.web import ModuleEntry, ModuleLocale
from generator.outputs.catalogue.schema import PAGES, SCHEMA
from generator.site.addresses import address
from generator.site.built import Output

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.page import LocalFacts
    from generator.site.publication import Document, Publication

OUTPUT = Output("catalogue", r"modules\.(schema\.)?json", listed=5)
FILE = "modules.json"
SCHEMA_FILE = "modules.schema.json"
LISTS = (
    "also_useful_in",
    "teaches",
    "assesses",
    "assumes",
    "helps_first",
    "next",
    "audience",
    "needs",
    "aliases",
)
"""The lists of the front matter that other programs may want, under the same names."""


def tasks(publication: Publication) -> list[Task]:
    """Return the tasks of the two files."""
    settings = publication.site.settings
    url = settings.url
    site = (("title", settings.title), ("url", url), ("source_locale", settings.source_locale))
    documents = [each for each in publication.documents.values() if each.facts.kind == "module"]
    entries = tuple(_entry(publication, document) for document in documents)
    return [
        Task(FILE, modules, (url, site, tuple(publication.chains), entries), FILE),
        Task(SCHEMA_FILE, schema, (url,), FILE),
    ]


def modules(
    url: str, site: tuple[tuple[str, str], ...], locales: tuple[str, ...], entries: tuple[ModuleEntry, ...]
) -> bytes:
    """Return the file; `site` are its texts by key. Addresses are relative where `url` is ""."""
    tree = {
        "$schema": SCHEMA_FILE,
        "site": {**_filled(dict(site)), "locales": list(locales)},
        "modules": [_module(url, entry) for entry in entries],
    }
    return _json(tree)


def schema(url: str) -> bytes:
    """Return the JSON Schema of the file."""
    id = {"$id": url + SCHEMA_FILE} if url else {}
    return _json({"$schema": "https://json-schema.org/draft/2020-12/schema", **id, **SCHEMA})


def _entry(publication: Publication, document: Document) -> ModuleEntry:
    module = document.facts.front
    if not isinstance(module, Module):
        raise TypeError(f"{document.facts.path} is no module")
    newest = module.changes[0] if module.changes else None
    texts = {
        "type": module.type,
        "stage": module.stage,
        "status": module.status,
        "source_locale": document.source_locale,
        "license": module.license or publication.site.settings.license,
        "version": newest.version if newest else "",
        "changed": newest.date if newest else "",
        "reviewed": module.reviewed,
        "review_by": module.review_by,
    }
    return ModuleEntry(
        module.id,
        tuple(texts.items()),
        tuple((key, getattr(module, key)) for key in LISTS),
        module.self_study,
        module.workshop,
        tuple(_local(publication.locals[tag, "module", module.id].facts) for tag in publication.chains),
    )


def _local(local: LocalFacts) -> ModuleLocale:
    """Return a module in a locale; a text in another language is that locale's to tell."""
    title, summary = (_own(said, local.locale) for said in (local.title, local.summary))
    return ModuleLocale(local.locale, local.percent, title, summary)


def _own(shown: ResolvedText, locale: str) -> str:
    return shown.text if shown.locale == locale or not has_letter(shown.text) else ""


def _module(url: str, entry: ModuleEntry) -> dict[str, object]:
    minutes = {"self_study": entry.self_study, "workshop": entry.workshop}
    return {
        "id": entry.id,
        **_filled(dict(entry.texts)),
        **_filled({key: list(words) for key, words in entry.lists}),
        "minutes": _filled(minutes),
        "locales": {local.locale: _in_locale(url, entry.id, local) for local in entry.locals},
    }


def _in_locale(url: str, id: str, local: ModuleLocale) -> dict[str, object]:
    addresses = {key: address(kind, local.locale, id) for key, kind in PAGES.items()}
    return {
        **_filled({"title": local.title, "summary": local.summary}),
        "percent": local.percent,
        **{key: url + there for key, there in addresses.items() if there},
    }


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}


def _json(tree: object) -> bytes:
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()
