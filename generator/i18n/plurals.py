"""Which form of a plural a number takes, in gettext's terms.

The expressions are those that gettext's own msginit writes, and for languages that it does not know
CLDR's rules for whole numbers; a language that neither knows has two forms, as in English.
"""

from __future__ import annotations

from functools import cache
from gettext import c2py

from generator.i18n.languages import canonical

TWO_FORMS = (2, "(n != 1)")

EXPRESSIONS = """
1 0
  bm bo cdo dz gan hak hnj id ig ii ja jbo jv kde kea km ko lkt lo lzh ms my nan nqo osa sah ses sg su th
  to tpi vi wo wuu yo yue zh
2 (n > 1)
  ak am as bho bn csw doi fa ff fr gu guw hi ht hy kab kn ln mg nso pa pcm pt-BR si ti wa zu
2 (n%10==1 && n%100!=11 ? 0 : 1)
  is mk
2 (n==1 || n==2 || n==3 || (n%10!=4 && n%10!=6 && n%10!=9) ? 0 : 1)
  ceb fil tl
2 (n<=1 || (n>=11 && n<=99) ? 0 : 1)
  tzm
3 (n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)
  be bs cnr hr ru sh sr uk
3 (n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2
  cs sk
3 (n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)
  pl
3 (n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)
  lt
3 (n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2)
  lv
3 n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2
  ro
3 n==1 ? 0 : n==2 ? 1 : 2
  ga iu naq sat se sma smj smn sms
3 (n==0 ? 0 : n==1 ? 1 : 2)
  blo ksh lag
3 (n<=1 ? 0 : n<=10 ? 1 : 2)
  shi
3 (n%10==0 || (n%100>10 && n%100<20) ? 0 : n%10==1 ? 1 : 2)
  prg
4 (n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)
  dsb hsb sl
4 (n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3)
  gd
4 (n%10==1 ? 0 : n%10==2 ? 1 : n%20==0 ? 2 : 3)
  gv
5 (n==1 ? 0 : n==2 ? 1 : n==0 || (n%100>2 && n%100<11) ? 2 : n%100>10 && n%100<20 ? 3 : 4)
  mt
6 (n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)
  ar
6 (n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)
  cy
6 (n==0 ? 0 : n==1 ? 1 : n%20==2 ? 2 : n%20==3 ? 3 : n%20==1 ? 4 : 5)
  kw
"""
"""A line with the number of forms and the expression, then the tags that use it."""


@cache
def forms(locale: str) -> tuple[int, str]:
    """Return how many forms a plural has in a language, and gettext's expression that picks one by `n`."""
    tag = canonical(locale) or locale
    table = _table()
    return table.get(tag) or table.get(tag.partition("-")[0]) or TWO_FORMS


def header(locale: str) -> str:
    """Return the value of a PO file's header field `Plural-Forms`."""
    count, expression = forms(locale)
    return f"nplurals={count}; plural={expression};"


def index(n: int, locale: str) -> int:
    """Return which form `n` takes, from 0: the index of `msgstr[…]`."""
    return _picker(forms(locale)[1])(n)


_picker = cache(c2py)


@cache
def _table() -> dict[str, tuple[int, str]]:
    """The number of forms and the expression, by tag."""
    table: dict[str, tuple[int, str]] = {}
    rule = TWO_FORMS
    for line in EXPRESSIONS.strip().splitlines():
        if line.startswith(" "):
            table |= dict.fromkeys(line.split(), rule)
        else:
            count, _, expression = line.partition(" ")
            rule = (int(count), expression)
    return table
