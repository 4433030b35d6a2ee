# SPDX-License-Identifier: MIT
"""In whose name somebody speaks at a time (rule 9): capacity first, then affiliations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from workstation.domain.actors import Actor, Affiliation, Tie
from workstation.domain.claims import CapacityKind, Claim
from workstation.domain.comparison import Said
from workstation.domain.dates import VagueDate

# The first of these that is known for the date is followed; membership never is.
_TIES = (Tie.SPEAKS_FOR, Tie.HOLDS_OFFICE_IN, Tie.ORGAN_OF)


class Principals:
    """Finds the body a claim's speaker speaks for, joined actors standing as one (rule 16)."""

    def __init__(self, actors: Mapping[str, Actor], affiliations: Iterable[Affiliation]) -> None:
        self._stands_for = {
            joined: actor.uid for actor in actors.values() for joined in actor.joined
        }
        self._ties: defaultdict[str, defaultdict[Tie, list[Affiliation]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._dated: set[str] = set()  # of whom it depends on the day
        self._always: dict[str, str | None] = {}
        for tie in affiliations:
            if tie.tie.rolls_up:
                actor = self.actor(tie.actor)
                self._ties[actor][tie.tie].append(tie)
                if tie.since is not None or tie.until is not None:
                    self._dated.add(actor)

    def actor(self, uid: str) -> str:
        """The actor that stands for this one."""
        return self._stands_for.get(uid, uid)

    def principal(self, claim: Claim) -> str | None:
        """The body at the end of the chain from the speaker; the speaker if there is none."""
        if claim.speaker is None:
            return None
        capacity = claim.capacity
        bounds = _statement_bounds(claim)
        return self.bodies(claim.speaker, capacity.kind, capacity.body, *bounds)[-1]

    def chain(self, one: Said) -> tuple[str, ...]:
        """The speaker, who is identified, and the bodies spoken for, one after another."""
        last = one.latest or one.published_on  # it was said before it was printed
        return self.bodies(one.speaker, one.capacity.kind, one.capacity.body, one.earliest, last)

    def bodies(
        self,
        speaker: str,
        capacity: CapacityKind,
        body: str | None,
        first: str | None,
        last: str | None,
    ) -> tuple[str, ...]:
        """The speaker, then each body that is spoken for at a time between two days.

        Somebody speaking personally speaks for nobody else. Where two bodies would do, the
        chain ends: it is not for us to choose. Nobody stands in it twice.
        """
        found = [self.actor(speaker)]
        if capacity is CapacityKind.PERSONAL:
            return tuple(found)
        if capacity is CapacityKind.FOR and body is not None and self.actor(body) != found[0]:
            found.append(self.actor(body))
        while (next_one := self._body_of(found[-1], first, last)) not in (None, *found):
            found.append(str(next_one))
        return tuple(found)

    @property
    def names(self) -> dict[str, str]:
        """The names of everybody these ties are between."""
        found: dict[str, str] = {}
        for by_kind in self._ties.values():
            for tie in chain.from_iterable(by_kind.values()):
                found |= {tie.actor: tie.actor_name, tie.body: tie.body_name}
        return found

    def _body_of(self, actor: str, first: str | None, last: str | None) -> str | None:
        if actor in self._dated:
            return self._at(actor, first, last)
        if actor not in self._always:
            self._always[actor] = self._at(actor, None, None)
        return self._always[actor]

    def _at(self, actor: str, first: str | None, last: str | None) -> str | None:
        """The body an actor speaks for at a time; None if there is none, or if two would do."""
        ties: Mapping[Tie, list[Affiliation]] = self._ties.get(actor, {})
        for tie in _TIES:
            bodies = {
                self.actor(one.body) for one in ties.get(tie, ()) if _held_at(one, first, last)
            }
            if bodies:
                return bodies.pop() if len(bodies) == 1 else None
        return None


def _held_at(tie: Affiliation, first: str | None, last: str | None) -> bool:
    """Whether the tie may have held when the statement was made; unknown dates allow it."""
    not_yet = last is not None and (start := _earliest(tie.since)) is not None and last < start
    over = first is not None and (end := _latest(tie.until)) is not None and end < first
    return not (not_yet or over)


def _statement_bounds(claim: Claim) -> tuple[str | None, str | None]:
    """First and last possible day of the statement; it was made before it was published."""
    date = claim.statement_date
    return _earliest(date), _latest(date) or claim.published_on


def _earliest(date: VagueDate | None) -> str | None:
    return date.earliest if date is not None else None


def _latest(date: VagueDate | None) -> str | None:
    return date.latest if date is not None else None
