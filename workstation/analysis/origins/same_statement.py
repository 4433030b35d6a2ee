# SPDX-License-Identifier: MIT
"""Which claims report one utterance: one speaker, one time, near enough the same words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from workstation.analysis.origins.components import Components
from workstation.analysis.statements import alike
from workstation.analysis.words import content_keys
from workstation.domain.figures import same_thing
from workstation.domain.origins import Alike, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.domain.figures import Figure
    from workstation.jobs import Ticket

FEWEST = 3  # words that carry meaning; fewer ("no comment") are said again and again
RECENT = timedelta(days=7)  # how long before it was printed an undated statement may be made
COMMON = 400  # claims of one speaker that share a word, after which it tells nothing
_SHARED = 0.6  # what the shorter of two that may be alike shares with the longer, at least
_BY_FIGURES = 0.3  # shared words of all words where the figures are the same


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim gives for finding its like; `speaker` stands for all joined with it."""

    uid: str
    speaker: str
    words: str
    earliest: str | None = None
    latest: str | None = None
    published_on: str | None = None
    figures: tuple[Figure, ...] = ()

    @property
    def time(self) -> tuple[str, str]:
        """The first and last day it may have been said on."""
        latest = self.latest or self.published_on or "9999-12-31"
        if self.earliest is not None:
            return self.earliest, max(latest, self.earliest)
        if self.latest is not None or self.published_on is None:
            return "0000", latest
        return _before(self.published_on), latest


def same_statements(
    said: Iterable[Said], apart: Iterable[tuple[str, str]], ticket: Ticket
) -> Iterator[Alike]:
    """The ties that hold the reports of each statement together.

    One statement has one time: a report that would leave a group without a common day stays
    out of it, so that undated reports never make two dated statements into one.
    """
    by_speaker: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_speaker[one.speaker].append(one)
    groups = Components((), apart)
    for number, claims in enumerate(by_speaker.values()):
        ticket.step(number, len(by_speaker), "comparing statements")
        yield from _of_one(sorted(claims, key=lambda one: (one.time, one.uid)), groups)


def _of_one(claims: Sequence[Said], groups: Components) -> Iterator[Alike]:
    keys = [content_keys(one.words) for one in claims]
    times = {one.uid: one.time for one in claims}
    pairs = sorted(_near(claims, keys), reverse=True)
    for score, first, second in pairs:
        one, other = sorted((claims[first].uid, claims[second].uid))
        if groups.together(one, other) or groups.parted(one, other):
            continue
        here, there = times[groups.head(one)], times[groups.head(other)]
        common = max(here[0], there[0]), min(here[1], there[1])
        if common[0] <= common[1]:
            groups.join(one, other)
            times[groups.head(one)] = common
            reason = _reason(score, claims[first], claims[second])
            yield Alike(LinkKind.SAME_STATEMENT, one, other, round(score, 3), reason)


def _near(
    claims: Sequence[Said], keys: Sequence[frozenset[str]]
) -> Iterator[tuple[float, int, int]]:
    """Numbers of the claims near enough in words, found by the rarest words of the shorter."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(keys):
        for word in words:
            having[word].append(number)
    for number, words in enumerate(keys):
        if len(words) < FEWEST:
            continue
        rare = sorted(words, key=lambda word: (len(having[word]), word))
        probes = rare[: len(words) - ceil(_SHARED * len(words)) + 1]
        found = {n for word in probes if len(having[word]) <= COMMON for n in having[word]}
        for other in found:
            longer = (len(keys[other]), other) > (len(words), number)
            if longer and (score := _likeness(claims, keys, number, other)):
                yield score, number, other


def _likeness(
    claims: Sequence[Said], keys: Sequence[frozenset[str]], one: int, other: int
) -> float:
    """The share of the shorter one's words, 0 for claims not alike."""
    first, second = keys[one], keys[other]
    shared = len(first & second)
    enough = alike(shared, len(first), len(second)) or (
        shared >= _BY_FIGURES * len(first | second)
        and _figures_agree(claims[one], claims[other]) is True
    )
    return shared / min(len(first), len(second)) if enough else 0.0


def _figures_agree(one: Said, other: Said) -> bool | None:
    """Whether all figures both give of one thing are the same; None where there are none."""
    pairs = [(a, b) for a in one.figures for b in other.figures if same_thing(a, b)]
    if not pairs:
        return None
    return all((a.low, a.high) == (b.low, b.high) for a, b in pairs)


def _reason(score: float, one: Said, other: Said) -> str:
    words = f"one speaker, one time, {score * 100:.0f} % of the words"
    figures = _figures_agree(one, other)
    if figures is None:
        return words
    return f"{words}, {'the same' if figures else 'other'} figures"


def _before(day: str) -> str:
    try:
        return (date.fromisoformat(day) - RECENT).isoformat()
    except (ValueError, OverflowError):
        return "0000"  # a day before the calendar
