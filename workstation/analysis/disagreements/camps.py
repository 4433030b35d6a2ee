# SPDX-License-Identifier: MIT
"""Camps: those who give one answer, and how many pairs stand between them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from workstation.domain.disagreements import Camp
from workstation.domain.statements import Statement


def camp(label: str, members: Iterable[Statement]) -> Camp:
    """A camp of these statements, each position once, in a fixed order."""
    ordered = sorted({one.position: one for one in members}.values(), key=lambda s: s.position)
    return Camp(
        label=label,
        positions=tuple(one.position for one in ordered),
        claims=tuple(sorted({one.claim for one in ordered})),
        speakers=tuple(sorted({one.speaker for one in ordered})),
        confirmed=sum(one.is_confirmed for one in ordered),
    )


def pairs_between(groups: Sequence[Sequence[Statement]]) -> int:
    """How many pairs there are of different groups and different speakers.

    All pairs less those within a group less those of one speaker across groups.
    """
    sizes = [len(group) for group in groups]
    crossing = (sum(sizes) ** 2 - sum(size * size for size in sizes)) // 2
    own: Counter[str] = Counter()
    own_within: Counter[tuple[int, str]] = Counter()
    for number, group in enumerate(groups):
        for one in group:
            own[one.speaker] += 1
            own_within[(number, one.speaker)] += 1
    by_one = sum(n * n for n in own.values()) - sum(n * n for n in own_within.values())
    return crossing - by_one // 2
