# SPDX-License-Identifier: MIT
"""Measures as numbers that add up: those of many texts are the sums of those of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field


@dataclass(frozen=True, slots=True)
class Rate:
    """What was right among what was predicted, and found among what was to be found."""

    right: float = 0
    predicted: int = 0
    found: float = 0
    gold: int = 0

    @property
    def precision(self) -> float | None:
        """The share of the predicted that is right; None when nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The share of the labelled that was found; None when nothing is labelled."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None when there is nothing to judge at all."""
        if not self.predicted and not self.gold:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over `count` cases."""

    sum: float = 0
    count: int = 0

    @property
    def value(self) -> float | None:
        """The mean; None without a case."""
        return self.sum / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many texts and relations were judged, and how many relations were left out."""

    texts: int = 0
    gold: int = 0
    predicted: int = 0
    empty_predicted: int = 0
    ignored_gold: int = 0
    ignored_predicted: int = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """All measures, by name."""

    counts: Counts = field(default_factory=Counts)
    rates: Mapping[str, Rate] = field(default_factory=dict)
    means: Mapping[str, Mean] = field(default_factory=dict)


def total(scores: Iterable[Scores]) -> Scores:
    """The measures of all of them together."""
    every = list(scores)
    first = every[0] if every else Scores()
    return Scores(
        Counts(*map(sum, zip(*(astuple(one.counts) for one in every), strict=True))),
        {name: total_rate([one.rates[name] for one in every]) for name in first.rates},
        {name: _total_mean([one.means[name] for one in every]) for name in first.means},
    )


def total_rate(rates: Sequence[Rate]) -> Rate:
    """One rate of all of them together."""
    return Rate(
        sum(one.right for one in rates),
        sum(one.predicted for one in rates),
        sum(one.found for one in rates),
        sum(one.gold for one in rates),
    )


def _total_mean(means: Sequence[Mean]) -> Mean:
    return Mean(sum(one.sum for one in means), sum(one.count for one in means))
