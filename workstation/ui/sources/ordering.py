# SPDX-License-Identifier: MIT
"""Orders of review that go through a whole case: what to look at first. Pure."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from workstation.domain.claims import Claim
from workstation.domain.comparison import STATE_WORDS, Row, RowState
from workstation.domain.questions import Stance

_WORD = re.compile(r"[^\W_]{4,}")
_FEWEST = 3  # words; shorter reports say nothing about being the same
_SIDES = (Stance.YES, Stance.NO)
_NEW = 0.5  # share of new words above which a claim is called new


class Order(StrEnum):
    """In which order suggestions come up."""

    DOCUMENT = "document"
    CONTESTED = "contested"
    NOVELTY = "novelty"
    UNCERTAIN = "uncertain"


NAMES = {
    Order.DOCUMENT: ("Document order", "in this source"),
    Order.CONTESTED: ("Contested first", "in all sources"),
    Order.NOVELTY: ("New first", "in all sources"),
    Order.UNCERTAIN: ("Least certain first", "in all sources"),
}


@dataclass(frozen=True, slots=True)
class Round:
    """Suggestions of all sources, best first; `place` is where the review stands in it.

    `notes` say of some row ids why they stand where they do.
    """

    ids: "array[int]" = field(default_factory=lambda: array("q"))
    notes: Mapping[int, str] = field(default_factory=dict)
    place: int = -1

    def at(self, place: int) -> "Round":
        """The same with the review elsewhere."""
        return replace(self, place=place)

    def onward(self) -> list[int]:
        """The places after this one, then those from the beginning up to it."""
        after = self.place + 1
        return [*range(after, len(self.ids)), *range(min(after, len(self.ids)))]

    def holds(self, row_id: int) -> bool:
        """Whether the review stands at this claim."""
        return 0 <= self.place < len(self.ids) and self.ids[self.place] == row_id


def once(claims: Iterable[Claim]) -> list[Claim]:
    """The claims with identical reports left out: the first stands for all of them."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    kept = []
    for claim in claims:
        words = tuple(re.findall(r"[^\W_]+", claim.content.exact.casefold()))
        key = (claim.speaker or "", words)
        if claim.speaker is None or len(words) < _FEWEST or key not in seen:
            kept.append(claim)
        seen.add(key)
    return kept


def contested(claims: Sequence[Claim], rows: Iterable[Row]) -> Round:
    """Those that take a side where sides are taken, then those whose answers differ."""
    ranks: dict[str, tuple[int, str]] = {}
    for row in rows:
        if row.state not in (RowState.CONTESTED, RowState.DIFFER):
            continue
        note = f"“{row.question.wording}” {STATE_WORDS[row.state].capitalize()}: {row.why}"
        for cell in row.cells.values():
            for one in cell.placed:
                opposed = row.state is RowState.CONTESTED and one.position.stance in _SIDES
                rank = (0 if opposed else 1, note)
                ranks[one.claim.uid] = min(rank, ranks.get(one.claim.uid, rank))
    placed = sorted(claims, key=lambda claim: ranks.get(claim.uid, (2, ""))[0])
    notes = {c.id: ranks[c.uid][1] for c in claims if c.uid in ranks}
    return Round(_ids(placed), notes)


def novel(claims: Sequence[Claim], said: Iterable[Claim]) -> Round:
    """Those first of whose words the most are said in no other source."""
    sources: Counter[str] = Counter()
    counted: set[tuple[str, str]] = set()
    for claim in said:
        fresh = {(claim.source, word) for word in words_of(claim)} - counted
        counted |= fresh
        sources.update(word for _, word in fresh)
    shares, notes = {}, {}
    for claim in claims:
        words = words_of(claim)
        new = sum(sources[word] <= 1 for word in words)
        shares[claim.id] = new / len(words) if words else 0.0
        if shares[claim.id] > _NEW:
            much = "its words are" if new == len(words) else "most of its words are"
            notes[claim.id] = f"New: {much} said in no other source"
    return Round(_ids(sorted(claims, key=lambda claim: -shares[claim.id])), notes)


def uncertain(claims: Sequence[Claim]) -> Round:
    """The least certain first; those that nobody rated last."""
    rated = sorted(claims, key=lambda c: 2.0 if c.confidence is None else c.confidence)
    return Round(_ids(rated))


def words_of(claim: Claim) -> frozenset[str]:
    """The words of a claim that tell it from others: the longer ones, folded."""
    return frozenset(_WORD.findall(claim.content.exact.casefold()))


def _ids(claims: Iterable[Claim]) -> "array[int]":
    return array("q", (claim.id for claim in claims))
