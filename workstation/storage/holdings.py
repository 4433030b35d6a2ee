# SPDX-License-Identifier: MIT
"""Reading who holds how much on which question."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from workstation.domain.comparison import Axis
from workstation.storage.narrowing import HELD, conditions
from workstation.storage.queries import ids

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

    from workstation.domain.views import Narrowing


class Holding(NamedTuple):
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

_IS_DATED = "c.speaker_id IN (SELECT id FROM dated) OR c.capacity_body_id IN (SELECT id FROM dated)"


def held(
    db: sqlite3.Connection,
    wanted: Narrowing,
    axis: Axis,
    *,
    roll_up: bool = False,
    dated: Iterable[int] = (),
) -> list[Holding]:
    """How much is held, by question and whoever the columns are of.

    Args:
        db: where to read.
        wanted: what is let in.
        axis: what the columns are.
        roll_up: part what is said in different capacities.
        dated: row ids of actors; what they say, or is said for them, is parted by the bounds of its
            statement dates too, for ties that hold for a time.
    """
    who, written = _WHO[axis]
    body = _BODY if roll_up else "'', NULL"
    limits = "c.earliest", "coalesce(c.latest, s.published_on)"
    bounds = ", ".join(f"CASE WHEN {_IS_DATED} THEN {limit} END" for limit in limits)
    numbers = json.dumps(list(dated))
    bounds = bounds if numbers != "[]" else "NULL, NULL"
    where = conditions(wanted)
    found = db.execute(
        "WITH dated (id) AS (SELECT value FROM json_each(?)) "
        f"SELECT x.question_id, {who}, {written}, {body}, {bounds}, count(*), "
        f"sum(x.status = 'confirmed'), coalesce(max(c.latest), '') {HELD} WHERE {where} "
        "GROUP BY 1, 2, 3, 4, 5, 6, 7",
        (numbers, *where.values),
    )
    return [Holding._make(row) for row in found]


def position_ids(
    db: sqlite3.Connection, wanted: Narrowing, questions: Iterable[int] | None = None
) -> array[int]:
    """Row ids of the positions that are let in, on these questions (row ids) or on all."""
    where = conditions(wanted)
    if questions is not None:
        where.add("x.question_id IN (SELECT value FROM json_each(?))", json.dumps(list(questions)))
    return ids(db, f"SELECT x.id {HELD} WHERE {where} ORDER BY x.id", where.values)
