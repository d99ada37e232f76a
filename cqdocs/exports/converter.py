"""The cattrs converter: how each type of the tree is written as JSON values, and read back.

Every object says its type under `TAG`, a span is `[start, end]`, what equals its default is left out.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import attrgetter, methodcaller
from types import NoneType
from typing import get_origin

import attrs
from cattrs import AttributeValidationNote, BaseValidationError, Converter, IterableValidationNote
from cattrs.cols import list_structure_factory

from cqdocs.errors import FormatError
from cqdocs.exports.types import TAG, alternatives
from cqdocs.exports.values import (
    Reader,
    has_scalars,
    plain_reader,
    read_span,
    read_word,
    scalar_reader,
    unexpected,
)
from cqdocs.model.ratio import Ratio
from cqdocs.model.span import Span


@cache
def converter() -> Converter:
    """The converter between a document and JSON values."""
    made = Converter(omit_if_default=True, unstruct_collection_overrides={tuple: list})
    made.register_unstructure_hook(Span, list)
    made.register_unstructure_hook(StrEnum, attrgetter("value"))
    made.register_unstructure_hook(Decimal, _write_decimal)
    made.register_unstructure_hook(Ratio, str)
    made.register_unstructure_hook(datetime.date, methodcaller("isoformat"))
    made.register_unstructure_hook_factory(attrs.has, _object_writer)

    made.register_structure_hook(str, plain_reader(str, "a string"))
    made.register_structure_hook(int, plain_reader(int, "an integer"))
    made.register_structure_hook(bool, plain_reader(bool, "a boolean"))
    made.register_structure_hook(StrEnum, read_word)
    made.register_structure_hook(Span, read_span)
    made.register_structure_hook_factory(has_scalars, scalar_reader)
    made.register_structure_hook_factory(_is_array, _array_reader)
    made.register_structure_hook_factory(_is_union_of_objects, _union_reader)
    made.register_structure_hook_factory(attrs.has, _object_reader)  # a class has its subclasses
    return made


def locate(error: Exception) -> FormatError:
    """What cattrs found wrong first, with its place in the data."""
    place = ""
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
        for note in getattr(error, "__notes__", ()):
            if isinstance(note, AttributeValidationNote):
                place += f".{note.name}"
            elif isinstance(note, IterableValidationNote):
                place += f"[{note.index}]"
    if isinstance(error, RecursionError):
        return FormatError("the document: nested too deeply")
    message = "missing" if isinstance(error, KeyError) else str(error)
    return FormatError(f"{place.removeprefix('.') or 'the document'}: {message}")


def _write_decimal(value: Decimal) -> str:
    return str(value).upper()  # the caller's decimal context may write a small e


def _object_writer(cls: type[attrs.AttrsInstance], made: Converter) -> Callable[[object], object]:
    write_fields = made.gen_unstructure_attrs_fromdict(cls)

    def write(value: object) -> object:
        if type(value) is not cls:  # a Lead among the sentences
            written: object = made.unstructure(value)
            return written
        return {TAG: cls.__name__, **write_fields(value)}

    return write


def _object_reader(cls: type[attrs.AttrsInstance], made: Converter) -> Reader:
    read_fields = made.gen_structure_attrs_fromdict(cls)
    classes = _classes(cls)
    keys = {TAG: None} | dict.fromkeys(field.name for field in attrs.fields(cls))

    def read(data: object, _: object) -> object:
        members, tag = _tagged(data, classes)
        if tag != cls.__name__:
            return made.structure(data, classes[tag])
        if not members.keys() <= keys.keys():
            unknown = next(key for key in members if key not in keys)
            raise unexpected(f"only the keys {', '.join(keys)}", unknown)
        return read_fields(members, cls)

    return read


def _is_union_of_objects(hint: object) -> bool:
    return len(_classes(hint)) > 1


def _union_reader(hint: object, made: Converter) -> Reader:
    classes = _classes(hint)
    optional = NoneType in alternatives(hint)

    def read(data: object, _: object) -> object:
        if data is None and optional:
            return None
        return made.structure(data, classes[_tagged(data, classes)[1]])

    return read


def _classes(hint: object) -> dict[str, type]:
    """The classes that have a tag among what a field may hold, by their tags."""
    classes = (cls for cls in alternatives(hint) if isinstance(cls, type) and attrs.has(cls))
    return {cls.__name__: cls for cls in classes}


def _tagged(data: object, known: Collection[str]) -> tuple[dict[str, object], str]:
    if not isinstance(data, dict):
        raise unexpected("an object", data)
    tag: object = data.get(TAG)
    if isinstance(tag, str) and tag in known:
        return data, tag
    raise unexpected(f'"{TAG}" to be {" or ".join(known)}', tag)


def _is_array(hint: object) -> bool:
    return get_origin(hint) is tuple


def _array_reader(hint: type, made: Converter) -> Reader:
    read_items = list_structure_factory(hint, made)

    def read(data: object, _: object) -> object:
        if not isinstance(data, list | tuple):
            raise unexpected("an array", data)
        return tuple(read_items(data, hint))

    return read
