# SPDX-License-Identifier: MIT
"""Which reports are of one statement: same speaker, same time, near enough the same words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from workstation.analysis.words import content_keys
from workstation.domain.comparison import Said
from workstation.domain.dates import VagueDate

_ALIKE = 0.6  # shared words of all words
_INSIDE = 0.8  # shared words of the shorter one
_SHORTEST = 4  # words a shorter one needs to be found inside a longer one

Report = tuple[str, VagueDate | None]


def count_statements(said: Iterable[Said]) -> int:
    """How many times somebody said something, however often it was reported."""
    by_speaker: defaultdict[str, set[Report]] = defaultdict(set)
    for one in said:
        by_speaker[one.speaker].add((one.words, one.said_on))
    return sum(_statements_of_one(reports) for reports in by_speaker.values())


def _statements_of_one(reports: Collection[Report]) -> int:
    """Statements of one speaker.

    Undated reports may join dated ones but never make two dated ones into one.
    """
    if len(reports) == 1:
        return 1
    parted: tuple[list[Report], list[Report]] = ([], [])
    for report in reports:
        parted[_bounded(report[1])].append(report)
    undated, dated = parted
    first = len(dated)
    roots = _roots(first, _near_pairs(dated))
    if not undated:
        return len(set(roots))
    everything = [*dated, *undated]
    late_pairs = (pair for pair in _near_pairs(everything) if max(pair) >= first)
    late_roots = _roots(len(everything), late_pairs)
    alone = set(late_roots[first:]) - set(late_roots[:first])
    return len(set(roots)) + len(alone)


def _bounded(date: VagueDate | None) -> bool:
    return date is not None and date.earliest is not None and date.latest is not None


def _near_pairs(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Numbers of those that may be of one statement: of one time, in nearly the same words."""
    bounds = [_bounds(said_on) for _, said_on in reports]
    ordered = sorted(range(len(reports)), key=bounds.__getitem__)
    keys = cache(lambda number: content_keys(reports[number][0]))  # most are of no time shared
    for place, number in enumerate(ordered, 1):
        last = bounds[number][1]
        for other in islice(ordered, place, None):
            if bounds[other][0] > last:
                break  # it and all that follow were said later
            one, theirs = keys(number), keys(other)
            # Texts without words that carry meaning are alike.
            if alike(len(one & theirs), len(one), len(theirs)):
                yield number, other


def _bounds(said_on: VagueDate | None) -> tuple[str, str]:
    """The first and the last day on which it may have been said."""
    if said_on is None:
        return "", "9999"
    return said_on.earliest or "", said_on.latest or "9999"


def alike(shared: int, one: int, other: int) -> bool:
    """Whether two texts of so many words, of which so many are shared, are near enough."""
    if shared >= _ALIKE * (one + other - shared):
        return True
    shorter = min(one, other)
    return shorter >= _SHORTEST and shared >= _INSIDE * shorter


def _roots(size: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each of `size` numbers, the number that stands for its connected group."""
    parents = list(range(size))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for one, other in pairs:
        parents[root(one)] = root(other)
    return [root(number) for number in range(size)]
