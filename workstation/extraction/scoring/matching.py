# SPDX-License-Identifier: MIT
"""Which prediction stands for which labelled relation: one to one, by their contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workstation.extraction.scoring.relations import Worded
from workstation.extraction.scoring.words import Numbers

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled relation with the prediction that stands for it.

    `likeness` is the Jaccard coefficient of the words of their contents.
    """

    gold: Worded
    predicted: Worded
    likeness: float

    @property
    def near(self) -> bool:
        """Whether the contents agree by half or more."""
        return self.likeness >= _HALF

    @property
    def common(self) -> int:
        """How many words the contents share."""
        return len(self.gold.content & self.predicted.content)

    @property
    def same_content(self) -> bool:
        """Whether the contents have the same words."""
        return self.gold.content == self.predicted.content

    @property
    def same(self) -> bool:
        """Whether contents and sources have the same words."""
        return self.same_content and self.gold.source == self.predicted.source

    @property
    def source_met(self) -> bool:
        """Whether the sources share a word, or neither has one."""
        return _met(self.gold.source, self.predicted.source)

    @property
    def source_end_met(self) -> bool:
        """Whether the sources end in the same word, or neither has one."""
        return max(self.gold.source, default=-1) == max(self.predicted.source, default=-1)

    @property
    def cue_met(self) -> bool:
        """Whether the cues share a word, or neither has one."""
        return _met(self.gold.cue, self.predicted.cue)


def pairs(gold: Sequence[Worded], predicted: Sequence[Worded]) -> Iterator[Pair]:
    """The pairs, most alike first; each relation is in one pair at most.

    Among pairs equally alike, those with a common source go first, then those with a common cue,
    then those that stand first in the text.
    """
    ranked = sorted(
        (-likeness(g.content, p.content), *_order(g, p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if not g.content.isdisjoint(p.content)
    )
    taken_gold: set[int] = set()
    taken: set[int] = set()
    for minus, *_, i, j in ranked:
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            yield Pair(gold[i], predicted[j], -minus)


def likeness(one: Numbers, other: Numbers) -> float:
    """The Jaccard coefficient: how much of all the words is common."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


def _order(gold: Worded, predicted: Worded) -> tuple[bool, bool, int, int]:
    return (
        gold.source.isdisjoint(predicted.source),
        gold.cue.isdisjoint(predicted.cue),
        min(gold.content),
        min(predicted.content),
    )


def _met(one: Numbers, other: Numbers) -> bool:
    return not one.isdisjoint(other) or not (one or other)
