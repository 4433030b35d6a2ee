# SPDX-License-Identifier: MIT
"""What is written down of a merge beside what it brought, and reading all of it again later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.changes import standing_head
from workstation.storage import conflicts
from workstation.storage.edits import EDIT_COLUMNS, read_edit
from workstation.storage.merging.merges import TOLD
from workstation.storage.merging.tables import ORDER
from workstation.storage.merging.values import side
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from workstation.domain.changes import Edit, Value
    from workstation.storage.merging.differing import Place

_MARKED_BY_SOURCE = "claim"


@dataclass(frozen=True, slots=True)
class Before:
    """How things stood when a merge began."""

    alike: dict[str, int]
    barred: int
    open: frozenset[Place]


def before(db: sqlite3.Connection) -> Before:
    """Count what both files hold and what may not come; rows have been paired."""
    pairs = {name: f"SELECT count(*) FROM temp.pairs_{NOUNS[name].table}" for name in ORDER}
    barred = (
        f"SELECT count(*) FROM temp.barred b JOIN them.{NOUNS[name].table} o ON o.uid = b.uid"
        for name in ORDER
    )
    return Before(
        {name: db.execute(sql).fetchone()[0] for name, sql in pairs.items()},
        sum(db.execute(sql).fetchone()[0] for sql in barred),
        frozenset(conflicts.every(db)),
    )


def noted(db: sqlite3.Connection, at_first: Before, low: int) -> dict[str, object]:
    """What is kept of a merge for its account, once everything has been united.

    Args:
        db: where it was united.
        at_first: how things stood when it began.
        low: above which row id the edits lie that it brought.
    """
    return {
        "alike": at_first.alike,
        "barred": at_first.barred,
        "contested": [
            place
            for place in conflicts.every(db)
            if place not in at_first.open or _is_edited(db, place, low)
        ],
    }


def _is_edited(db: sqlite3.Connection, place: Place, low: int) -> bool:
    """Whether a field that was in conflict already got one more value, or lost one."""
    _, uid, field = place
    found = db.execute(
        "SELECT 1 FROM edits WHERE row_uid = ? AND field = ? AND id > ? AND depth > 0",
        (uid, field, low),
    )
    return found.fetchone() is not None


def work_of(db: sqlite3.Connection, low: int, high: int) -> list[tuple[str, int]]:
    """Whose changes came, and how many, most first."""
    return db.execute(
        "SELECT analyst_name, count(*) FROM changes WHERE id > ? AND id <= ? "
        "GROUP BY 1 ORDER BY 2 DESC, 1",
        (low, high),
    ).fetchall()


def rows_between(db: sqlite3.Connection, noun: str, low: int, high: int, most: int) -> list[str]:
    """Uids of the first rows that came."""
    found = db.execute(
        f"SELECT uid FROM {NOUNS[noun].table} WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
        (low, high, most),
    )
    return [uid for (uid,) in found]


def changed(db: sqlite3.Connection, merge: int, most: int) -> tuple[int, list[tuple[Place, Value]]]:
    """How many values the merge changed; the places of the first, with what stood there."""
    sql = f"FROM merged_values WHERE merge_id = ? AND {TOLD}"
    (number,) = db.execute(f"SELECT count(*) {sql}", (merge,)).fetchone()
    found = db.execute(
        f"SELECT noun, row_uid, field, value {sql} ORDER BY id LIMIT ?", (merge, most)
    )
    return number, [((noun, uid, field), json.loads(was)) for noun, uid, field, was in found]


def changed_rows(db: sqlite3.Connection, merge: int) -> set[tuple[str, str]]:
    """Noun and uid of every row of which the merge changed a value."""
    return set(
        db.execute("SELECT DISTINCT noun, row_uid FROM merged_values WHERE merge_id = ?", (merge,))
    )


def value_then(db: sqlite3.Connection, place: Place, high: int) -> Value:
    """What a field had become when the edits up to a row id were here."""
    standing = standing_head(edits_then(db, place, high))
    return standing.value if standing is not None else side(db, "main", place).value


def edits_then(db: sqlite3.Connection, place: Place, high: int) -> list[Edit]:
    """The edits of a field up to a row id; births are as old as their row."""
    _, uid, field = place
    rows = db.execute(
        f"SELECT {EDIT_COLUMNS} FROM edits WHERE row_uid = ? AND field = ? "
        "AND (id <= ? OR depth = 0)",
        (uid, field, high),
    )
    return [read_edit(row) for row in rows]


def markings(db: sqlite3.Connection, noun: str, uids: Iterable[str]) -> set[str]:
    """The markings of these rows; a claim's and that of its source."""
    if "marking" not in NOUNS[noun].fields:
        return set()
    table = NOUNS[noun].table
    found = db.execute(
        f"SELECT DISTINCT t.marking FROM json_each(?1) w JOIN {table} t ON t.uid = w.value"
        + (
            " UNION SELECT s.marking FROM json_each(?1) w JOIN claims c ON c.uid = w.value "
            "JOIN sources s ON s.id = c.source_id"
            if noun == _MARKED_BY_SOURCE
            else ""
        ),
        (json.dumps(list(uids)),),
    )
    return {marking for (marking,) in found}
