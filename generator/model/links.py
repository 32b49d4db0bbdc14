"""Addresses as people write them: in what form a page names one, and when two lead to the same place."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote

UNSEEN = re.compile("[\u200c\u200d\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")
"""What joins and parts letters, or chooses how a picture is shown, such as the key around a digit: nobody
types it to name a heading."""
SAFE = "!#$%&'()*+,-./:;=?@[]_~"
"""Signs that stand in an address as they are."""
WEB = ("https", "http")
DIRECT = ("mailto", "tel")
"""What opens a program of the reader's own, and leads to no other site."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(
    r"https?://(?:www\.)?(?P<host>[^/?#]*)(?P<path>[^?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_IN_TEXT = re.compile(r"https?://[^\s<>()\[\]\"'`]+", re.IGNORECASE)
_HEX = re.compile("%[0-9A-Fa-f]{2}")
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\"<>\\^`{|}\x7f]")


def anchor(fragment: str) -> str:
    """Return the id of a heading that a link means: `caf%C3%A9`, and é in one sign or in two, are `café`."""
    return letters(unquote(fragment))


def letters(text: str) -> str:
    """Return the letters of an id or a heading that one sees, each as one sign where it can be (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", UNSEEN.sub("", text))


def encoded(address: str) -> str:
    """Return an address as it may stand in a page: its scheme in small letters, no blank within.

    Letters of other scripts stay as they are; browsers see to them.
    """
    scheme = _SCHEME.match(address)
    if scheme:
        address = scheme[0].lower() + address[scheme.end() :]
    return _NOT_IN_ADDRESSES.sub(lambda match: quote(match[0]), address)


def same(address: str) -> str:
    """Return what two addresses have in common that are one, though they are written in two ways.

    They may differ in http and https, in `www.`, in a last slash, in how letters are encoded, and in the case
    of a scheme or a host.
    """
    web = _WEB.fullmatch(address)
    if web:
        return _beyond_ascii(f"https://{web['host'].lower()}{web['path'].rstrip('/')}{web['rest']}")
    if address.partition(":")[0].lower() in DIRECT:
        return encoded(address)
    before, hash_, fragment = address.partition("#")
    return f"{before}{hash_}{anchor(fragment)}"


def same_but_for_links(text: str) -> str:
    """Return what two texts have in common that differ only in how the addresses in them are written."""
    return _IN_TEXT.sub(lambda match: same(match[0]), text)


def _beyond_ascii(address: str) -> str:
    """Return an address with all letters beyond ASCII encoded alike."""
    plain = unicodedata.normalize("NFC", address)
    return _HEX.sub(lambda match: match[0].upper(), quote(plain, safe=SAFE))
