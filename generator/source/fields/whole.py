"""A file that is YAML from its first line to its last."""

from __future__ import annotations

from generator.source.fields.found import Decoding
from generator.source.fields.text import text_of
from generator.source.fields.yaml import YamlNode, compose


def whole(path: str, data: bytes) -> tuple[YamlNode, Decoding]:
    """Return the tree of a YAML file, and what was found wrong so far."""
    text = text_of(path, data)
    found = Decoding(path, tuple(text.value.split("\n")), list(text.diagnostics))
    if text.diagnostics and not text.value:
        return YamlNode("void", 1, 1, 1, 1), found
    tree = compose(path, text.value)
    found.diagnostics.extend(tree.diagnostics)
    return tree.value, found
