"""A file that is YAML from its first line to its last."""

from __future__ import annotations

from generator.source.fields.decoding import Decoding
from generator.source.fields.text import text_of
from generator.source.fields.yaml import YamlNode, compose


def whole(path: str, data: bytes) -> tuple[YamlNode, Decoding]:
    """Return the tree of a YAML file, and what was found wrong so far."""
    text = text_of(path, data)
    decoding = Decoding(path, list(text.diagnostics), tuple(text.value.split("\n")))
    if text.diagnostics and not text.value:
        return YamlNode("void", 1, 1, 1, 1), decoding
    tree = compose(path, text.value)
    decoding.found.extend(tree.diagnostics)
    return tree.value, decoding
