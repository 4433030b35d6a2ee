# SPDX-License-Identifier: MIT
"""Which claims a timeline asks for, in SQL: on which clock, in which lanes, narrowed how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workstation.domain.timeline import Lanes
from workstation.domain.views import Clock
from workstation.storage.claims import VISIBLE
from workstation.storage.queries import Conditions, match_query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workstation.domain.views import Narrowing

# Of each clock: the earliest and the latest day of claim c.
_DAYS = {
    Clock.STATEMENT: ("c.earliest", "c.latest"),
    Clock.EVENT: ("c.event_earliest", "c.event_latest"),
    Clock.PUBLICATION: ("s.published_on", "s.published_on"),
}
# Of each kind of lane: the row id it is told by.
_KEYS = {
    Lanes.ACTOR: "c.speaker_id",
    Lanes.QUESTION: "x.question_id",
    Lanes.SOURCE: "c.source_id",
    Lanes.PUBLISHER: "s.publisher_id",
}

# An actor and whoever is joined with it, as row ids.
JOINED = (
    "SELECT a.id FROM actors a, actors k WHERE k.uid IN ({}) "
    "AND coalesce(a.stands_for_id, a.id) = coalesce(k.stands_for_id, k.id)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which claims are asked for: on which clock, in which lanes, narrowed how, of which days."""

    clock: Clock
    lanes: Lanes
    narrowing: Narrowing
    since: str | None = None
    until: str | None = None

    @property
    def days(self) -> tuple[str, str]:
        """The earliest and the latest day in SQL."""
        return _DAYS[self.clock]

    @property
    def day(self) -> str:
        """The day a claim is counted at, in SQL: the last it may be of, else the first."""
        earliest, latest = self.days
        return f"coalesce({latest}, {earliest})"

    @property
    def key(self) -> str:
        """The row id of the lane in SQL."""
        return _KEYS[self.lanes]

    def tables(self) -> str:
        """What to read from."""
        tables = "claims c"
        if self.lanes is Lanes.QUESTION:
            tables = (
                "positions x JOIN claims c ON c.id = x.claim_id "
                "JOIN questions q ON q.id = x.question_id"
            )
        if self.clock is Clock.PUBLICATION or self.lanes is Lanes.PUBLISHER or self._graded:
            tables += " JOIN sources s ON s.id = c.source_id"
        if self._graded:
            tables += " LEFT JOIN actors p ON p.id = s.publisher_id"
        return tables

    @property
    def _graded(self) -> bool:
        return bool(self.narrowing.reliability or self.narrowing.publishers)

    @property
    def sparse(self) -> bool:
        """Whether few claims have a day on this clock; an index holds only these."""
        return self.clock is Clock.EVENT

    def where(self, *, dated: bool | None = True) -> Conditions:
        """The conditions that choose the claims: dated ones of the days asked for, undated, all."""
        where = Conditions(VISIBLE, "c.status <> 'rejected'")
        if self.lanes is Lanes.QUESTION:
            where.add("x.deleted = 0 AND x.status <> 'dismissed' AND q.deleted = 0")
        _narrow(where, self.narrowing, placed=self.lanes is Lanes.QUESTION)
        earliest, latest = self.days
        if dated is False:
            where.add(f"{latest} IS NULL AND {earliest} IS NULL")
        elif dated:
            where.add(self.dated)
            where.add(f"coalesce({latest}, '9999') >= ?", self.since or "")
            where.add(f"coalesce({earliest}, '') <= ?", self.until or "9999-12-31")
        return where

    @property
    def dated(self) -> str:
        """Whether a claim has a day, in the words of the index of those that have."""
        return f"{self.day} IS NOT NULL"


def _narrow(where: Conditions, wanted: Narrowing, *, placed: bool) -> None:
    if wanted.accepted_only:
        where.add("c.status IN ('accepted', 'accepted in bulk')")
    _any_of(where, wanted.standings, "c.standing IN ({})")
    _any_of(where, wanted.acts, "c.act IN ({})")
    _any_of(where, wanted.credibility, "c.credibility IN ({})")
    _any_of(where, wanted.sources, "c.source_id IN (SELECT id FROM sources WHERE uid IN ({}))")
    _any_of(where, wanted.actors, f"c.speaker_id IN ({JOINED})")
    _any_of(where, wanted.publishers, f"s.publisher_id IN ({JOINED})")
    _any_of(
        where,
        wanted.reliability,
        "coalesce(nullif(s.reliability, ''), p.reliability, 'F') IN ({})",
    )
    if query := match_query(wanted.text):
        where.add("c.id IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)", query)
    _narrow_positions(where, wanted, placed=placed)


def _narrow_positions(where: Conditions, wanted: Narrowing, *, placed: bool) -> None:
    """What is asked of the positions: of the lane's own one, else of any the claim holds."""
    inner = where if placed else Conditions("x.deleted = 0 AND x.status <> 'dismissed'")
    if not wanted.suggested:
        where.add("c.status <> 'suggested'")
    asked = (wanted.questions, wanted.stances, wanted.directness)
    if not wanted.suggested and (placed or any(asked)):
        inner.add("x.status = 'confirmed'")
    _any_of(
        inner, wanted.questions, "x.question_id IN (SELECT id FROM questions WHERE uid IN ({}))"
    )
    _any_of(inner, wanted.stances, "x.stance IN ({})")
    inner.add_if(wanted.directness, "x.directness = ?")
    if not placed and any(asked):
        where.add(f"c.id IN (SELECT x.claim_id FROM positions x WHERE {inner})", *inner.values)


def _any_of(where: Conditions, values: Iterable[Any], term: str) -> None:
    listed = [getattr(value, "value", value) for value in values]
    if listed:
        where.add(term.format(", ".join("?" * len(listed))), *listed)
