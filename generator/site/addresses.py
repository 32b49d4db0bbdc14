"""Where each page stands in the output, and how one page names another."""

from __future__ import annotations

from functools import lru_cache

from generator.site import built

REMEMBERED = 1 << 12
"""Answers kept of each function."""

MEDIA = "media/"
ASSETS = "assets/"

WITHOUT_LOCALE = frozenset({"index.html", "languages.html"})
"""The pages that all languages share."""

WORDS_OF_HOME = ("page", "home")
"""The content file that holds the words above the path on the home page."""


@lru_cache(maxsize=REMEMBERED)
def address(kind: str, locale: str, id: str = "") -> str:
    """Return the address of a page from the root of the output; "" where no such kind is built.

    The free page `home` stands on the home page.
    """
    if (kind, id) == WORDS_OF_HOME:
        return address("home", locale)
    return built.addresses().get(kind, "").format(locale=locale, id=id)


def taken_by(kind: str, id: str) -> str:
    """Return which kind of page has the address that a file called `id` would have; "" where none does.

    A module called `index` would stand where the list of all modules is.
    """
    pages = built.addresses()
    there = pages.get(kind, "").replace("{id}", id)
    return next((other for other, page in pages.items() if page == there and other != kind), "")


def media_address(name: str) -> str:
    """Return the address of a media file from the root of the output."""
    return MEDIA + name


def feed_address(locale: str) -> str:
    """Return the address of a locale's feed from the root of the output."""
    return f"{locale}/feed.xml"


def relative(page: str, target: str) -> str:
    """Return `target` as the page at `page` names it, file name written out; both from the root.

    So the output works from a disk and in a sub-folder: `es/modules/a.html` names `assets/x.css`
    `../../assets/x.css`. Where `page` begins with a slash it is served at any depth, and names all others
    from the root of its server. Where `target` is "" there is no such page, and no way to it.
    """
    if not target:
        return ""
    if page.startswith("/"):
        return folder_of(page) + target
    there = folder_of(target)
    return _way(folder_of(page), there) + target[len(there) :]


def place(page: str, target: str, fragment: str) -> str:
    """Return a place in `target` as the page at `page` names it; "" where there is no such page."""
    return f"{relative(page, target)}#{fragment}" if target else ""


def folder_of(page: str) -> str:
    """Return the folder of a page, with the slash at its end; "" for the root."""
    return page[: page.rfind("/") + 1]


def in_locale(page: str, locale: str) -> str:
    """Return the address of the same page in another locale."""
    return f"{locale}/{page.partition('/')[2]}"


def default_page(page: str, first: str) -> str:
    """Return the address for readers of other languages: that of the locale `first`; at home, all of them."""
    at_home = page in WITHOUT_LOCALE or page == address("home", page.partition("/")[0])
    return (address("languages", "") if at_home else "") or in_locale(page, first)


@lru_cache(maxsize=REMEMBERED)
def _way(here: str, there: str) -> str:
    """Return the way from one folder to another: from `es/modules/` to `assets/` it is `../../assets/`."""
    mine, its = here.split("/")[:-1], there.split("/")[:-1]
    shared = _shared(mine, its)
    return "../" * (len(mine) - shared) + "".join(f"{name}/" for name in its[shared:])


def _shared(here: list[str], there: list[str]) -> int:
    """Return how many folders two paths have in common from the root on."""
    count = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        count += 1
    return count
