"""Values that are right or wrong as they are typed: ids, addresses, language tags, licences."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.i18n.languages import is_tag, nearest_tag
from generator.model.diagnostic import Rule
from generator.model.ids import is_slug, slug_of
from generator.model.licenses import known, nearest_license
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.rules import V136, V138, V139, V140, V141
from generator.source.fields.scalars import LONGEST_QUOTED, Scalar, quoted
from generator.source.fields.yaml import YamlNode

WEB_ADDRESS = re.compile(r"https?://[\w.-]+(:[0-9]{1,5})?([/?#][^\s<>\"\\]*)?", re.IGNORECASE)
EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\".]+")


class Tested(Scalar, frozen=True):
    """A value that is right or wrong as it is typed."""

    rule: ClassVar[Rule]

    def convert(self, node: YamlNode, _place: FieldPlace, decoding: Decoding) -> object:
        """Return the text as typed."""
        if self.fits(node.text):
            return node.text
        decoding.report(self.rule, node, f"{quoted(node.text)} {self.complaint()}", self.hint(node.text))
        return None

    def fits(self, text: str) -> bool:
        """Whether a text is a value of this type."""
        raise NotImplementedError

    def complaint(self) -> str:
        """Say what a text that does not fit is not: "is no id"."""
        return f"is not {self.noun}"

    def hint(self, text: str) -> str:
        """Say what to type instead of `text`."""
        raise NotImplementedError


class Slug(Tested, frozen=True):
    """An id."""

    noun: ClassVar[str] = "an id"
    rule: ClassVar[Rule] = V136

    def fits(self, text: str) -> bool:
        """Whether it is a slug."""
        return is_slug(text)

    def hint(self, text: str) -> str:
        """Name the nearest slug."""
        near = slug_of(text)
        return f'write "{near}"' if near else "write small letters from a to z, digits, and - between them"


class Pattern(Tested, frozen=True):
    """A short text of a fixed form: `Q42`."""

    rule: ClassVar[Rule] = V138
    form: str
    """A regular expression."""
    what: str
    """With its article: "an item of Wikidata"."""
    example: str

    def fits(self, text: str) -> bool:
        """Whether it has the form."""
        return re.fullmatch(self.form, text) is not None

    def complaint(self) -> str:
        """Say what it is not."""
        return f"is not {self.what}"

    def hint(self, _text: str) -> str:
        """Show the form."""
        return f"write it as `{self.example}`"


class Url(Tested, frozen=True):
    """An address that a page may link to."""

    noun: ClassVar[str] = "an address that a browser opens safely"
    rule: ClassVar[Rule] = V139

    def fits(self, text: str) -> bool:
        """Whether it leads into the web."""
        return WEB_ADDRESS.fullmatch(text) is not None

    def hint(self, _text: str) -> str:
        """Show how it begins."""
        return "write the whole address, from `https://` on"


class Contact(Url, frozen=True):
    """An address that a page may link to, for mail or of the web."""

    def fits(self, text: str) -> bool:
        """Whether it leads into the web or to a mailbox."""
        mailbox = text[7:].partition("?")[0] if text[:7].lower() == "mailto:" else ""
        return EMAIL.fullmatch(mailbox) is not None or Url.fits(self, text)


class Email(Tested, frozen=True):
    """An address for mail."""

    noun: ClassVar[str] = "an address for mail"
    rule: ClassVar[Rule] = V139

    def fits(self, text: str) -> bool:
        """Whether it has a name, an @ and a domain."""
        return EMAIL.fullmatch(text) is not None

    def hint(self, _text: str) -> str:
        """Show the form."""
        return "write it as `name@example.org`"


class Tag(Tested, frozen=True):
    """A language."""

    noun: ClassVar[str] = "a language tag that browsers know"
    rule: ClassVar[Rule] = V140

    def fits(self, text: str) -> bool:
        """Whether it is a tag of BCP 47, or a code of Wikimedia's."""
        return is_tag(text)

    def hint(self, text: str) -> str:
        """Name the nearest tag."""
        near = nearest_tag(text)
        return f'write "{near}"' if near else "write a tag of BCP 47, as `en`, `pt-BR` or `zh-Hans`"


class License(Tested, frozen=True):
    """The SPDX id of a licence."""

    noun: ClassVar[str] = "a licence that is known here"
    rule: ClassVar[Rule] = V141

    def fits(self, text: str) -> bool:
        """Whether the table of licences has it."""
        return known(text)

    def hint(self, text: str) -> str:
        """Name the nearest licence."""
        near = nearest_license(text[:LONGEST_QUOTED])
        return f'did you mean "{near}"?' if near else "write an SPDX id, as `CC-BY-SA-4.0`"
