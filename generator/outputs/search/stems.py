"""Terms: words without their endings, by the rules of the language that they stand in."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import Stemmer

from generator.i18n.languages import language
from generator.outputs.search.coding import term_code
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
MOST_WORDS = 1 << 17
"""Of one language, and of all others together, that a process remembers."""


class SearchWord(NamedTuple):
    """What search makes of a token."""

    key: str
    """"" where it is points alone; so is the term."""
    term: str
    code: str
    """Of the term after the key, as a shard has it."""


class Lexicon(dict[str, SearchWord]):
    """The tokens of one language, each looked up once."""

    def __init__(self, locale: str) -> None:
        """Know no token yet."""
        super().__init__()
        self._locale = locale

    def __missing__(self, token: str) -> SearchWord:
        """Look a token up, and remember it."""
        if len(self) > MOST_WORDS:
            self.clear()
        key, term = _key_and_term(token, self._locale)
        self[token] = word = SearchWord(key, term, term_code(key, (term,))) if key else SearchWord("", "", "")
        return word


class _Lexicons(dict[str, Lexicon]):
    def __missing__(self, locale: str) -> Lexicon:
        if sum(map(len, self.values())) > MOST_WORDS:
            self.clear()
        self[locale] = known = Lexicon(locale)
        return known


lexicons = _Lexicons()
"""What is known of the tokens in texts of each language; where that is much, another language begins anew."""


def _key_and_term(token: str, locale: str) -> tuple[str, str]:
    """Return the key and the term of a token in a text of `locale`.

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
