# SPDX-License-Identifier: MIT
"""Reading who holds how much on which question, and the few facts that decide a row."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from workstation.domain.claims import (
    Capacity,
    CapacityKind,
    Claim,
    Recurrence,
    Standing,
    Status,
)
from workstation.domain.comparison import Axis, Placed
from workstation.domain.dates import VagueDate
from workstation.domain.questions import Directness, Position, PositionStatus, Stance
from workstation.domain.spans import Span
from workstation.storage.codecs import date_from, figure_from, load, relays_from
from workstation.storage.narrowing import HELD, conditions
from workstation.storage.queries import ids

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

    from workstation.domain.claims import Relay
    from workstation.domain.figures import Figure
    from workstation.domain.views import Narrowing


@dataclass(frozen=True, slots=True)
class Holding:
    """What one speaker, source or publisher holds on one question.

    `who` is the row id of the actor or source that stands for it, None where nobody is
    identified; `written` is then what it is called. With roll-up the rest tells in whose name and
    when: the row id of the body, and the bounds of the statement.
    """

    question: int
    who: int | None
    written: str
    capacity: str
    body: int | None
    first: str | None
    last: str | None
    positions: int
    confirmed: int
    newest: str


_WHO = {
    Axis.ACTOR: (
        "coalesce(a.stands_for_id, a.id)",
        "CASE WHEN a.id IS NULL THEN c.speaker_as_written ELSE '' END",
    ),
    Axis.SOURCE: ("c.source_id", "''"),
    Axis.PUBLISHER: ("coalesce(p.stands_for_id, p.id)", "''"),
}
_BODY = (
    "c.capacity, (SELECT coalesce(b.stands_for_id, b.id) FROM actors b "
    "WHERE b.id = c.capacity_body_id)"
)


def held(
    db: sqlite3.Connection,
    wanted: Narrowing,
    axis: Axis,
    *,
    roll_up: bool = False,
    dated: bool = False,
) -> list[Holding]:
    """How much is held, by question and whoever the columns are of.

    Args:
        db: where to read.
        wanted: what is let in.
        axis: what the columns are.
        roll_up: part what is said in different capacities.
        dated: part it by the bounds of its statement dates too, for ties that hold for a time.
    """
    who, written = _WHO[axis]
    body = _BODY if roll_up else "'', NULL"
    bounds = "c.earliest, coalesce(c.latest, s.published_on)" if dated else "NULL, NULL"
    where = conditions(wanted)
    found = db.execute(
        f"SELECT x.question_id, {who}, {written}, {body}, {bounds}, count(*), "
        f"sum(x.status = 'confirmed'), coalesce(max(c.latest), '') {HELD} WHERE {where} "
        "GROUP BY 1, 2, 3, 4, 5, 6, 7",
        where.values,
    )
    return [Holding(*row) for row in found]


def position_ids(
    db: sqlite3.Connection, wanted: Narrowing, questions: Iterable[int] | None = None
) -> array[int]:
    """Row ids of the positions that are let in, on these questions (row ids) or on all."""
    where = conditions(wanted)
    if questions is not None:
        where.add("x.question_id IN (SELECT value FROM json_each(?))", json.dumps(list(questions)))
    return ids(db, f"SELECT x.id {HELD} WHERE {where} ORDER BY x.id", where.values)


_DECIDING = f"""
SELECT x.uid, q.uid, c.id, c.uid, x.status, x.stance, x.directness, x.answer, x.figure, x.date,
    coalesce(j.uid, a.uid), c.speaker_as_written, c.capacity, coalesce(bj.uid, b.uid),
    c.standing, s.standing, c.earliest, c.latest, s.uid, coalesce(pj.uid, p.uid),
    coalesce(pj.name, p.name), c.relays, c.exact
{HELD}
LEFT JOIN actors j ON j.id = a.stands_for_id
LEFT JOIN actors pj ON pj.id = p.stands_for_id
LEFT JOIN actors b ON b.id = c.capacity_body_id
LEFT JOIN actors bj ON bj.id = b.stands_for_id
WHERE
"""


def deciding(
    db: sqlite3.Connection, wanted: Narrowing, questions: Iterable[int]
) -> dict[str, list[Placed]]:
    """By uid of each question (row ids), its positions with only what decides the row's state.

    The claims hold no more than that: no source text, no dates as written, no grade.
    """
    where = conditions(wanted)
    where.add("x.question_id IN (SELECT value FROM json_each(?))", json.dumps(list(questions)))
    found: dict[str, list[Placed]] = {}
    for row in db.execute(f"{_DECIDING} {where}", where.values):
        one = _placed(*row)
        found.setdefault(one.position.question, []).append(one)
    return found


# A hundred thousand rows have few different values: each is read once, and then shared.
_STATUSES = {one.value: one for one in PositionStatus}
_STANCES: dict[str | None, Stance | None] = {None: None, "": None} | {
    one.value: one for one in Stance
}
_DIRECTNESS = {one.value: one for one in Directness}
_STANDINGS = {one.value: one for one in Standing}
_KEPT = 20_000


@lru_cache(_KEPT)
def _figure(text: str | None) -> Figure | None:
    return figure_from(load(text))


@lru_cache(_KEPT)
def _date(text: str | None) -> VagueDate | None:
    return date_from(load(text))


@lru_cache(_KEPT)
def _bounds(earliest: str | None, latest: str | None) -> VagueDate | None:
    return VagueDate("", "", earliest, latest) if earliest is not None or latest else None


@lru_cache(_KEPT)
def _capacity(kind: str, body: str | None) -> Capacity:
    return Capacity(CapacityKind(kind), body)


@lru_cache(_KEPT)
def _relays(text: str) -> tuple[Relay, ...]:
    return relays_from(load(text))


def _placed(*row: Any) -> Placed:
    position, question, number, claim, status, stance, directness, answer, figure, date, *rest = row
    speaker, written, capacity, body, standing, source_standing, *rest = rest
    earliest, latest, source, publisher, publisher_name, relays, exact = rest
    current = standing == Standing.CURRENT.value
    return Placed(
        Position(
            uid=position,
            question=question,
            claim=claim,
            status=_STATUSES[status],
            stance=_STANCES[stance],
            directness=_DIRECTNESS[directness],
            answer=answer,
            figure=_figure(figure),
            date=_date(date),
        ),
        Claim(
            id=number,
            uid=claim,
            source=source,
            source_title="",
            text="",
            speaker=speaker,
            speaker_name="",
            speaker_as_written=written,
            content=Span(pieces=((0, len(exact)),), exact=exact),
            recurrence=Recurrence.ONCE,
            capacity=_capacity(capacity, body),
            relays=_relays(relays),
            statement_date=_bounds(earliest, latest),
            publisher=publisher,
            publisher_name=publisher_name or "",
            status=Status.ACCEPTED,
            standing=_STANDINGS[source_standing if current else standing],
        ),
    )
