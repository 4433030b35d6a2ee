# SPDX-License-Identifier: MIT
"""How many pairs of intervals cannot both hold, or are far apart, without making the pairs."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Sequence

from workstation.analysis.disagreements.bounds import BoundsOf
from workstation.domain.statements import Statement

_Count = Callable[[Sequence[Statement]], int]


def disjoint_pairs(statements: Sequence[Statement], bounds_of: BoundsOf) -> int:
    """Pairs of different speakers whose intervals do not overlap."""

    def count(among: Sequence[Statement]) -> int:
        ends = sorted(bounds_of(one)[1] for one in among)
        return sum(bisect_left(ends, bounds_of(one)[0]) for one in among)

    return _of_different_speakers(statements, count)


def far_pairs(
    statements: Sequence[Statement],
    bounds_of: BoundsOf,
    value_of: Callable[[Statement], float],
    times: float,
) -> int:
    """Pairs of different speakers that overlap and of which one value is times the other.

    All pairs that far apart, less those whose intervals do not overlap.
    """

    def count(among: Sequence[Statement]) -> int:
        values = sorted(value_of(one) for one in among)
        found = sum(_reached(values, value_of(one), times) for one in among)
        ended: list[float] = []
        by_end = sorted(among, key=lambda one: bounds_of(one)[1])
        number = 0
        for one in sorted(among, key=lambda one: bounds_of(one)[0]):
            while number < len(by_end) and bounds_of(by_end[number])[1] < bounds_of(one)[0]:
                insort(ended, value_of(by_end[number]))
                number += 1
            found -= _reached(ended, value_of(one), times)
        return found

    return _of_different_speakers(statements, count)


def _reached(values: Sequence[float], value: float, times: float) -> int:
    """How many of these, in order, are that many times smaller."""
    return bisect_right(values, value, key=lambda smaller: smaller * times)


def _of_different_speakers(statements: Sequence[Statement], count: _Count) -> int:
    own: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        own[one.speaker].append(one)
    return count(statements) - sum(count(those) for those in own.values() if len(those) > 1)
