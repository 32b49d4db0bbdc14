"""Values as bytes: the same value always gives the same bytes, and nothing runs when they are read back."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable
from typing import Any, TypeGuard, cast

from msgspec import Struct
from msgspec.structs import astuple

# Later versions of marshal write whether two strings are the same object, which equal values need not share.
MARSHAL_VERSION = 2

ATOMS = frozenset({str, bytes, int, bool, float, type(None)})

FieldsOf = Callable[[object], tuple[object, ...]]
Maker = Callable[[list[object]], object]


class UndecodableError(ValueError):
    """Bytes that are no value of today's classes."""


def pack(tree: object) -> bytes:
    """Return the canonical bytes of a tree made by `Codec.tree`."""
    return marshal.dumps(cast("Any", tree), MARSHAL_VERSION)


def unpack(data: bytes) -> object:
    """Return the tree of some bytes made by `pack`."""
    return cast("object", marshal.loads(data))  # noqa: S302 - marshal builds plain values and calls nothing


class Codec:
    """Encodes values made of registered classes, tuples, str, bytes, int, bool, float and None.

    A class is a frozen Struct or a NamedTuple.

    Equal values of the same types give equal bytes, different values different bytes. (1, 1.0 and True
    are equal to Python and different here.)
    """

    def __init__(self, classes: Iterable[type]) -> None:
        """Register the classes that values may be made of, each under its own name."""
        self._classes: dict[str, type] = {}
        self._fields: dict[type, tuple[str, FieldsOf]] = {}
        self._makers: dict[str, tuple[Maker, int]] = {}
        for cls in classes:
            self._register(cls)

    @property
    def classes(self) -> tuple[type, ...]:
        """The classes that values may be made of."""
        return tuple(self._classes.values())

    def encode(self, value: object) -> bytes:
        """Return the canonical bytes of `value`; TypeError says what in it is no value, and where."""
        return pack(self.tree(value))

    def decode(self, data: bytes) -> object:
        """Return the value that was encoded; UndecodableError where a class is unknown or has changed."""
        try:
            tree = marshal.loads(data)  # noqa: S302 - marshal builds plain values and calls nothing
        except (ValueError, EOFError, TypeError) as error:
            raise UndecodableError(str(error)) from error
        return self.value(tree)

    def tree(self, value: object) -> object:
        """Return `value` with each object as a list [class name, field, …]; there are no other lists."""
        try:
            return self._tree(value)
        except KeyError:
            raise TypeError(self._complaint(value, type(value).__name__)) from None

    def _tree(self, value: object) -> object:
        kind = type(value)
        if kind in ATOMS:
            return value
        if isinstance(value, tuple) and kind is tuple:
            return tuple([item if type(item) in ATOMS else self._tree(item) for item in value])
        name, fields = self._fields[kind]
        return [name, *[item if type(item) in ATOMS else self._tree(item) for item in fields(value)]]

    def _complaint(self, value: object, place: str) -> str:
        """Say what the first thing in `value` is that is no value; "" where there is none."""
        kind = type(value)
        if kind in ATOMS:
            return ""
        if isinstance(value, tuple) and kind is tuple:
            inside = [(f"{place}[{index}]", item) for index, item in enumerate(value)]
        elif kind in self._fields:
            inside = [(f"{place}.{name}", getattr(value, name)) for name in _names(kind)]
        else:
            return f"{place}: {kind.__module__}.{kind.__qualname__} is no value; {_instead(kind)}"
        return next(filter(None, (self._complaint(item, at) for at, item in inside)), "")

    def value(self, tree: object) -> object:
        """Return the value of a tree; UndecodableError as for `decode`."""
        if isinstance(tree, tuple):
            return tuple([item if type(item) in ATOMS else self.value(item) for item in tree]) if tree else ()
        if isinstance(tree, list):
            return self._node(tree)
        if type(tree) in ATOMS:
            return tree
        raise UndecodableError(f"{type(tree).__name__} is no value")

    def _node(self, tree: list[object]) -> object:
        found = self._makers.get(tree[0]) if tree and isinstance(tree[0], str) else None
        if found is None:
            raise UndecodableError("unknown class")
        make, length = found
        if len(tree) - 1 != length:
            raise UndecodableError(f"{tree[0]} has other fields today")
        return make([item if type(item) in ATOMS else self.value(item) for item in tree[1:]])

    def _register(self, cls: type) -> None:
        name = cls.__qualname__
        if self._classes.setdefault(name, cls) is not cls:
            raise ValueError(f'two classes of values are called "{name}": rename one')
        if not _is_plain(cls):
            instead = "make it a NamedTuple or a plain frozen Struct"
            raise ValueError(f'"{name}" cannot be a value: {instead}')
        names = _names(cls)
        self._fields[cls] = (name, _fields_of(cls))
        self._makers[name] = (getattr(cls, "_make", None) or _maker(cls), len(names))


def _is_plain(cls: type) -> bool:
    """Whether a class, a NamedTuple or a frozen Struct, is made of its fields and runs nothing."""
    if is_named_tuple(cls):
        return cls.__dict__.get("__slots__") == ()
    return is_frozen(cls) and cls.__match_args__ == _names(cls) and not hasattr(cls, "__post_init__")


def is_frozen(cls: type) -> TypeGuard[type[Struct]]:
    """Whether a class is a frozen Struct."""
    return issubclass(cls, Struct) and cls.__struct_config__.frozen


def is_named_tuple(cls: type) -> bool:
    """Whether a class was made by `NamedTuple`."""
    return issubclass(cls, tuple) and hasattr(cls, "_make")


def _maker(cls: type) -> Maker:
    """Return what makes an object of its fields."""
    return lambda fields: cls(*fields)


def _fields_of(cls: type) -> FieldsOf:
    """Return a function from an object to its fields."""
    return cast("FieldsOf", astuple if issubclass(cls, Struct) else tuple)


def _instead(kind: type) -> str:
    """Return what to write instead of an object of this class."""
    plain: dict[type, str] = {dict: "use a tuple of pairs", list: "use a tuple", set: "use a sorted tuple"}
    return plain.get(kind, "use a plain one, or register its class")


def _names(cls: type) -> tuple[str, ...]:
    return cls.__struct_fields__ if issubclass(cls, Struct) else cast("Any", cls)._fields
