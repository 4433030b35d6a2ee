# SPDX-License-Identifier: MIT
"""Views of a comparison as plain values and back; what cannot be read counts as not chosen."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from workstation.domain.views import View

T = TypeVar("T")


def to_store(view: View) -> dict[str, Any]:
    """A view as values that JSON can hold; fields left as they are by default are left out."""
    stored = _plain(view)
    assert isinstance(stored, dict)
    return stored


def from_store(stored: object) -> View:
    """The view that was stored; unknown and damaged values are passed over."""
    return _read(View, stored) if isinstance(stored, Mapping) else View()


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        default = type(value)()
        return {
            field.name: _plain(found)
            for field in fields(value)
            if (found := getattr(value, field.name)) != getattr(default, field.name)
        }
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.value if isinstance(value, Enum) else value


def _read(kind: type[T], stored: Mapping[str, Any]) -> T:
    """A dataclass from its values, each field that fits its type."""
    found = {}
    for name, wanted in get_type_hints(kind).items():
        if name in stored:
            try:
                found[name] = _value(wanted, stored[name])
            except (TypeError, ValueError):
                continue
    return kind(**found)


def _value(wanted: Any, stored: Any) -> Any:  # noqa: ANN401 - any field of a view
    """A stored value as the type a field wants.

    Raises:
        TypeError, ValueError: it does not fit.
    """
    if get_origin(wanted) is tuple:
        part = get_args(wanted)[0]
        if not isinstance(stored, list):
            raise TypeError(f"{stored!r} is no list")
        return tuple(_value(part, one) for one in stored)
    if isinstance(wanted, UnionType):
        kinds = [kind for kind in get_args(wanted) if kind is not type(None)]
        return None if stored is None else _value(kinds[0], stored)
    if isinstance(wanted, type) and is_dataclass(wanted):
        if not isinstance(stored, Mapping):
            raise TypeError(f"{stored!r} holds no fields")
        return _read(wanted, stored)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(stored)
    if not isinstance(stored, wanted) or (wanted is int and isinstance(stored, bool)):
        raise TypeError(f"{stored!r} is no {wanted.__name__}")
    return stored
