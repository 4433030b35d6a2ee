# SPDX-License-Identifier: MIT
"""The order in which the claims of one source are gone through. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.claims import Claim, Status


def waiting(claim: Claim) -> bool:
    """Whether a person has yet to decide about it; parked ones are left for later."""
    return claim.status is Status.SUGGESTED and not claim.parked


@dataclass(frozen=True, slots=True)
class Queue:
    """The claims of a source in document order, one of them in hand.

    `current` is a uid, or "" when there is none.
    """

    claims: tuple[Claim, ...] = ()
    current: str = ""

    @property
    def claim(self) -> Claim | None:
        """The claim in hand."""
        return next((claim for claim in self.claims if claim.uid == self.current), None)

    @property
    def number(self) -> int:
        """Its place, counted from 1; 0 for none."""
        return next((n for n, c in enumerate(self.claims, 1) if c.uid == self.current), 0)

    @property
    def left(self) -> int:
        """How many wait for a decision."""
        return sum(map(waiting, self.claims))

    def at(self, uid: str) -> "Queue":
        """The same with this claim in hand."""
        return Queue(self.claims, uid)

    def fresh(self, claims: Sequence[Claim]) -> "Queue":
        """The same over claims read again; a vanished one gives way to its successor."""
        now = tuple(claims)
        uids = {claim.uid for claim in now}
        if self.current in uids or not self.current:
            return Queue(now, self.current)
        after = [c.uid for c in self.claims[self.number :] if c.uid in uids]
        before = [c.uid for c in self.claims[: max(0, self.number - 1)] if c.uid in uids]
        return Queue(now, (after[:1] or before[-1:] or [""])[0])

    def first(self) -> "Queue":
        """The first that waits in hand, else the first of all."""
        uids = [c.uid for c in self.claims if waiting(c)] or [
            c.uid for c in self.claims if c.status is not Status.REJECTED
        ]
        return self.at(uids[0] if uids else "")

    def step(self, by: int) -> "Queue":
        """The next or previous one that was not found to be no claim; stays at the ends."""
        order = [
            c.uid for c in self.claims if c.status is not Status.REJECTED or c.uid == self.current
        ]
        if self.current not in order:
            return self.first()
        place = order.index(self.current) + by
        return self.at(order[place]) if 0 <= place < len(order) else self

    def after_decision(self) -> "Queue":
        """The next that waits, from here on and then from the beginning; else stay."""
        here = self.number
        order = [*self.claims[here:], *self.claims[:here]]
        uid = next((claim.uid for claim in order if waiting(claim)), self.current)
        return self.at(uid)
