# SPDX-License-Identifier: MIT
"""Reading timelines: the fullest lanes first, then counts, then single claims where they are few.

By actor the counts come from an index alone, `claims_of_speaker` or `claims_of_event`; only lanes
that are shown are named, and single claims are read lean.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from workstation.domain.timeline import Lanes
from workstation.domain.views import Clock
from workstation.storage.claims import VISIBLE
from workstation.storage.timeline_asked import JOINED, Asked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from workstation.storage.queries import Conditions

# What the row ids of lanes stand for: uid, name and place in order.
_NAMES = {
    Lanes.ACTOR: "SELECT id, uid, name, '' FROM actors",
    Lanes.QUESTION: "SELECT id, uid, wording, place FROM questions",
    Lanes.SOURCE: "SELECT id, uid, coalesce(nullif(title, ''), name), '' FROM sources",
}
_NAMES[Lanes.PUBLISHER] = _NAMES[Lanes.ACTOR]
_JOINED_ACTORS = "SELECT id, stands_for_id FROM actors WHERE stands_for_id IS NOT NULL"

_OF_ACTORS = (Lanes.ACTOR, Lanes.PUBLISHER)

ItemRow = tuple[Any, ...]  # the columns of _ITEM


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One lane as read: its row ids and how many dated claims it holds in all."""

    uid: str
    name: str
    place: str
    rows: list[int | None]
    count: int


@dataclass(slots=True)
class Overview:
    """The fullest lanes in their order, and what there is besides."""

    lanes: list[LaneRow] = field(default_factory=list)
    left_out: int = 0
    dated: int = 0
    undated: int = 0
    first: str | None = None
    last: str | None = None


def overview(db: sqlite3.Connection, asked: Asked, most: int) -> Overview:
    """What lies on the whole clock, whatever the days asked for; one pass over an index."""
    found = Overview()
    sums: defaultdict[int | None, int] = defaultdict(int)
    joined = dict(db.execute(_JOINED_ACTORS)) if asked.lanes in _OF_ACTORS else {}
    for row, every, dated, first, last in _counted(db, asked):
        found.undated += every - dated
        if dated:
            found.dated += dated
            sums[joined.get(row, row)] += dated
            found.first = min(found.first or first, first)
            found.last = max(found.last or last, last)
    if asked.sparse:
        where = asked.where(dated=None)
        sql = f"SELECT count(*) FROM {asked.tables()} WHERE {where}"
        found.undated = db.execute(sql, where.values).fetchone()[0] - found.dated
    found.lanes = _fullest(db, asked.lanes, sums, joined, most)
    found.left_out = len(sums) - len(found.lanes)
    return found


def _counted(db: sqlite3.Connection, asked: Asked) -> Iterable[tuple[Any, ...]]:
    """Of each row id: how many claims, how many dated ones, the outermost days."""
    where = asked.where(dated=None)
    if asked.sparse:
        where.add(asked.dated)
    earliest, latest = asked.days
    return db.execute(
        f"SELECT {asked.key}, count(*), count({asked.day}), "
        f"min(coalesce({earliest}, {latest})), max({asked.day}) "
        f"FROM {asked.tables()} WHERE {where} GROUP BY 1",
        where.values,
    )


def _fullest(
    db: sqlite3.Connection,
    kind: Lanes,
    sums: Mapping[int | None, int],
    joined: Mapping[int, int],
    most: int,
) -> list[LaneRow]:
    """The lanes that hold most, as they stand below one another; only these are named."""
    least = min(nlargest(most, sums.values()), default=0)
    chosen = {row: count for row, count in sums.items() if count >= least}
    rows: dict[int | None, list[int | None]] = {row: [row] for row in chosen}
    for row, kept in joined.items():
        if kept in rows and row != kept:
            rows[kept].append(row)
    sql = f"{_NAMES[kind]} WHERE id IN (SELECT value FROM json_each(?))"
    named = {row: rest for row, *rest in db.execute(sql, (json.dumps(list(chosen)),))}
    lanes = []
    for lane, count in chosen.items():
        uid, name, place = named.get(lane, ("", "", ""))
        lanes.append(LaneRow(uid, name, place, rows[lane], count))
    lanes.sort(key=lambda one: (-one.count, one.name, one.uid))
    return sorted(lanes[:most], key=lambda one: (not one.uid, one.place))


# The inner counts are of days as an index has them in order; only they are cut to size.
_BUCKETS = """
SELECT lane, substr(min(max(day, ?), ?), 1, {size}), sum(held) FROM (
    SELECT {key} AS lane, {latest} AS day, count(*) AS held FROM {tables}
    WHERE {where} AND {latest} >= ? AND coalesce({earliest}, '') <= ? GROUP BY 1, 2
    UNION ALL SELECT {key}, {earliest}, count(*) FROM {tables}
    WHERE {where} AND {latest} IS NULL AND {earliest} <= ? GROUP BY 1, 2)
GROUP BY 1, 2
"""


def buckets(
    db: sqlite3.Connection, asked: Asked, rows: Sequence[int | None], size: int
) -> list[tuple[int | None, str, int]]:
    """Row id of the lane, day, month or year (10, 7 or 4 letters of the date), and count.

    A claim of several days counts at the last of them that is asked for.
    """
    earliest, latest = asked.days
    since, until = asked.since or "", asked.until or "9999-12-31"
    found: list[tuple[int | None, str, int]] = []
    known = [row for row in rows if row is not None]
    for some in (known, [None] if None in rows else []):  # an index finds either, not both
        where = asked.where(dated=None)
        if asked.sparse:
            where.add(asked.dated)
        _in_lanes(where, asked, some)
        sql = _BUCKETS.format(
            size=size,
            key=asked.key,
            earliest=earliest,
            latest=latest,
            tables=asked.tables(),
            where=where,
        )
        held = [*where.values, since, until, *where.values, until]
        found += db.execute(sql, [since, until, *held]).fetchall()
    return found


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
        f"JOIN questions q ON q.id = x.question_id WHERE c.speaker_id IN ({JOINED.format('?')}) "
        f"AND {VISIBLE} AND c.status <> 'rejected' AND x.deleted = 0 AND q.deleted = 0 "
        f"AND x.status <> 'dismissed' GROUP BY q.id ORDER BY 3 DESC, q.place",
        (actor,),
    ).fetchall()
