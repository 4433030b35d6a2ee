# SPDX-License-Identifier: MIT
"""Which reports are of one statement: same speaker, same time, near enough the same words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from workstation.analysis.words import content_keys
from workstation.domain.comparison import Said
from workstation.domain.dates import VagueDate, overlap

_ALIKE = 0.6  # shared words of all words
_INSIDE = 0.8  # shared words of the shorter one
_SHORTEST = 4  # words a shorter one needs to be found inside a longer one

Version = tuple[frozenset[str], VagueDate | None]


def count_statements(said: Iterable[Said]) -> int:
    """How many times somebody said something, however often it was reported."""
    by_speaker: defaultdict[str, set[Version]] = defaultdict(set)
    for one in said:
        # Texts without words that carry meaning are alike.
        words = content_keys(one.words) or frozenset(("",))
        by_speaker[one.speaker].add((words, one.said_on))
    return sum(_statements_of_one(versions) for versions in by_speaker.values())


def _statements_of_one(versions: Iterable[Version]) -> int:
    """Statements of one speaker.

    Undated reports may join dated ones but never make two dated ones into one.
    """
    found = list(versions)
    if len(found) == 1:
        return 1
    parted: tuple[list[Version], list[Version]] = ([], [])
    for version in found:
        parted[_bounded(version[1])].append(version)
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


def _near_pairs(versions: Sequence[Version]) -> Iterator[tuple[int, int]]:
    """Numbers of the versions that may be one statement, found by the words they share."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, (words, date) in enumerate(versions):
        shared = Counter(other for word in words for other in having[word])
        for other, shared_words in shared.items():
            theirs, their_date = versions[other]
            if alike(shared_words, len(words), len(theirs)) and _one_time(date, their_date):
                yield number, other
        for word in words:
            having[word].append(number)


def alike(shared: int, one: int, other: int) -> bool:
    """Whether two texts of so many words, of which so many are shared, are near enough."""
    if shared >= _ALIKE * (one + other - shared):
        return True
    shorter = min(one, other)
    return shorter >= _SHORTEST and shared >= _INSIDE * shorter


def _one_time(one: VagueDate | None, other: VagueDate | None) -> bool:
    return one is None or other is None or overlap(one, other)


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
