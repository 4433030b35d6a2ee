# SPDX-License-Identifier: MIT
"""How often somebody is heard on any question, read for the columns in sight only.

A statement per member of a column, each along an index and no further than it has to go: a busy
speaker of a large case costs no more than others.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.comparison import Axis
from workstation.domain.gaps import MOST_COUNTED, Heard
from workstation.storage.claims import VISIBLE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

_COUNTS = f"{VISIBLE} AND c.status <> 'rejected'"
_STANDS = "p.deleted = 0 AND p.status <> 'dismissed'"
_PLACED = f"""{_COUNTS} AND EXISTS (
    SELECT 1 FROM positions p JOIN questions q ON q.id = p.question_id AND q.deleted = 0
    WHERE p.claim_id = c.id AND {_STANDS})"""
# An actor stands for all that were joined with it (rule 16).
_ACTORS = """
SELECT a.id FROM actors a WHERE a.uid = :uid
UNION SELECT j.id FROM actors a JOIN actors j ON j.stands_for_id = a.id WHERE a.uid = :uid
"""
_MEMBERS = {
    Axis.ACTOR: _ACTORS,
    Axis.SOURCE: "SELECT id FROM sources WHERE uid = :uid",
    Axis.PUBLISHER: f"SELECT id FROM sources WHERE publisher_id IN ({_ACTORS})",
}
_OWN = {Axis.ACTOR: "speaker_id", Axis.SOURCE: "source_id", Axis.PUBLISHER: "source_id"}


def heard(db: sqlite3.Connection, axis: Axis, members: Sequence[str]) -> Heard:
    """How often these members of one column are heard on any question, and since when."""
    found = Heard()
    for number in _row_ids(db, axis, members):
        times = _count(db, axis, number, MOST_COUNTED - found.times)
        found = _together(found, Heard(times, _first(db, axis, number)))
    return found


def _row_ids(db: sqlite3.Connection, axis: Axis, members: Sequence[str]) -> Iterator[int]:
    for uid in members:
        yield from (number for (number,) in db.execute(_MEMBERS[axis], {"uid": uid}).fetchall())


def _count(db: sqlite3.Connection, axis: Axis, number: int, most: int) -> int:
    """How many claims of this speaker or source are placed, counted no further than `most`."""
    found = db.execute(
        f"SELECT count(*) FROM "
        f"(SELECT 1 FROM claims c WHERE c.{_OWN[axis]} = ? AND {_PLACED} LIMIT ?)",
        (number, most),
    ).fetchone()
    return int(found[0])


def _first(db: sqlite3.Connection, axis: Axis, number: int) -> str | None:
    """The day by which the first of them had been made."""
    found = db.execute(
        f"SELECT c.latest FROM claims c WHERE c.{_OWN[axis]} = ? AND c.latest IS NOT NULL "
        f"AND {_PLACED} ORDER BY c.latest LIMIT 1",
        (number,),
    ).fetchone()
    return None if found is None else str(found[0])


def held(
    db: sqlite3.Connection, axis: Axis, questions: Sequence[str], members: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], Heard]:
    """What these questions hold of each column, by uids of question and column.

    Args:
        db: where to read.
        axis: what the columns are.
        questions: uids.
        members: uids of a column and of one of its members, for each member.
    """
    homes = {number: column for column, uid in members for number in _row_ids(db, axis, (uid,))}
    found = db.execute(
        f"SELECT q.uid, c.{_OWN[axis]}, count(*), min(c.latest) FROM json_each(?) k "
        "CROSS JOIN questions q ON q.uid = k.value "
        f"CROSS JOIN positions p ON p.question_id = q.id AND {_STANDS} "
        f"CROSS JOIN claims c ON c.id = p.claim_id AND {_COUNTS} "
        f"WHERE c.{_OWN[axis]} IN (SELECT value FROM json_each(?)) GROUP BY 1, 2",
        (json.dumps(list(questions)), json.dumps(list(homes))),
    )
    cells: dict[tuple[str, str], Heard] = {}
    for question, number, times, since in found:
        place = (question, homes[number])
        cells[place] = _together(cells.get(place, Heard()), Heard(times, since))
    return cells


def _together(one: Heard, other: Heard) -> Heard:
    return Heard(one.times + other.times, min(filter(None, (one.since, other.since)), default=None))
