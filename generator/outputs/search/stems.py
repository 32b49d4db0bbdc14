"""Terms: words without their endings, by the rules of the language that they stand in."""

from __future__ import annotations

from functools import cache, lru_cache

import Stemmer

from generator.i18n.languages import language
from generator.outputs.search.tokens import fold, gram
from generator.outputs.search.twins import chinese, simplified

STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian",
    "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""Snowball's name of each language that it has rules for."""
LATIN, ENGLISH = "Latn", "en"


@lru_cache(maxsize=1 << 15)
def key_and_term(token: str, locale: str) -> tuple[str, str]:
    """Return the key and the term of a token in a text of `locale`; the key is "" where it is points alone.

    A word of ASCII letters in a text of another script is taken for English.
    """
    spoken = ENGLISH if token.isascii() and language(locale).script != LATIN else locale
    stemmer = _stemmer(spoken.partition("-")[0])
    key = fold(token)
    if chinese(locale) and gram(key):
        return key, simplified(key)
    return key, (fold(stemmer.stemWord(token)) or key) if stemmer else key


@cache
def _stemmer(code: str) -> Stemmer.Stemmer | None:
    # PyStemmer's own cache would hold each word twice.
    return Stemmer.Stemmer(STEMMERS[code], 0) if code in STEMMERS else None
