# SPDX-License-Identifier: MIT
"""Who contradicts whom: pairs of speakers by the number of disagreements they are in."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations, product

from workstation.domain.disagreements import Disagreement, Rule

Contradiction = tuple[str, str, int, tuple[str, ...]]
"""Uids of two actors, how many disagreements they are in, uids of the questions of these."""

# Rules that are not about two speakers.
_NOT_BETWEEN = (Rule.REPORTED_DIFFERENTLY, Rule.NOTHING_DENIED)
_MOST_SPEAKERS = 2_000  # paired; those in most disagreements come first


def edges(
    found: Iterable[Disagreement], *, actors: Collection[str] | None = None, limit: int
) -> list[Contradiction]:
    """Pairs of identified speakers in different camps, most disagreements first.

    Args:
        found: the disagreements that count.
        actors: only pairs with one of these.
        limit: at most so many pairs.
    """
    between = [one for one in found if one.rule not in _NOT_BETWEEN]
    weights = Counter(s for one in between for camp in one.camps for s in set(camp.speakers))
    kept = {speaker for speaker, _ in weights.most_common(_MOST_SPEAKERS)} | set(actors or ())
    counts: Counter[tuple[str, str]] = Counter()
    about: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in between:
        for pair in _pairs(one, kept, actors):
            counts[pair] += 1
            about[pair].add(one.question)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return [(*pair, number, tuple(sorted(about[pair]))) for pair, number in ordered]


def _pairs(
    one: Disagreement, kept: Collection[str], actors: Collection[str] | None
) -> set[tuple[str, str]]:
    """Pairs across the camps of one disagreement, each once."""
    camps = [
        [speaker for speaker in camp.speakers if speaker in kept and ":" not in speaker]
        for camp in one.camps
    ]
    found = set()
    for first, second in combinations(camps, 2):
        for speaker, other in product(first, second):
            if speaker != other and (actors is None or speaker in actors or other in actors):
                found.add((min(speaker, other), max(speaker, other)))
    return found
