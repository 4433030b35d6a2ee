# SPDX-License-Identifier: MIT
"""Whether claims lean on one another, and what credibility 1 still lacks (rules 6 and 10)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from workstation.analysis.holding import answer_of
from workstation.analysis.origins.dependence import dependence, missing_confirmation
from workstation.analysis.rollup import Principals
from workstation.domain.comparison import Placed
from workstation.domain.origins import GROUPING, LinkKind, LinkStatus
from workstation.services.actors import Actors
from workstation.services.claims import Claims
from workstation.storage import actors, origins, questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workstation.domain.claims import Claim
    from workstation.domain.origins import Dependence, Link
    from workstation.storage.editing import Door


class Dependences:
    """What claims share of carriers and origins."""

    def __init__(self, door: Door) -> None:
        self._store = door.store
        self._claims = Claims(door)
        self._actors = Actors(door)

    def of(self, uids: Iterable[str]) -> Dependence:
        """Whether these claims lean on one another, and by what."""
        claims = self._claims.many(uids)
        ties = origins.ties_of(self._store.read, (claim.uid for claim in claims))
        shown = {
            frozenset((tie.one, tie.other))
            for tie in ties
            if tie.kind is LinkKind.INDEPENDENT and tie.status is LinkStatus.CONFIRMED
        }
        return dependence(claims, self.known_origins(claims), shown)

    def confirmation(self, uid: str) -> str:
        """What the claim lacks for credibility 1, in a sentence; empty when nothing."""
        claim = self._claims.get(uid)
        agreeing = self._agreeing(claim)
        missing = missing_confirmation(
            claim,
            agreeing,
            self._principals([claim, *agreeing]).principal,
            self.known_origins([claim, *agreeing]),
        )
        if not missing:
            return ""
        return f"Credibility 1 means confirmed by independent sources. {missing}"

    def known_origins(self, claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
        """For each claim the groups of confirmed ties that it, or its source, belongs to."""
        things = {claim.uid for claim in claims} | {claim.source for claim in claims}
        groups = self._groups(things)
        return {
            claim.uid: frozenset((*groups.get(claim.uid, ()), *groups.get(claim.source, ())))
            for claim in claims
        }

    def _groups(self, things: set[str]) -> dict[str, set[str]]:
        """For each thing the confirmed groups around it, each by its kind and smallest uid."""
        from workstation.analysis.origins.components import Components

        found: dict[str, Link] = {}
        seen, edge = set(things), set(things)
        while edge:
            ties = [tie for tie in origins.ties_of(self._store.read, edge) if _holds(tie)]
            found.update((tie.uid, tie) for tie in ties)
            edge = {end for tie in ties for end in (tie.one, tie.other)} - seen
            seen |= edge
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for kind in GROUPING:
            joined = Components((tie.one, tie.other) for tie in found.values() if tie.kind is kind)
            for group in joined.groups():
                for uid in group:
                    groups[uid].add(f"{kind}: {group[0]}")
        return groups

    def _agreeing(self, claim: Claim) -> list[Claim]:
        """The claims that a person placed on one of its questions with the same answer."""
        db = self._store.read
        found: dict[int, None] = {}
        for position, _ in questions.positions(db, claim=claim.uid):
            mine = Placed(position, claim)
            if not mine.is_confirmed:
                continue
            beside = questions.positions(db, question=position.question)
            placed = [
                Placed(other, one)
                for other, one in zip(
                    (other for other, _ in beside),
                    self._claims.rows(number for _, number in beside),
                    strict=True,
                )
            ]
            found.update(
                (one.claim.id, None)
                for one in placed
                if one.is_confirmed and answer_of(one) == answer_of(mine)
            )
        return self._claims.rows(number for number in found if number != claim.id)

    def _principals(self, claims: Sequence[Claim]) -> Principals:
        ties = actors.affiliations(self._store.read)
        uids = {uid for tie in ties for uid in (tie.actor, tie.body)}
        uids |= {uid for one in claims for uid in (one.speaker, one.capacity.body) if uid}
        return Principals({actor.uid: actor for actor in self._actors.many(uids)}, ties)


def _holds(tie: Link) -> bool:
    return tie.status is LinkStatus.CONFIRMED and tie.kind in GROUPING
