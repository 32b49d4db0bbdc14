"""Elements and attributes of an SVG: which names may stand there, and what their values may say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from generator.model.diagnostic import TextFault
from generator.source.svg import styles
from generator.source.svg.allowed import (
    ADDRESSES,
    ANIMATIONS,
    ATTRIBUTES,
    CHANGED,
    EDITORS,
    ELEMENTS,
    FAMILIES,
    OF_XLINK,
    OF_XML,
    PICTURES,
    RUNS,
    SVG,
    WORDS,
    XHTML,
    XINCLUDE,
    XLINK,
    XML,
)
from generator.source.svg.raster import BLANKS, is_raster
from generator.source.svg.rules import REACHES_OUT, UNLISTED
from generator.source.svg.rules import RUNS as RUNNING

PLAIN: Final = 'save it as "Plain SVG" or "Optimized SVG"'
WITHOUT: Final = f"take it out, or {PLAIN}"
INSTEAD: Final = "refer to `#…` in the same file"
EMBED: Final = "embed it as `data:image/png;base64,…`, or refer to `#…` in the same file"
LABELS: Final = "have your program write labels as SVG text (draw.io: switch off Formatted Text), or as paths"
SHOWN: Final = 40
"""Characters of an address that a message shows."""
BLANK: Final = " \t\n\r\f"


def element(namespace: str, name: str, *, in_metadata: bool) -> TextFault | None:
    """Return why an element may not stand in a picture; None where it may.

    What drawing programs note for themselves is harmless, and so is what stands in `metadata`.
    """
    if name.lower() in RUNS or namespace == XHTML:
        hint = LABELS if namespace == XHTML or name.lower() == "foreignobject" else WITHOUT
        return TextFault(RUNNING, f"an SVG with a `{name}` runs when it is opened by itself", hint)
    if namespace == XINCLUDE:
        return TextFault(REACHES_OUT, f"`{name}` brings in another file", WITHOUT)
    is_foreign = namespace != SVG and (in_metadata or namespace.startswith(EDITORS))
    if is_foreign or name.lower() == "style" or (namespace == SVG and name in ELEMENTS):
        return None
    hint = _other_case(name, ELEMENTS) or WITHOUT
    return TextFault(UNLISTED, f"a picture needs no `{name}`{_of(namespace)}", hint)


def attributes(namespace: str, name: str, given: Mapping[str, str]) -> Iterator[TextFault]:
    """Yield what is wrong with the attributes of an element, which are called `namespace name` or `name`."""
    changed = given.get("attributeName", "").strip(BLANK) if name in ANIMATIONS else ""
    if changed and changed not in CHANGED:
        message = f"`{name}` may not change `{changed}`: the picture could run something"
        yield TextFault(RUNNING, message, WITHOUT)
        return
    for key, value in given.items():
        space, _, attribute = key.rpartition(" ")
        if space:
            found = _qualified(name, space, attribute, value)
        else:
            found = _plain(name, attribute, value) if namespace == SVG else None
        if found:
            yield found


def _plain(element: str, name: str, value: str) -> TextFault | None:
    """Attributes of SVG itself."""
    if name.lower().startswith("on"):
        return _event(element, name)
    if name == "href":
        return _reference(element, name, value)
    if name in ATTRIBUTES:
        return None if name in WORDS else _styles(element, name, value)
    return None if name.startswith(FAMILIES) else _unlisted(element, name)


def _qualified(element: str, namespace: str, name: str, value: str) -> TextFault | None:
    """Attributes of other namespaces: no browser looks at those of drawing programs."""
    if name.lower().startswith("on"):
        return _event(element, name)
    if name.lower() == "href" or (namespace, name) == (XML, "base"):
        return _reference(element, name, value)
    listed = {XLINK: OF_XLINK, XML: OF_XML}.get(namespace)
    return None if listed is None or name in listed else _unlisted(element, name)


def _event(element: str, name: str) -> TextFault:
    message = f"`{name}` of `{element}` runs when the picture is opened by itself"
    return TextFault(RUNNING, message, WITHOUT)


def _reference(element: str, name: str, value: str) -> TextFault | None:
    address = value.strip(BLANK)
    if address.startswith("#") or (element in PICTURES and is_raster(address)):
        return None
    words = BLANKS.sub(" ", address)
    shown = words[:SHOWN] + ("…" if len(words) > SHOWN else "")
    hint = EMBED if element in PICTURES else INSTEAD
    return TextFault(REACHES_OUT, f'`{name}` of `{element}` leads to "{shown}"', hint)


def _styles(element: str, name: str, value: str) -> TextFault | None:
    found = styles.fault(value)
    return found and TextFault(found.rule, f"`{name}` of `{element}` may not {found.message}", INSTEAD)


def _unlisted(element: str, name: str) -> TextFault:
    if name.lower() in ADDRESSES:
        return TextFault(REACHES_OUT, f"`{name}` of `{element}` may ask another host", WITHOUT)
    hint = _other_case(name, ATTRIBUTES) or WITHOUT
    return TextFault(UNLISTED, f"a picture needs no `{name}` of `{element}`", hint)


def _of(namespace: str) -> str:
    if namespace == SVG:
        return ""
    return f' of "{namespace}"' if namespace else " without a namespace"


def _other_case(name: str, known: Collection[str]) -> str:
    """Return what to write where only the case is wrong: browsers pass over `viewbox`."""
    same = sorted(each for each in known if each.lower() == name.lower())
    return f"write `{same[0]}`" if same else ""
