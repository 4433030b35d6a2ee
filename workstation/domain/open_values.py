# SPDX-License-Identifier: MIT
"""Values in conflict, carried along with what they are values of (rule 15)."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """One of the values of a field; `by` names whoever set it, nobody what a row was born with."""

    value: object
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """A field of which several values are kept until a person settles them."""

    field: str
    held: tuple[Held, ...]


Opens = tuple[Open, ...]


def held_of(opens: Iterable[Open], field: str) -> tuple[Held, ...]:
    """The values of a field in conflict; none where it is not."""
    return next((one.held for one in opens if one.field == field), ())
