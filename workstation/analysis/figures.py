# SPDX-License-Identifier: MIT
"""Which figures may be compared at all, and which of them cannot both hold (rule 8)."""

from workstation.domain.figures import Figure, disjoint, same_thing


def comparable(one: Figure, other: Figure) -> bool:
    """Whether both count the same thing in the same place, both the whole or both a part.

    Places are compared by name only: of two differently named ones we do not know whether
    they overlap, so their figures are left apart.
    """
    same_extent = (one.part_of is None) == (other.part_of is None)
    return same_extent and same_thing(one, other) and _same_place(one.place, other.place)


def conflict(one: Figure, other: Figure) -> bool:
    """Whether two comparable figures cannot both hold."""
    return comparable(one, other) and disjoint(one, other)


def _same_place(one: str, other: str) -> bool:
    """Whether the places are the same, or one is not told."""
    first, second = one.casefold().split(), other.casefold().split()
    return not first or not second or first == second
