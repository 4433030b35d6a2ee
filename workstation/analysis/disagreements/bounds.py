# SPDX-License-Identifier: MIT
"""Intervals that do not overlap, among many, without looking at every pair."""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from workstation.domain.statements import Statement

Bounds = tuple[float, float]
BoundsOf = Callable[[Statement], Bounds]

_Best = tuple[float, str, float]  # best value, whose, best value of anybody else
_NOBODY: _Best = (float("inf"), "", float("inf"))


def apart(statements: Sequence[Statement], bounds_of: BoundsOf) -> list[Statement]:
    """Those whose interval does not overlap that of some other speaker."""
    lowest_high, highest_low = _NOBODY, _NOBODY
    for one in statements:
        low, high = bounds_of(one)
        lowest_high = _better(lowest_high, high, one.speaker)
        highest_low = _better(highest_low, -low, one.speaker)
    return [
        one
        for one in statements
        if bounds_of(one)[0] > _of_others(lowest_high, one.speaker)
        or -bounds_of(one)[1] > _of_others(highest_low, one.speaker)
    ]


def camps_of(statements: Iterable[Statement], bounds_of: BoundsOf) -> list[list[Statement]]:
    """Groups in which all intervals overlap, from low to high.

    Intervals of which every two overlap have a point in common, so one sweep is enough.
    """
    groups: list[list[Statement]] = []
    end = float("-inf")
    for one in sorted(statements, key=lambda s: (*bounds_of(s), s.position)):
        low, high = bounds_of(one)
        if not groups or low > end:
            groups.append([one])
            end = high
        else:
            groups[-1].append(one)
            end = min(end, high)
    return groups


def far(
    statements: Sequence[Statement],
    bounds_of: BoundsOf,
    value_of: Callable[[Statement], float],
    times: float,
) -> list[Statement]:
    """Those whose interval overlaps that of some other speaker whose value is times as large.

    Who has the smaller value reaches up to the larger one's interval only by the end of his own;
    so the furthest ends so far, and the nearest beginnings from here on, are all that matters.
    """
    ordered = sorted(statements, key=lambda s: (value_of(s), s.position))
    values = [value_of(one) for one in ordered]
    ends = list(_running(ordered, lambda one: -bounds_of(one)[1]))
    begins = list(_running(ordered[::-1], lambda one: bounds_of(one)[0]))[::-1]
    found, below, above = [], 0, 0
    for number, one in enumerate(ordered):
        low, high = bounds_of(one)
        while below < number and values[below] * times <= values[number]:
            below += 1
        while above < len(ordered) and values[above] < values[number] * times:
            above += 1
        reaches = below > 0 and -_of_others(ends[below - 1], one.speaker) >= low
        reached = above < len(ordered) and _of_others(begins[above], one.speaker) <= high
        if reaches or reached:
            found.append(one)
    return found


def _running(
    ordered: Iterable[Statement], value_of: Callable[[Statement], float]
) -> Iterable[_Best]:
    steps = accumulate(
        ordered, lambda best, one: _better(best, value_of(one), one.speaker), initial=_NOBODY
    )
    return list(steps)[1:]


def _better(best: _Best, value: float, speaker: str) -> _Best:
    """The best so far with one more value; of two equal ones either will do."""
    first, whose, second = best
    if speaker == whose:
        return (min(first, value), whose, second)
    if value < first:
        return (value, speaker, first)
    return (first, whose, min(second, value))


def _of_others(best: _Best, speaker: str) -> float:
    """The best value of anybody but this speaker."""
    first, whose, second = best
    return second if whose == speaker else first
