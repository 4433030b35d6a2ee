# SPDX-License-Identifier: MIT
"""Reading timelines: lanes with their counts first, then single claims where they are few.

By actor and statement the counts come from the index `claims_of_speaker` alone; single claims are
read lean, those of few lanes only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workstation.domain.timeline import Lanes
from workstation.domain.views import Clock
from workstation.storage.claims import VISIBLE
from workstation.storage.queries import Conditions, match_query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from workstation.domain.views import Narrowing

# Of each clock: the earliest and the latest day of claim c.
_DAYS = {
    Clock.STATEMENT: ("c.earliest", "c.latest"),
    Clock.EVENT: (
        "json_extract(c.event_date, '$.earliest')",
        "json_extract(c.event_date, '$.latest')",
    ),
    Clock.PUBLICATION: ("s.published_on", "s.published_on"),
}
# Of each kind of lane: the row id it is told by.
_KEYS = {
    Lanes.ACTOR: "c.speaker_id",
    Lanes.QUESTION: "x.question_id",
    Lanes.SOURCE: "c.source_id",
    Lanes.PUBLISHER: "s.publisher_id",
}
# What a row id stands for once joined actors are one: the row id kept, its uid and name.
_NAMES = {
    Lanes.ACTOR: "SELECT k.id, coalesce(j.uid, k.uid), coalesce(j.name, k.name), '' FROM actors k "
    "LEFT JOIN actors j ON j.id = k.stands_for_id",
    Lanes.QUESTION: "SELECT k.id, k.uid, k.wording, k.place FROM questions k",
    Lanes.SOURCE: "SELECT k.id, k.uid, coalesce(nullif(k.title, ''), k.name), '' FROM sources k",
}
_NAMES[Lanes.PUBLISHER] = _NAMES[Lanes.ACTOR]

ItemRow = tuple[Any, ...]  # the columns of _ITEM


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

    def where(self, *, dated: bool | None = True) -> Conditions:
        """The conditions that choose the claims: dated ones of the days asked for, undated, all."""
        where = Conditions(VISIBLE, "c.status <> 'rejected'")
        if self.lanes is Lanes.QUESTION:
            where.add("x.deleted = 0 AND x.status <> 'dismissed' AND q.deleted = 0")
        _narrow(where, self.narrowing, placed=self.lanes is Lanes.QUESTION)
        earliest, latest = self.days
        if dated is not None:
            either = f"coalesce({latest}, {earliest})"
            where.add(f"{either} IS NOT NULL" if dated else f"{either} IS NULL")
        if dated:
            where.add(self.within, self.since or "", self.until or "9999-12-31")
        return where

    @property
    def within(self) -> str:
        """Whether a dated claim may lie in the days asked for; takes the first and the last."""
        earliest, latest = self.days
        return f"coalesce({latest}, '9999') >= ? AND coalesce({earliest}, '') <= ?"


def _narrow(where: Conditions, wanted: Narrowing, *, placed: bool) -> None:
    if wanted.accepted_only:
        where.add("c.status IN ('accepted', 'accepted in bulk')")
    _any_of(where, wanted.standings, "c.standing IN ({})")
    _any_of(where, wanted.acts, "c.act IN ({})")
    _any_of(where, wanted.credibility, "c.credibility IN ({})")
    _any_of(where, wanted.sources, "c.source_id IN (SELECT id FROM sources WHERE uid IN ({}))")
    _any_of(where, wanted.actors, f"c.speaker_id IN ({_JOINED})")
    _any_of(where, wanted.publishers, f"s.publisher_id IN ({_JOINED})")
    _any_of(
        where,
        wanted.reliability,
        "coalesce(nullif(s.reliability, ''), p.reliability, 'F') IN ({})",
    )
    if query := match_query(wanted.text):
        where.add("c.id IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)", query)
    _narrow_positions(where, wanted, placed=placed)


_JOINED = (
    "SELECT a.id FROM actors a, actors k WHERE k.uid IN ({}) "
    "AND coalesce(a.stands_for_id, a.id) = coalesce(k.stands_for_id, k.id)"
)


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


@dataclass(slots=True)
class LaneRow:
    """One lane as read: row ids, dated claims, those of the days asked for, outermost days."""

    uid: str
    name: str
    place: str
    rows: list[int | None] = field(default_factory=list)
    count: int = 0
    held: int = 0
    first: str = "9999-12-31"
    last: str = ""


def lanes(db: sqlite3.Connection, asked: Asked) -> tuple[list[LaneRow], int]:
    """Every lane with its dated claims, the fullest first, and how many are undated; one pass."""
    where = asked.where(dated=None)
    earliest, latest = asked.days
    day = f"coalesce({latest}, {earliest})"
    days = asked.since or "", asked.until or "9999-12-31"
    counted = db.execute(
        f"SELECT {asked.key}, count(*), count({day}), "
        f"count(*) FILTER (WHERE {day} IS NOT NULL AND {asked.within}), "
        f"min(coalesce({earliest}, {latest})), max({day}) "
        f"FROM {asked.tables()} WHERE {where} GROUP BY 1",
        [*days, *where.values],
    ).fetchall()
    dated = [row for row in counted if row[2]]
    names = _names(db, asked.lanes, [row[0] for row in dated if row[0] is not None])
    found: dict[str, LaneRow] = {}
    for row, _, count, held, first, last in dated:
        uid, name, place = names.get(row, ("", "", ""))
        lane = found.setdefault(uid, LaneRow(uid, name, place))
        lane.rows.append(row)
        lane.count, lane.held = lane.count + count, lane.held + held
        lane.first, lane.last = min(lane.first, first), max(lane.last, last)
    ordered = sorted(found.values(), key=lambda one: (not one.uid, one.place, -one.count, one.name))
    return ordered, sum(row[1] - row[2] for row in counted)


def _names(
    db: sqlite3.Connection, kind: Lanes, rows: Sequence[int]
) -> dict[int, tuple[str, str, str]]:
    found = db.execute(_NAMES[kind])
    wanted = set(rows)
    return {row: (uid, name, place) for row, uid, name, place in found if row in wanted}


def buckets(
    db: sqlite3.Connection, asked: Asked, rows: Sequence[int | None], size: int
) -> list[tuple[int | None, str, int]]:
    """Row id of the lane, day, month or year (10, 7 or 4 letters of the date), and count.

    A claim of several days counts at the last of them that is asked for.
    """
    where = asked.where()
    _in_lanes(where, asked, rows)
    earliest, latest = asked.days
    day = f"coalesce({latest}, {earliest})"
    bounds = [asked.since or "", asked.until or "9999-12-31"]
    found = db.execute(
        f"SELECT {asked.key}, substr(min(max({day}, ?), ?), 1, {size}), count(*) "
        f"FROM {asked.tables()} WHERE {where} GROUP BY 1, 2",
        [*bounds, *where.values],
    )
    return found.fetchall()


_POSITION = """
LEFT JOIN positions x ON x.id = (SELECT y.id FROM positions y WHERE y.claim_id = c.id
    AND y.deleted = 0 AND y.status <> 'dismissed' {questions}
    ORDER BY y.status = 'confirmed' DESC, y.id LIMIT 1)
"""
_ITEM = """
SELECT c.id, c.uid, {key}, {earliest}, {latest}, {date}, substr(c.exact, 1, 160),
    coalesce(j.name, a.name, c.speaker_as_written), c.speaker_id, c.status, c.standing,
    x.question_id, x.status, x.stance, x.directness, x.answer, x.figure
FROM {tables} {position}
LEFT JOIN actors a ON a.id = c.speaker_id LEFT JOIN actors j ON j.id = a.stands_for_id
WHERE {where} LIMIT ?
"""


def items(
    db: sqlite3.Connection,
    asked: Asked,
    rows: Sequence[int | None] | None = None,
    *,
    dated: bool = True,
    limit: int = -1,
) -> list[ItemRow]:
    """Single claims, lean: those of some lanes, or the undated ones of all."""
    where = asked.where(dated=dated)
    if rows is not None:
        _in_lanes(where, asked, rows)
    earliest, latest = asked.days
    values = list(where.values)
    position = ""
    if asked.lanes is not Lanes.QUESTION:
        questions = asked.narrowing.questions
        marks = ", ".join("?" * len(questions))
        among = f"AND y.question_id IN (SELECT id FROM questions WHERE uid IN ({marks}))"
        position = _POSITION.format(questions=among if questions else "")
        values = [*questions, *values]
    date = {
        Clock.STATEMENT: "c.statement_date",
        Clock.EVENT: "c.event_date",
        Clock.PUBLICATION: "s.published_on",
    }[asked.clock]
    sql = _ITEM.format(
        key=asked.key,
        earliest=earliest,
        latest=latest,
        date=date,
        tables=asked.tables(),
        position=position,
        where=where,
    )
    return db.execute(sql, [*values, limit]).fetchall()


def _in_lanes(where: Conditions, asked: Asked, rows: Sequence[int | None]) -> None:
    known = [row for row in rows if row is not None]
    terms = [f"{asked.key} IN ({', '.join('?' * len(known))})"] if known else []
    terms += [f"{asked.key} IS NULL"] if None in rows else []
    where.add(f"({' OR '.join(terms)})" if terms else "0", *known)


def courses(db: sqlite3.Connection, actor: str) -> list[tuple[str, str, int]]:
    """The questions an actor holds positions on: uid, wording, how many; the most first."""
    return db.execute(
        f"SELECT q.uid, q.wording, count(*) FROM claims c JOIN positions x ON x.claim_id = c.id "
        f"JOIN questions q ON q.id = x.question_id WHERE c.speaker_id IN ({_JOINED.format('?')}) "
        f"AND {VISIBLE} AND c.status <> 'rejected' AND x.deleted = 0 AND q.deleted = 0 "
        f"AND x.status <> 'dismissed' GROUP BY q.id ORDER BY 3 DESC, q.place",
        (actor,),
    ).fetchall()
